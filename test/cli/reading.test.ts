import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { command } from './command.ts';

const schema = ['--schema', fileURLToPath(new URL('../../examples/people.json', import.meta.url))];

const ROWS = ['the text     ', 'a person     ', 'the service  '];
const NO_FORM = 'no documented form says this; frs-filter check says more';

test.each([
  ['(age:1) && (male:true)', 0, 'age:1 && male:true', 'age:1 && male:true', 'Both read the same.'],
  [
    'age:[1 TO 2] && (age:1 || age:3)',
    0,
    'age:[1 TO 2] && (age:1 || age:3)',
    'age:[1 TO 2] && (age:1 || age:3)',
    'Both read the same.',
  ],
  [
    'age:1 || male:true && color:red',
    1,
    'age:1 || (male:true && color:red)',
    'male:true && color:red',
    'Only as a person reads it, the filter matches a face with age 1.',
  ],
  [
    'age:20 and male:true',
    1,
    'age:20 && male:true',
    'age:20 || nothing at all (for and) || male:true',
    'Only as the service reads it, the filter matches a face with male true.',
  ],
  [
    'age:20&&male:true',
    1,
    'age:20 && male:true',
    'refuses it: age is integer, and "20&&male" is not a whole number',
    'Such a text should not be sent.',
  ],
  [
    'age:20 &&',
    1,
    NO_FORM,
    'refuses it: the text ends where a field and a value should follow',
    'Such a text should not be sent.',
  ],
  ['color:x*', 1, NO_FORM, 'color:[x TO *] && color:{* TO y}', 'The service finds a meaning all the same.'],
  [
    'color:r?d',
    1,
    NO_FORM,
    'takes it, though no documented form says the same: a pattern with * or ? in color:r?d',
    'Such a text should not be sent.',
  ],
])('%s', async (text, status, person, service, said) => {
  const out = [text, person, service].map((what, index) => `${ROWS[index]}${what}\n`).join('');
  expect(await command(['reading', text, ...schema])).toEqual({ status, out: `${out}${said}\n`, err: '' });
});

test('two shapes with one meaning are alike', async () => {
  const { status, out } = await command(['reading', 'age:20 || +age:20', ...schema]);
  expect([status, out.split('\n').at(-2)]).toEqual([0, 'Both match the same faces.']);
});

test('without a schema shapes alone can be compared', async () => {
  const last = async (text: string) => {
    const { status, out } = await command(['reading', text]);
    return [status, out.split('\n').at(-2)];
  };
  expect(await last('age:1 && male:true')).toEqual([0, 'Both read the same.']);
  expect(await last('age:1 || male:true && color:red')).toEqual([
    1,
    'Whether that is the same cannot be told without a schema; --schema FILE gives one.',
  ]);
});

test('what cannot be seen is shown', async () => {
  const { out } = await command(['reading', 'age:1 &&\u00a0male:true', ...schema]);
  expect(out.split('\n')[0]).toBe('the text     age:1 &&<U+00A0>male:true');
});
