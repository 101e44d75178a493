import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stampOf } from '../../src/files/file-version.ts';
import { removeUnfinished, replaceFile, writeFile } from '../../src/files/replace-file.ts';
import { folderWith } from './folder.ts';

const text = (path: string): string => readFileSync(path, 'utf8');

test('pieces take the place of a file, texts and bytes in their order', async () => {
  const folder = folderWith({ 'a.txt': 'old' });
  const path = join(folder, 'a.txt');
  const large = 'é'.repeat(700_000);
  expect(await replaceFile(path, ['\ufeff', new Uint8Array([0xff, 0x00]), large, large, 'end'])).toBe('replaced');
  expect(
    readFileSync(path).equals(Buffer.concat([Buffer.from('\ufeff'), Buffer.from([0xff, 0]), Buffer.from(`${large}${large}end`)])),
  ).toBe(true);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('a file can be replaced by nothing', async () => {
  const path = join(folderWith({ 'a.txt': 'old' }), 'a.txt');
  expect(await replaceFile(path, [])).toBe('replaced');
  expect(text(path)).toBe('');
});

test('permissions and owner stay', async () => {
  const path = join(folderWith({ 'a.txt': 'old' }), 'a.txt');
  const isRoot = statSync(path).uid === 0;
  if (isRoot) chownSync(path, 1234, 4321);
  chmodSync(path, 0o2750);
  const { mode, uid, gid } = statSync(path);
  await replaceFile(path, ['new']);
  const now = statSync(path);
  expect([now.mode, now.uid, now.gid, text(path)]).toEqual([mode, uid, gid, 'new']);
});

test('a link stays a link, and the file that it leads to is replaced', async () => {
  const folder = folderWith({ 'real/a.txt': 'old' });
  const link = join(folder, 'link.txt');
  symlinkSync('real/a.txt', link);
  await replaceFile(link, ['new']);
  expect([lstatSync(link).isSymbolicLink(), readlinkSync(link), text(join(folder, 'real/a.txt'))]).toEqual([
    true,
    'real/a.txt',
    'new',
  ]);
  expect(readdirSync(join(folder, 'real'))).toEqual(['a.txt']);
});

test('another name of the file keeps the old content', async () => {
  const folder = folderWith({ 'a.txt': 'old' });
  linkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
  await replaceFile(join(folder, 'a.txt'), ['new']);
  expect([text(join(folder, 'a.txt')), text(join(folder, 'b.txt'))]).toEqual(['new', 'old']);
});

test('a file that somebody else wrote meanwhile is left alone', async () => {
  const folder = folderWith({ 'a.txt': 'old' });
  const path = join(folder, 'a.txt');
  const unchangedSince = await stampOf(path);
  writeFileSync(path, 'xxx');
  utimesSync(path, 1, 1);
  expect(await replaceFile(path, ['new'], { unchangedSince })).toBe('changed');
  async function* slowly() {
    yield 'new';
    writeFileSync(path, 'yyy');
  }
  expect(await replaceFile(path, slowly())).toBe('changed');
  expect([text(path), readdirSync(folder)]).toEqual(['yyy', ['a.txt']]);
});

test('what verify refuses does not take the place', async () => {
  const folder = folderWith({ 'a.txt': 'old' });
  const path = join(folder, 'a.txt');
  const seen: string[] = [];
  const verify = async (temporary: string) => {
    seen.push(text(temporary));
    return false;
  };
  expect(await replaceFile(path, ['new'], { verify })).toBe('refused');
  expect([seen, text(path), readdirSync(folder)]).toEqual([['new'], 'old', ['a.txt']]);
});

test.each(['pieces', 'verify'])('where %s throws, the file is as it was and nothing is left beside it', async (where) => {
  const folder = folderWith({ 'a.txt': 'old' });
  const path = join(folder, 'a.txt');
  function* pieces() {
    yield 'new';
    if (where === 'pieces') throw new Error('pieces');
  }
  const verify = () => Promise.reject(new Error('verify'));
  await expect(replaceFile(path, pieces(), { verify })).rejects.toThrow(where);
  expect([text(path), readdirSync(folder)]).toEqual(['old', ['a.txt']]);
});

test('what is not there cannot be replaced', async () => {
  const folder = folderWith();
  await expect(replaceFile(join(folder, 'a.txt'), ['new'])).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readdirSync(folder)).toEqual([]);
});

test('a name as long as names can be is no hindrance', async () => {
  const name = `${'長'.repeat(83)}.txt`;
  const path = join(folderWith({ [name]: 'old' }), name);
  expect(await replaceFile(path, ['new'])).toBe('replaced');
  expect(text(path)).toBe('new');
});

test('removeUnfinished takes away what is being written', async () => {
  const folder = folderWith({ 'a.txt': 'old' });
  let during: readonly string[] = [];
  const verify = async () => {
    during = readdirSync(folder);
    removeUnfinished();
    return true;
  };
  await expect(replaceFile(join(folder, 'a.txt'), ['new'], { verify })).rejects.toMatchObject({ code: 'ENOENT' });
  expect(during).toEqual([expect.stringMatching(/^\.a\.txt\.frs-filter-[0-9a-f]{12}\.tmp$/), 'a.txt']);
  expect([readdirSync(folder), text(join(folder, 'a.txt'))]).toEqual([['a.txt'], 'old']);
});

test('writeFile makes a file, replaces one, and writes through what is none', async () => {
  const folder = folderWith();
  const path = join(folder, 'a.txt');
  await writeFile(path, ['first']);
  expect([text(path), statSync(path).mode & 0o600]).toEqual(['first', 0o600]);
  await writeFile(path, ['second']);
  expect(text(path)).toBe('second');
  await writeFile('/dev/null', ['third']);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('writeFile leaves a file that is there alone if it is to', async () => {
  const folder = folderWith();
  const path = join(folder, 'a.txt');
  await writeFile(path, ['first'], { ifThere: 'refuse' });
  await expect(writeFile(path, ['second'], { ifThere: 'refuse' })).rejects.toMatchObject({ code: 'EEXIST' });
  expect([text(path), readdirSync(folder)]).toEqual(['first', ['a.txt']]);
});
