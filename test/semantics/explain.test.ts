import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { explain, explainFilter } from '../../src/semantics/explain.ts';
import { explainMatch, explainMatchOf } from '../../src/semantics/explain-match.ts';
import type { Face } from '../../src/semantics/face.ts';
import { stampFilter } from '../../src/stamp/stamp.ts';
import { faceArbitrary, filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { evaluate } from '../support/evaluate.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const schema = defineSchema({
  age: 'integer',
  score: 'float',
  male: 'boolean',
  consent: 'boolean',
  color: 'string',
  home_town: 'string',
});

function checked(filter: Filter) {
  return stampFilter(filter, { text: printFilter(filter), schema });
}

describe('A filter in one sentence', () => {
  test.each<[words: string, Filter]>([
    [
      'faces whose age is 20 to 30, both included, and that are not male or have no `male` value',
      every(range('age', 20, 30), not(is('male', 'true'))),
    ],
    ['faces whose age is between 20 and 30, both excluded', range('age', 20, 30, 'excluded')],
    ['faces whose age is 20 or more', range('age', 20, '*')],
    ['faces whose age is 30 or less', range('age', '*', 30)],
    ['faces whose age is above 20', range('age', 20, '*', 'excluded')],
    ['faces whose score is below 0.5', range('score', '*', 0.5, 'excluded')],
    ['faces whose age is -5', range('age', -5, -5)],
    ['faces that have a value in `age`', range('age', '*', '*')],
    ['faces that have no `age` value', not(range('age', '*', '*'))],
    ['faces whose age is below 20 or above 30 or that have no `age` value', not(range('age', 20, 30))],
    ['faces whose age is 20 or less or 30 or more or that have no `age` value', not(range('age', 20, 30, 'excluded'))],
    ['faces whose age is below 20 or that have no `age` value', not(range('age', 20, '*'))],
    ['faces whose age is not -5 or that have no `age` value', not(range('age', -5, -5))],
    ['faces whose color is not brown or that have no `color` value', not(is('color', 'brown'))],
    ['faces whose color is brown', not(not(is('color', 'brown')))],
    ['faces whose consent is true and that are male', every(is('consent', 'true'), is('male', 'true'))],
    ['faces whose male is false', is('male', 'false')],
    ['faces whose `home_town` is x or whose color is red', some(is('home_town', 'x'), is('color', 'red'))],
    ['faces whose color is red, green or blue', some(is('color', 'red'), some(is('color', 'green'), is('color', 'blue')))],
    [
      'faces whose color is neither red nor blue or that have no `color` value',
      not(some(is('color', 'red'), is('color', 'blue'))),
    ],
    [
      'faces whose color is none of red, green and blue or that have no `color` value',
      not(some(is('color', 'red'), is('color', 'green'), is('color', 'blue'))),
    ],
    [
      'faces whose age is one of 1,000 values (0, 1, 2, 3, 4, …)',
      some(...Array.from({ length: 1_000 }, (_, age) => is('age', age))),
    ],
    ['faces of no kind, since the face set has no field `z`', is('z', 1)],
    ['faces of any kind, since it names no field', not(is('', ''))],
    ['faces whose color is b or later in the order of code points', range('color', 'b', '*')],
    ['faces whose color is "two words"', is('color', 'two words')],
  ])('%s', (words, filter) => {
    expect(explain(filter, schema)).toBe(words);
  });
});

describe('A filter in an outline', () => {
  test('says which clauses belong together, and where absence is enough', () => {
    const filter = every(
      range('age', 20, 30),
      some(is('color', 'red'), every(is('male', 'true'), not(is('home_town', 'x')))),
      not(every(is('consent', 'true'), is('score', 1))),
      not(some(is('age', 25), is('color', 'blue'))),
      not(some(is('age', 26), not(is('color', 'blue')))),
    );
    expect(explainFilter(checked(filter))).toBe(
      [
        'faces for which all of these are true:',
        '  - age is 20 to 30, both included',
        '  - at least one of these is true:',
        '    - color is red',
        '    - all of these are true:',
        '      - male is true',
        '      - `home_town` is not x or there is no `home_town` value',
        '  - these are not all true, for which one missing value is enough:',
        '    - consent is true',
        '    - score is 1',
        '  - none of these is true, as for faces that have none of the values:',
        '    - age is 25',
        '    - color is blue',
        '  - none of these is true:',
        '    - age is 26',
        '    - color is not blue or there is no `color` value',
      ].join('\n'),
    );
  });
});

describe('Why a face matches or not', () => {
  const filter = () => every(range('age', 20, 30), some(is('color', 'red'), is('color', 'brown')), not(is('male', 'true')));

  test.each<[name: string, Face, text: string]>([
    [
      'matches',
      { age: 25, color: 'brown' },
      'This face matches:\n  - age is 25, which is 20 to 30, both included\n  - color is brown, as asked\n  - there is no `male` value, so it is not true that male is true',
    ],
    [
      'fails by what is missing',
      {},
      'This face does not match:\n  - there is no `age` value, so it is not true that age is 20 to 30, both included\n  - there is no `color` value, so it is not true that color is red\n  - there is no `color` value, so it is not true that color is brown',
    ],
    ['fails by one clause', { age: 35, color: 'red' }, 'This face does not match:\n  - age is 35, which is below 20 or above 30'],
    [
      'fails by several',
      { age: 25, color: 'blue', male: true },
      'This face does not match:\n  - color is blue, which is not red\n  - color is blue, which is not brown\n  - male is true, which the filter excludes',
    ],
  ])('%s', (_, face, text) => {
    expect(explainMatch(checked(filter()), face).text).toBe(text);
  });

  test('is plain data too', () => {
    const negation = not(is('male', 'true'));
    expect(explainMatchOf(negation, { male: false }, schema)).toEqual({
      matches: true,
      reasons: [{ clause: is('male', 'true'), holds: false, value: false, parents: [negation] }],
      text: 'This face matches:\n  - male is false, which is not true',
    });
  });

  test('stays short for long lists', () => {
    const list = some(...Array.from({ length: 1_000 }, (_, age) => is('age', age)));
    const { reasons, text } = explainMatchOf(list, { age: 5_000 }, schema);
    expect([reasons.length, text.split('\n').length, text.endsWith('\n  - and 988 more')]).toEqual([1_000, 14, true]);
  });

  test('agrees with evaluation, and its reasons alone decide', () => {
    const cases = schemaArbitrary().chain((schema) =>
      fc.record({ schema: fc.constant(schema), filter: filterArbitrary(schema), face: faceArbitrary(schema) }),
    );
    fc.assert(
      fc.property(cases, ({ schema, filter, face }) => {
        const { matches, reasons } = explainMatchOf(filter, face, schema);
        expect(matches).toBe(evaluate(filter, face, schema));
        for (const { clause, holds } of reasons) expect(holds).toBe(evaluate(clause, face, schema));
        const decisive = new Map(reasons.map(({ clause, holds }) => [clause, holds]));
        expect(decide(filter, decisive)).toBe(matches);
      }),
      { numRuns: 1_000 },
    );
  });

  /** What the filter comes to when nothing is known but some of its clauses. */
  function decide(filter: Filter, known: ReadonlyMap<Filter, boolean>): boolean | undefined {
    if (filter.kind === 'Equality' || filter.kind === 'Interval') return known.get(filter);
    if (filter.kind === 'Negation') {
      const operand = decide(filter.operand, known);
      return operand === undefined ? undefined : !operand;
    }
    const settled = filter.kind === 'Disjunction';
    const operands = filter.operands.map((operand) => decide(operand, known));
    if (operands.includes(settled)) return settled;
    return operands.includes(undefined) ? undefined : !settled;
  }
});
