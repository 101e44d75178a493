import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Found, findFiles } from '../../src/files/find-files.ts';
import { runs } from '../support/runs.ts';
import { folderWith } from './folder.ts';

const extensions = ['json', 'txt'];

interface Told {
  readonly files: readonly string[];
  readonly problems?: readonly string[];
  readonly unmatched?: readonly string[];
  readonly leftOut?: readonly string[];
}

function find(cwd: string, given: readonly string[], ignores: readonly string[] = []): Promise<Found> {
  return findFiles(given, { cwd, ignores, ignoresFolder: cwd, extensions });
}

/** What was found, in short; a star for what was named. */
async function told(cwd: string, given: readonly string[], ignores: readonly string[] = []): Promise<Told> {
  const { files, problems, unmatched, leftOut } = await find(cwd, given, ignores);
  return {
    files: files.map(({ shown, isNamed }) => (isNamed ? `${shown} *` : shown)),
    ...(problems.length > 0 && { problems: problems.map(({ shown, message }) => `${shown}: ${message}`) }),
    ...(unmatched.length > 0 && { unmatched }),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

const tree = {
  'b.json': '',
  'a.txt': '',
  'README.md': '',
  'jobs/one.json': '',
  'jobs/two.TXT': '',
  'jobs/deep/three.json': '',
  '.hidden/four.json': '',
  'node_modules/p/five.json': '',
  '.git/six.json': '',
};

test.each<[readonly string[], Told]>([
  [['.'], { files: ['.hidden/four.json', 'a.txt', 'b.json', 'jobs/deep/three.json', 'jobs/one.json', 'jobs/two.TXT'] }],
  [['jobs/'], { files: ['jobs/deep/three.json', 'jobs/one.json', 'jobs/two.TXT'] }],
  [['jobs', 'a.txt'], { files: ['jobs/deep/three.json', 'jobs/one.json', 'jobs/two.TXT', 'a.txt *'] }],
  [
    ['b.json', '.', './b.json'],
    { files: ['b.json *', '.hidden/four.json', 'a.txt', 'jobs/deep/three.json', 'jobs/one.json', 'jobs/two.TXT'] },
  ],
  [['README.md'], { files: ['README.md *'] }],
  [['node_modules/p/five.json'], { files: ['node_modules/p/five.json *'] }],
  [['*.json'], { files: ['b.json'] }],
  [['**/*.json'], { files: ['.hidden/four.json', 'b.json', 'jobs/deep/three.json', 'jobs/one.json'] }],
  [['jobs/*.json'], { files: ['jobs/one.json'] }],
  [['jobs/*'], { files: ['jobs/deep/three.json', 'jobs/one.json', 'jobs/two.TXT'] }],
  [['{a,b}.{txt,json}'], { files: ['a.txt', 'b.json'] }],
  [['jobs/{one,deep/three}.json'], { files: ['jobs/deep/three.json', 'jobs/one.json'] }],
  [['[ab].json'], { files: ['b.json'] }],
  [['*.md'], { files: [], unmatched: ['*.md'] }],
  [['no/*.json'], { files: [], unmatched: ['no/*.json'] }],
  [['c.json', 'b.json'], { files: ['b.json *'], problems: ['c.json: There is no such file or folder.'] }],
  [['b.json/x'], { files: [], problems: ['b.json/x: There is no such file or folder.'] }],
  [[''], { files: [], problems: ['.: An empty name stands for no file.'] }],
])('%j', async (given, expected) => {
  expect(await told(folderWith(tree), given)).toEqual(expected);
});

test('paths are shown from the working folder, wherever they lie', async () => {
  const cwd = join(folderWith(tree), 'jobs');
  expect(await told(cwd, ['../a.txt', '../*.json', '..', 'one.json'])).toEqual({
    files: ['../a.txt *', '../b.json', '../.hidden/four.json', 'deep/three.json', 'one.json *', 'two.TXT'],
  });
});

test('a name that exists is a name, whatever signs are in it', async () => {
  const cwd = folderWith({ '[ab].json': '', 'a.json': '', '{x}/*.json': '', '{x}/y.json': '', 'line\nend.json': '' });
  expect((await told(cwd, ['[ab].json'])).files).toEqual(['[ab].json *']);
  expect((await told(cwd, ['{x}/*.json'])).files).toEqual(['{x}/*.json *']);
  expect((await told(cwd, ['{x}/[xyz].json'])).files).toEqual(['{x}/y.json']);
  expect((await told(cwd, ['line*'])).files).toEqual(['line\nend.json']);
});

test('.gitignore files hold from the top of the repository, and a deeper one wins', async () => {
  const cwd = folderWith({
    '.git/HEAD': '',
    '.gitignore': '# made\n*.json\n!/kept.json\nbuild/\n/only.txt\n',
    'kept.json': '',
    'other.json': '',
    'only.txt': '',
    'sub/only.txt': '',
    'sub/.gitignore': '\ufeff!mine.json\r\n/here.txt\r\n',
    'sub/mine.json': '',
    'sub/deep/mine.json': '',
    'sub/here.txt': '',
    'sub/deep/here.txt': '',
    'build/a.txt': '',
    'build/.gitignore': '!a.txt',
    'odd[1]/.gitignore': '*.txt',
    'odd[1]/x.txt': '',
    'odd1/x.txt': '',
  });
  const below = ['sub/deep/here.txt', 'sub/deep/mine.json', 'sub/mine.json', 'sub/only.txt'];
  expect(await told(cwd, ['.'])).toEqual({ files: ['kept.json', 'odd1/x.txt', ...below] });
  expect(await told(cwd, ['sub'])).toEqual({ files: below });
  expect(await told(cwd, ['**/*.json'])).toEqual({ files: ['kept.json', 'sub/deep/mine.json', 'sub/mine.json'] });
  expect(await told(join(cwd, 'sub/deep'), ['.'])).toEqual({ files: ['here.txt', 'mine.json'] });
  expect(await told(cwd, ['other.json', 'build'])).toEqual({ files: ['other.json *', 'build/a.txt'] });
});

test('git itself leaves out the same files', async () => {
  const name = fc.constantFrom('a', 'b', 'c.txt', 'd.txt', 'e.json');
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.json`);
  const pattern = fc
    .tuple(
      fc.constantFrom('', '', '!'),
      fc.constantFrom('', '/', '**/'),
      fc.array(fc.constantFrom('a', 'b', '*', 'c.*', '**', '[ab]', '?', '*.json', 'e.json.json'), { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', '', '/'),
    )
    .map(([not, start, parts, end]) => not + start + parts.join('/') + end);
  const rules = fc.record({ at: fc.constantFrom('', 'a/', 'a/b/', 'c.txt/'), patterns: fc.array(pattern, { maxLength: 3 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(path, { minLength: 1, maxLength: 8 }),
      fc.array(rules, { maxLength: 3 }),
      async (paths, files) => {
        const written = Object.fromEntries(files.map(({ at, patterns }) => [`${at}.gitignore`, patterns.join('\n')]));
        const cwd = folderWith({ ...Object.fromEntries(paths.map((one) => [one, ''])), ...written });
        execFileSync('git', ['init', '-q'], { cwd });
        const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard', '*.json'], {
          cwd,
          encoding: 'utf8',
        });
        expect((await told(cwd, ['.'])).files).toEqual(listed.split('\0').slice(0, -1).sort());
      },
    ),
    { numRuns: runs(30) },
  );
});

test('what the configuration leaves out is not found, and said where it was named', async () => {
  const cwd = folderWith(tree);
  expect(await told(cwd, ['.', 'jobs/one.json', 'jobs', 'a.txt'], ['jobs/', '/b.json'])).toEqual({
    files: ['.hidden/four.json', 'a.txt *'],
    leftOut: ['jobs/one.json', 'jobs'],
  });
  const found = await findFiles(['..'], {
    cwd: join(cwd, 'jobs'),
    ignores: ['deep'],
    ignoresFolder: join(cwd, 'jobs'),
    extensions,
  });
  expect(found.files.map(({ shown }) => shown)).toEqual(['../.hidden/four.json', '../a.txt', '../b.json', 'one.json', 'two.TXT']);
});

test('links are followed once, and those that lead in a circle end', async () => {
  const cwd = folderWith({ 'x/a.json': '', 'z/b.json': '' });
  symlinkSync('..', join(cwd, 'x/up'));
  symlinkSync('x', join(cwd, 'again'));
  symlinkSync('a.json', join(cwd, 'x/0.json'));
  symlinkSync('self.json', join(cwd, 'self.json'));
  symlinkSync('nowhere', join(cwd, 'gone.json'));
  symlinkSync('me@host.1', join(cwd, '.#open.json'));
  const out = folderWith({ 'c.json': '' });
  symlinkSync(out, join(cwd, 'out'));
  symlinkSync(join(out, 'c.json'), join(cwd, 'z/d.json'));
  expect(await told(cwd, ['.'])).toEqual({
    files: ['x/a.json', 'z/b.json', 'z/d.json'],
    problems: ['gone.json: It is a link that leads to nothing.', 'self.json: It is a link that leads back to itself.'],
  });
  expect(await told(cwd, ['x/0.json', 'again/a.json', 'x/a.json'])).toEqual({ files: ['x/0.json *'] });
});

test('pipes and devices are told, and not opened', async () => {
  const cwd = folderWith({ 'a.json': '' });
  execFileSync('sh', ['-c', 'mkfifo pipe.json pipe'], { cwd });
  const pipe = 'It is a pipe, not a file; what comes out of one can be given on standard input, as -.';
  expect(await told(cwd, ['.', 'pipe', '/dev/null'])).toEqual({
    files: ['a.json'],
    problems: [
      `pipe.json: ${pipe}`,
      `pipe: ${pipe}`,
      expect.stringMatching(/dev\/null: It is a device, not a file; what comes out of one/),
    ],
  });
});

test('names that are no text are told', async () => {
  const cwd = folderWith({ 'a.json': '', '\ufffd.txt': '' });
  writeFileSync(Buffer.from(`${cwd}/\xff.json`, 'latin1'), '');
  writeFileSync(Buffer.from(`${cwd}/\xff.md`, 'latin1'), '');
  mkdirSync(Buffer.from(`${cwd}/\xfe`, 'latin1'));
  const lost = 'Its name, or that of a folder above it, is not UTF-8 text, so that it cannot be opened; rename it.';
  expect(await told(cwd, ['.'])).toEqual({
    files: ['a.json', '\ufffd.txt'],
    problems: [`\ufffd: ${lost}`, `\ufffd.json: ${lost}`],
  });
});
