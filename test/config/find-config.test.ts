import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findConfig } from '../../src/config/find-config.ts';
import { folderWith } from '../support/folder.ts';

const top = folderWith({
  'frs-filter.config.yaml': 'schema: {age: integer}\n',
  'a/frs-filter.config.json': '',
  'a/b/filters.txt': '',
  'c/frs-filter.config.js': 'throw new Error("this must not run")',
  'd/frs-filter.config.yml': '',
  'd/frs-filter.config.js': '',
  'e/filters.txt': '',
  'f/frs-filter.config.json': '',
  'f/frs-filter.config.mjs': '',
});

test.each([
  ['a', 'a/frs-filter.config.json'],
  ['a/b', 'a/frs-filter.config.json'],
  ['c', 'c/frs-filter.config.js'],
  ['e', 'frs-filter.config.yaml'],
])('from %s the nearest is %s, which is not looked into', async (folder, path) => {
  expect(await findConfig(join(top, folder))).toEqual({ ok: true, path: join(top, path) });
});

test.each([
  ['d', 'frs-filter.config.yml and frs-filter.config.js'],
  ['f', 'frs-filter.config.json and frs-filter.config.mjs'],
])('two in one folder are one too many: %s', async (folder, names) => {
  expect(await findConfig(join(top, folder))).toEqual({
    ok: false,
    message: `In ${join(top, folder)} stand ${names}; which of them holds would be a guess. Keep one.`,
  });
});

test.each([
  ['frs-filter.config.mjs', 'rename it to frs-filter.config.js'],
  ['frs-filter.config.cjs', 'rename it to frs-filter.config.js'],
  ['frs-filter.config.ts', 'write it in JavaScript, as frs-filter.config.js'],
  ['frs-filter.config.jsonc', 'rename it to frs-filter.config.json, and take the comments out'],
  ['frs-filter.config.toml', 'write it in YAML, as frs-filter.config.yaml'],
  ['.frs-filterrc', 'give it one of these names'],
  ['.frs-filterrc.yaml', 'rename it to frs-filter.config.yaml'],
])('%s looks like one and is none, though one stands above', async (name, cure) => {
  const folder = folderWith({ 'frs-filter.config.json': '{}', [`a/${name}`]: '', 'a/b/filters.txt': '' });
  expect(await findConfig(join(folder, 'a/b'))).toEqual({
    ok: false,
    message: `${join(folder, 'a', name)} is not read, for a configuration is called frs-filter.config.json, .yaml, .yml or .js; ${cure}.`,
  });
});

test('a folder of that name is told', async () => {
  const folder = folderWith({ 'a/b.txt': '' });
  mkdirSync(join(folder, 'frs-filter.config.json'));
  expect(await findConfig(join(folder, 'a'))).toEqual({
    ok: false,
    message: `The configuration in ${join(folder, 'a')}, or in the nearest folder above with one, cannot be read. It is a folder; a configuration is a file.`,
  });
});
