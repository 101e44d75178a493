import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { command } from './command.ts';

const schema = ['--schema', fileURLToPath(new URL('../../examples/people.json', import.meta.url))];

test.each([
  ['age:[20 TO 30]', 'age:[20 TO 31]', 1, 'wider: B also matches a face with age 31.'],
  ['age:[20 TO 30]', 'age:[20 TO 29]', 0, 'narrower: B no longer matches a face with age 30.'],
  ['age:[20 TO 30]', 'age:{19 TO 31}', 0, 'equal: A and B match the same faces.'],
  [
    'age:[20 TO 30]',
    'age:[21 TO 31]',
    1,
    'overlapping: B also matches a face with age 31, and no longer matches a face with age 20.',
  ],
  [
    'age:20',
    'age:21',
    1,
    'disjoint: no face matches both. B matches a face with age 21, and no longer matches a face with age 20.',
  ],
  ['color:red && age:20', '(!age:20) || color:red', 1, 'wider: B also matches a face with none of these fields.'],
])('%s to %s', async (a, b, status, said) => {
  expect(await command(['compare', a, b, ...schema])).toEqual({ status, out: `${said}\n`, err: '' });
});

test('json has a face for each part, and long values keep their digits', async () => {
  const { status, out } = await command([
    'compare',
    'timestamp:9007199254740993',
    'timestamp:[9007199254740993 TO *]',
    ...schema,
    '--format',
    'json',
  ]);
  expect([status, out.replaceAll(/\s/g, '')]).toEqual([
    1,
    '{"relation":"wider","onlyAfter":{"timestamp":9007199254740994},"both":{"timestamp":9007199254740993}}',
  ]);
});

test('what cannot be decided counts as wider', async () => {
  const range = (index: number, by: number) => `[${(index * by) % 997} TO ${((index * by) % 997) + 300}]`;
  const boxes = (from: number) =>
    Array.from({ length: 200 }, (_, number) => {
      const index = number + from;
      return `(age:${range(index, 7919)} && timestamp:${range(index, 4241)} && score:${range(index, 6133)})`;
    }).join(' || ');
  const { status, out } = await command(['compare', boxes(1), boxes(4), ...schema]);
  expect([status, out]).toEqual([
    1,
    'unknown: these filters have too many cases to compare. Take B for wider until somebody has looked.\n',
  ]);
});

test('a filter that check refuses is not compared', async () => {
  const { status, out, err } = await command(['compare', 'age:1', 'age:[2 TO 1]', ...schema]);
  expect([status, out, err.split('\n').slice(0, 2), err.split('\n').at(-2)]).toEqual([
    1,
    '',
    ['error[inverted-range]: This range starts at 2 and ends at 1, so it matches nothing.', '  at B:1:5'],
    'Not compared: check refuses the filter B.',
  ]);
});

test('one of the two may come from standard input', async () => {
  expect((await command(['compare', '-', 'age:1', ...schema], { stdin: ['age:[1 TO 2]\n'] })).out).toBe(
    'narrower: B no longer matches a face with age 2.\n',
  );
  expect(await command(['compare', '-', '-', ...schema])).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Standard input, -, is asked for twice; it can hold one thing: filters, a schema or faces.\n',
  });
});

test('without a schema nothing is known', async () => {
  expect(await command(['compare', 'age:1', 'age:2'])).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Without a schema it is not known what the filters match; --schema FILE gives one.\n',
  });
});
