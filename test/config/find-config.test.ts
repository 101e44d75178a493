import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findConfig } from '../../src/config/find-config.ts';

let top = '';
beforeAll(async () => {
  top = await mkdtemp(join(tmpdir(), 'frs-filter-'));
  await mkdir(join(top, 'a', 'b'), { recursive: true });
  await mkdir(join(top, 'c'));
  await writeFile(join(top, 'frs-filter.config.yaml'), 'schema: {age: integer}\n');
  await writeFile(join(top, 'a', 'frs-filter.config.json'), '');
  await writeFile(join(top, 'c', 'frs-filter.config.js'), 'throw new Error("this must not run")');
});
afterAll(() => rm(top, { recursive: true }));

test('the nearest configuration above a folder, though it be empty', async () => {
  expect(await findConfig(join(top, 'a', 'b'))).toBe(join(top, 'a', 'frs-filter.config.json'));
});

test('a program is no configuration', async () => {
  expect(await findConfig(join(top, 'c'))).toBe(join(top, 'frs-filter.config.yaml'));
});
