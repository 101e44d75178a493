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
});

test.each([
  ['a', 'a/frs-filter.config.json'],
  ['a/b', 'a/frs-filter.config.json'],
  ['c', 'c/frs-filter.config.js'],
  ['e', 'frs-filter.config.yaml'],
])('from %s the nearest is %s, which is not looked into', async (folder, path) => {
  expect(await findConfig(join(top, folder))).toEqual({ ok: true, path: join(top, path) });
});

test('two in one folder are one too many', async () => {
  expect(await findConfig(join(top, 'd'))).toEqual({
    ok: false,
    message: `In ${join(top, 'd')} stand frs-filter.config.yml and frs-filter.config.js; which of them holds would be a guess. Keep one.`,
  });
});

test('a folder of that name is told', async () => {
  const folder = folderWith({ 'a/b.txt': '' });
  mkdirSync(join(folder, 'frs-filter.config.json'));
  expect(await findConfig(join(folder, 'a'))).toEqual({
    ok: false,
    message: `The configuration in ${join(folder, 'a')}, or in the nearest folder above with one, cannot be read: it is a folder.`,
  });
});
