import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { command } from './command.ts';

const schema = ['--schema', fileURLToPath(new URL('../../examples/people.json', import.meta.url))];
const filter = 'age:[20 TO 30] && (!male:true)';

function explain(...argv: readonly string[]) {
  return command(['explain', ...argv, ...schema]);
}

test(filter, async () => {
  expect(await explain(filter)).toEqual({
    status: 0,
    out: 'faces whose age is 20 to 30, both included, and that are not male or have no `male` value\n',
    err: '',
  });
});

test.each([
  ['{"age":25}', 0, 'This face matches:'],
  ['{"face_id":"a","external_fields":{"age":25,"male":true}}', 1, 'This face does not match:'],
])('%s', async (face, status, said) => {
  const ran = await explain(filter, '--face', face);
  expect([ran.status, ran.out.split('\n')[0], ran.err]).toEqual([status, said, '']);
});

test.each([
  ['{"age":25', 'This ends too early to be JSON. Give a face such as \'{"age": 25}\', between single quotes.'],
  ['25', 'This is a number, not a face; a face is an object, such as {"age": 25}.'],
  ['{"age":"x"}', 'The field age needs a whole number from -2147483648 to 2147483647; this face has the string "x".'],
])('%s is no face of this face set', async (face, said) => {
  expect(await explain(filter, '--face', face)).toEqual({ status: 2, out: '', err: `frs-filter: --face: ${said}\n` });
});

test('a filter that check refuses is not explained', async () => {
  const { status, out, err } = await explain('age:[30 TO 20]');
  expect([status, out, err.split('\n').at(-2)]).toEqual([1, '', 'Not explained: check refuses this filter.']);
});

test('without a schema the words are not known', async () => {
  expect(await command(['explain', 'age:1'])).toEqual({
    status: 2,
    out: '',
    err: 'frs-filter: Without a schema it is not known what the fields hold; --schema FILE gives one.\n',
  });
});
