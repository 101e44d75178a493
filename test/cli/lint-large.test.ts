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

/** Several megabytes, read in many pieces; every thousandth line has a finding. */
const LINES = Array.from({ length: 40_000 }, (_, index) =>
  index % 1_000 === 0
    ? `age:${index} AND timestamp:[${index} TO ${index - 1}]`
    : `age:[${index % 90} TO 90] && timestamp:[${index} TO *] && color:c${index} && male:true`,
);

test('findings of a file of many pieces stand in its order, each at its line', async () => {
  writeFileSync(join(folder, 'many.filter'), `${LINES.join('\n')}\n`);
  const options = ['--schema', `${top}examples/people.json`, '--format', 'plain'];
  const { status, out } = await command(['lint', 'many.filter', ...options], { cwd: folder });
  const places = out.split('\n').map((line) => /^many\.filter:(\d+):\d+: \w+ ([\w-]+)/.exec(line)?.slice(1));
  const expected = LINES.flatMap((_, index) =>
    index % 1_000 === 0
      ? [
          [`${index + 1}`, 'word-operator'],
          [`${index + 1}`, 'inverted-range'],
        ]
      : [],
  );
  expect([status, places.slice(0, -1)]).toEqual([1, expected]);
});
