import { expect, test } from 'vitest';
import { fileText } from '../support/files.ts';
import { importers, roomOf } from './imports.ts';
import { longFiles, rooms } from './rooms.ts';

const files = importers.map(({ file }) => file);

test('every file stands in a room', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([]);
});

test('every room of the map has a file', () => {
  const open = new Set(files.map((file) => roomOf(file)?.path));
  expect(rooms.filter(({ path }) => !open.has(path))).toEqual([]);
});

test('a room imports only rooms above it, so no two hold hands', () => {
  const places = rooms.map(({ path }) => path);
  const backwards = rooms.flatMap(({ path, rooms: above }) =>
    above.filter((other) => !places.slice(0, places.indexOf(path)).includes(other)).map((other) => `${path} -> ${other}`),
  );
  expect(backwards).toEqual([]);
});

test('no file imports itself by way of others, types included', () => {
  const importsOf = new Map(importers.map(({ file, imports }) => [file, imports]));
  const settled = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (settled.has(file) || path.includes(file)) return;
    for (const imported of importsOf.get(file) ?? []) visit(imported, [...path, file]);
    settled.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

test('a file imports only what the map allows its room', () => {
  expect(doors().filter(({ allowed }) => !allowed)).toEqual([]);
});

test('the map allows only what some file imports', () => {
  const used = new Set(doors().map(({ from, to }) => `${from} -> ${to}`));
  const drawn = rooms.flatMap(({ path, rooms: others, packages = [] }) =>
    [...others, ...packages].map((other) => `${path} -> ${other}`),
  );
  expect(drawn.filter((door) => !used.has(door))).toEqual([]);
});

test('the stamp is put on in one room', () => {
  const stampers = files.filter((file) => /\bstampFilter\b/.test(fileText(file)));
  expect(stampers.map((file) => roomOf(file)?.path)).toEqual(['src/check/', 'src/stamp/']);
});

test('nothing but the command asks for clock, network, chance, environment or process', () => {
  const outside =
    /\b(?:process|Date|performance|fetch|setTimeout|setInterval|console|globalThis)\b\s*[.(]|\bMath\.random\b|\bnew Date\b/;
  const asking = files.filter((file) => !file.startsWith('src/cli/') && outside.test(withoutWords(fileText(file))));
  expect(asking).toEqual([]);
});

test('a file of more than 250 lines has a reason', () => {
  const long = files.filter((file) => fileText(file).trimEnd().split('\n').length > 250);
  expect(long).toEqual(Object.keys(longFiles));
});

test('no room is deeper than one folder', () => {
  expect(files.filter((file) => file.split('/').length > 4)).toEqual([]);
});

test('no name says nothing', () => {
  expect(files.filter((file) => /\/(?:utils?|helpers?|common|misc|types|shared|lib)\.ts$/.test(file))).toEqual([]);
  const folders = new Set(files.flatMap((file) => file.split('/').slice(0, -1)));
  expect([...folders].filter((name) => /^(?:utils?|helpers?|common|misc|shared|lib)$/.test(name))).toEqual([]);
});

test('no barrel but the published doors', () => {
  const doorsToUsers = ['src/index.ts', 'src/rules/index.ts', 'src/zod/index.ts'];
  const barrels = files.filter(
    (file) =>
      fileText(file)
        .replace(/^export [^;]* from [^;]*;/gm, '')
        .trim() === '',
  );
  expect(barrels.filter((file) => !doorsToUsers.includes(file))).toEqual([]);
});

interface Door {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly allowed: boolean;
}

function doors(): readonly Door[] {
  return importers.flatMap(({ file, imports }) =>
    imports.flatMap((imported) => {
      const room = roomOf(file);
      const other = roomOf(imported);
      if (!room || room === other || imported === 'package.json') return [];
      const to = other?.path ?? imported.replace(/^node:.*/, 'node:').replace(/^(csv-parse|zod)(?:\/(?!mini).*)?$/, '$1');
      return [{ file, from: room.path, to, allowed: [...room.rooms, ...(room.packages ?? [])].includes(to) }];
    }),
  );
}

/** The code without comments and texts, which may speak of anything. */
function withoutWords(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, '');
}
