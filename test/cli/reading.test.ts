import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { command } from './command.ts';

const schema = ['--schema', fileURLToPath(new URL('../../examples/people.json', import.meta.url))];

const ROWS = ['the text     ', 'a person     ', 'the service  ', 'check        '];
const NO_FORM = 'no documented form says this; frs-filter check says more';
const PASSES = 'lets it pass';
const REFUSED = 'Yet it should not be sent as it stands; frs-filter check says why.';

test.each([
  ['(age:1) && (male:true)', 0, 'age:1 && male:true', 'age:1 && male:true', PASSES, 'Both read the same.'],
  [
    'age:[1 TO 2] && (age:1 || age:3)',
    0,
    'age:[1 TO 2] && (age:1 || age:3)',
    'age:[1 TO 2] && (age:1 || age:3)',
    PASSES,
    'Both read the same.',
  ],
  [
    'age:1 || male:true && color:red',
    1,
    'age:1 || (male:true && color:red)',
    'male:true && color:red',
    'refuses it: mixed-operators',
    'Only as a person reads it, the filter matches a face with age 1.',
  ],
  [
    'age:20 and male:true',
    1,
    'age:20 && male:true',
    'age:20 || nothing at all (for and) || male:true',
    'refuses it: lower-case-operator',
    'Only as the service reads it, the filter matches a face with male true.',
  ],
  [
    'age:20&&male:true',
    1,
    'age:20 && male:true',
    'refuses it: age is integer, and "20&&male" is not a whole number',
    'refuses it: missing-blank',
    'Such a text should not be sent.',
  ],
  [
    'age:20 &&',
    1,
    NO_FORM,
    'refuses it: the text ends where a field and a value should follow',
    'refuses it: missing-clause',
    'Such a text should not be sent.',
  ],
  ['age:[30 TO 20]', 1, 'age:[30 TO 20]', 'age:[30 TO 20]', 'refuses it: inverted-range', `Both read the same. ${REFUSED}`],
  [
    'color:x*',
    1,
    NO_FORM,
    'color:[x TO *] && color:{* TO y}',
    'refuses it: wildcard',
    'The service finds a meaning all the same.',
  ],
  [
    'color:r?d',
    1,
    NO_FORM,
    'takes it, though no documented form says the same: a pattern with * or ? in color:r?d',
    'refuses it: wildcard',
    'Such a text should not be sent.',
  ],
])('%s', async (text, status, person, service, checked, said) => {
  const out = [text, person, service, checked].map((what, index) => `${ROWS[index]}${what}\n`).join('');
  expect(await command(['reading', text, ...schema])).toEqual({ status, out: `${out}${said}\n`, err: '' });
});

test('two shapes with one meaning are alike', async () => {
  const { status, out } = await command(['reading', 'age:20 || +age:20', ...schema]);
  expect([status, out.split('\n').at(-2)]).toEqual([0, 'Both match the same faces.']);
});

test('a refusal names three of its reasons', async () => {
  const { out } = await command(['reading', 'agee:1 and colour:2 & male:yes or score:x', ...schema]);
  expect(out.split('\n')[3]).toBe('check        refuses it: mixed-operators, unknown-field, lower-case-operator and more');
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
