import { expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { top } from '../support/files.ts';

/** What lint says of a file, without the name of the file. */
async function said(name: string, text: string): Promise<readonly [number, ...string[]]> {
  const options = ['--stdin-filename', name, '--schema', `${top}examples/people.json`, '--format', 'plain'];
  const { status, out } = await command(['lint', '-', ...options], { stdin: [text], cwd: top });
  return [
    status,
    ...out
      .split('\n')
      .slice(0, -1)
      .map((line) => line.slice(name.length + 1)),
  ];
}

const AGAIN = 'once more; most readers take the last one and say nothing about the other.';

test('a filter whose key is there twice is told at the second, and both are judged', async () => {
  expect(await said('a.json', '[{"filter": "age:[2 TO 1]", "filter": "age:1"}]')).toEqual([
    1,
    '1:18: error inverted-range This range starts at 2 and ends at 1, so it matches nothing.',
    `1:39: error repeated-key Here stands the filter \`[0].filter\` ${AGAIN}`,
  ]);
  expect(await said('a.ndjson', '{"filter": "age:1"}\n{"filter": "age:1", "filter": "age:1"}\n')).toEqual([
    1,
    `2:31: error repeated-key Here stands the filter \`filter\` ${AGAIN}`,
  ]);
});

test.each([
  ['frs-filter-wider: agreed', []],
  ['frs-filter-wider : agreed', []],
  ['frs-filter-wider', ['This gives no reason; write frs-filter-wider: reason.']],
  ['frs-filter-wider:  ', ['This gives no reason; write frs-filter-wider: reason.']],
  ['frs-filter-wider agreed', ['This gives no reason; write frs-filter-wider: reason.']],
  ['frs-filter-wider age: agreed', ['This gives no reason; write frs-filter-wider: reason.']],
  ['frs-filter-wide: agreed', ['There is no frs-filter-wide. Did you mean frs-filter-wider?']],
])('%s', async (marker, messages) => {
  expect(await said('a.filter', `# ${marker}\nage:1\n`)).toEqual([
    0,
    ...messages.map((message) => `1:3: warning odd-ignore ${message}`),
  ]);
});
