import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { top } from '../support/files.ts';
import { runs } from '../support/runs.ts';

// `FRS_RUNS=20 npx vitest run test/cli/lint-killed.test.ts` kills it 200 times.
const KILLS = runs(10);
const LONGEST_KILL_MILLISECONDS = 12_000;

const line = (index: number, operator: string) => `age:[${index % 90} TO 90] ${operator} male:true\n`;
const content = (operator: string) => Array.from({ length: 400 }, (_, index) => line(index, operator)).join('');
const [before, after] = [content('AND'), content('&&')];
const files = Array.from({ length: 30 }, (_, index) => `${index}.filter`);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'frs-filter-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Ends the command with a signal after so many milliseconds; gives its status, or nothing where the signal ended it. */
async function mendAndEnd(signal: NodeJS.Signals, milliseconds: number): Promise<number | null> {
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const file of files) writeFileSync(join(folder, file), before);
  const child = spawn(process.execPath, [`${top}dist/cli.js`, 'lint', folder, '--fix', '--quiet'], { stdio: 'ignore' });
  const timer = setTimeout(() => child.kill(signal), milliseconds);
  const [status] = await once(child, 'close');
  clearTimeout(timer);
  return status;
}

function contents(): readonly string[] {
  return files.map((file) => readFileSync(join(folder, file), 'utf8'));
}

test(
  'killed at any moment while it mends, it leaves each file as it was or mended',
  async () => {
    const started = Date.now();
    expect(await mendAndEnd('SIGKILL', 60_000)).toBe(0);
    const whole = Date.now() - started;
    expect(contents().every((text) => text === after)).toBe(true);
    let between = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      await mendAndEnd('SIGKILL', (whole * (kill + 0.5)) / KILLS);
      const left = contents();
      expect(left.filter((text) => text !== before && text !== after)).toEqual([]);
      if (left.includes(before) && left.includes(after)) between += 1;
    }
    expect(between).toBeGreaterThan(0);
  },
  KILLS * LONGEST_KILL_MILLISECONDS,
);

test('Ctrl-C ends it with 130 and leaves no temporary file', async () => {
  const statuses = new Set<number | null>();
  for (let milliseconds = 200; !statuses.has(130) && milliseconds < 3_000; milliseconds += 100) {
    statuses.add(await mendAndEnd('SIGINT', milliseconds));
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
  }
  expect(statuses.has(130)).toBe(true);
});
