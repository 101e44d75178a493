import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { runs } from '../support/runs.ts';

// `FRS_RUNS=20 npx vitest run test/cli/lint-killed.test.ts` kills it 200 times.
const KILLS = runs(10);

const line = (index: number, operator: string) => `age:[${index % 90} TO 90] ${operator} male:true\n`;
/** The comment makes the file long, and costs no time. */
const content = (operator: string) =>
  `# ${'x'.repeat(50_000)}\n${Array.from({ length: 10 }, (_, index) => line(index, operator)).join('')}`;
const [before, after] = [content('AND'), content('&&')];
const files = Array.from({ length: 30 }, (_, index) => `${index}.filter`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  /** Nothing where a signal ended it. */
  readonly status: number | null;
  /** How often something in the folder changed. */
  readonly changes: number;
}

/** Runs the command, and sends it a signal when something in the folder has changed for so many times. */
async function fixAndEnd(signal: NodeJS.Signals, atChange: number): Promise<Ended> {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const file of files) writeFileSync(join(folder, file), before);
  let changes = 0;
  const watcher = watch(folder);
  const child = spawn(process.execPath, [`${top}dist/cli.js`, 'lint', folder, '--fix', '--quiet'], { stdio: 'ignore' });
  watcher.on('change', () => {
    changes += 1;
    if (changes === atChange) child.kill(signal);
  });
  const [status] = await once(child, 'close');
  watcher.close();
  return { status, changes };
}

function contents(): readonly string[] {
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

test('killed at any change while it fixes, it leaves each file as it was or fixed', async () => {
  const { status, changes } = await fixAndEnd('SIGKILL', Number.POSITIVE_INFINITY);
  expect([status, contents().every((text) => text === after)]).toEqual([0, true]);
  let between = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    await fixAndEnd('SIGKILL', Math.ceil((changes * (kill + 0.5)) / KILLS));
    const left = contents();
    expect(left.filter((text) => text !== before && text !== after)).toEqual([]);
    if (left.includes(before) && left.includes(after)) between += 1;
  }
  expect(between).toBeGreaterThan(0);
});

test('Ctrl-C ends it with 130 and leaves no temporary file', async () => {
  const statuses: (number | null)[] = [];
  for (const atChange of [1, 10, 40]) {
    const { status } = await fixAndEnd('SIGINT', atChange);
    statuses.push(status);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
  }
  expect(statuses).toContain(130);
});
