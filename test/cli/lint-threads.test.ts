import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { command } from './command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const schema = ['--schema', `${top}examples/people.json`];

/** Long enough that the built command starts a thread; every hundredth has something about it, in an order that would show. */
const LINES = Array.from({ length: 60_000 }, (_, index) =>
  index % 100 === 0
    ? `age:${index} AND timestamp:[${index} TO ${index - 1}]`
    : `age:[${index % 90} TO 90] && timestamp:[${index} TO *] && color:c${index} && male:true`,
);

test('findings are the same, and in the same order, however many threads there are', async () => {
  writeFileSync(join(folder, 'many.filter'), `${LINES.join('\n')}\n`);
  const alone = await command(['lint', 'many.filter', ...schema, '--format', 'json'], { cwd: folder });
  const built = spawnSync(process.execPath, [`${top}dist/cli.js`, 'lint', 'many.filter', ...schema, '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  expect([built.status, built.stderr]).toEqual([alone.status, alone.err]);
  expect(built.stdout === alone.out).toBe(true);
});
