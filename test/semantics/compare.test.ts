import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { exampleSchema as schema } from '../../src/check/example-schema.ts';
import { type Definitions, defineSchema } from '../../src/schema/schema.ts';
import { type Comparison, compare, compareFilters, type Relation, relate } from '../../src/semantics/compare.ts';
import type { Face } from '../../src/semantics/face.ts';
import { compileMatcher } from '../../src/semantics/matcher.ts';
import { stampFilter } from '../../src/stamp/stamp.ts';
import { faceArbitrary, filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { evaluate } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const NOTHING = is('', '');
const EVERYTHING = not(NOTHING);

function compared(before: Filter, after: Filter): Comparison {
  return compare({ before, after, schema });
}

function checked(filter: Filter, definitions: Definitions) {
  return stampFilter(filter, { text: printFilter(filter), schema: defineSchema(definitions) });
}

describe('Comparing', () => {
  test('says how the later filter stands to the earlier, with a face for each part', () => {
    const before = checked(range('age', '20', '30'), { age: 'integer' });
    const after = checked(range('age', '20', '31'), { age: 'integer' });
    expect(compareFilters(before, after)).toEqual({ relation: 'wider', onlyAfter: { age: 31 }, both: { age: 20 } });
  });

  test('refuses filters that were checked against different schemas', () => {
    const before = checked(is('age', '20'), { age: 'integer', male: 'boolean' });
    const after = checked(is('age', '20'), { age: 'long', color: 'string' });
    expect(() => compareFilters(before, after as never)).toThrow(
      new TypeError(
        'before and after were checked against different schemas; these differ: age (integer before, long after), color (missing before, string after), male (boolean before, missing after).',
      ),
    );
  });

  test.each<[name: string, Filter, Filter, Comparison]>([
    ['a value against the same', is('age', '20'), range('age', '020', '2e1'), { relation: 'equal', both: { age: 20 } }],
    ['two ages', is('age', '20'), is('age', '21'), { relation: 'disjoint', onlyBefore: { age: 20 }, onlyAfter: { age: 21 } }],
    [
      'two ranges that meet',
      range('age', '20', '30'),
      range('age', '25', '35'),
      { relation: 'overlapping', onlyBefore: { age: 20 }, onlyAfter: { age: 31 }, both: { age: 25 } },
    ],
    [
      'not brown against nothing said',
      not(is('color', 'brown')),
      EVERYTHING,
      { relation: 'wider', onlyAfter: { color: 'brown' }, both: {} },
    ],
    [
      'everything against not brown',
      EVERYTHING,
      not(is('color', 'brown')),
      { relation: 'narrower', onlyBefore: { color: 'brown' }, both: {} },
    ],
    ['nothing against nothing', is('z', '1'), every(is('age', '1'), is('age', '2')), { relation: 'equal' }],
    ['nothing against something', NOTHING, is('male', 'true'), { relation: 'wider', onlyAfter: { male: true } }],
    ['something against nothing', is('male', 'false'), NOTHING, { relation: 'narrower', onlyBefore: { male: false } }],
    [
      'De Morgan',
      not(every(is('age', '1'), is('male', 'true'))),
      some(not(is('male', 'true')), not(is('age', '1'))),
      { relation: 'equal', both: {} },
    ],
    [
      'and before or against or before and',
      some(is('age', '1'), every(is('male', 'true'), is('color', 'x'))),
      every(some(is('age', '1'), is('male', 'true')), is('color', 'x')),
      { relation: 'narrower', onlyBefore: { age: 1 }, both: { male: true, color: 'x' } },
    ],
  ])('%s', (_, before, after, comparison) => {
    expect(compared(before, after)).toEqual(comparison);
  });
});

describe("At the types' ends", () => {
  test.each<[name: string, Filter, Filter]>([
    ['integer {20 TO 21} is empty', range('age', '20', '21', 'excluded'), NOTHING],
    ['an inverted range is empty', range('age', '21', '20'), NOTHING],
    ['integer from the first is every face that has one', range('age', '-2147483648', '*'), range('age', '*', '*')],
    ['integer below the first is empty', range('age', '*', '-2147483648', 'excluded'), NOTHING],
    ['integer {* TO *} is every face that has one', range('age', '*', '*', 'excluded'), range('age', '*', '*')],
    [
      'long from the first to the last is every face that has one',
      range('timestamp', '-9223372036854775808', '9223372036854775807'),
      range('timestamp', '*', '*'),
    ],
    ['long after the last is empty', range('timestamp', '9223372036854775807', '*', 'excluded'), NOTHING],
    ['a bound past the end is as good as none', range('age', '1', '99999999999'), range('age', '1', '*')],
    ['float has neighbours', range('score', '1', '1.00000012', 'excluded'), NOTHING],
    ['float rounds to 32 bits', is('score', '16777217'), is('score', '16777216')],
    ['double has neighbours', range('weight', '0', '5e-324', 'excluded'), NOTHING],
    ['minus zero lies below zero', range('weight', '-5e-324', '0', 'excluded'), range('weight', '-0', '-0')],
    ['float from the first is every face that has one', range('score', '-3.4028235e38', '*'), range('score', '*', '*')],
    ['true or false is every face that has one', some(is('male', 'true'), is('male', 'false')), range('male', '*', '*')],
    ['a string and NUL follow one another', range('color', 'a', 'a\u0000', 'excluded'), NOTHING],
    ['a string from the first is every face that has one', range('color', '\u0000', '*'), range('color', '*', '*')],
    ['strings between two are others', every(range('color', 'a', 'b'), not(is('color', 'a'))), range('color', 'a\u0000', 'b')],
  ])('%s', (_, before, after) => {
    expect(compared(before, after).relation).toBe('equal');
  });

  test('strings have no last', () => {
    expect(compared(range('color', 'zz', '*', 'excluded'), NOTHING)).toEqual({
      relation: 'narrower',
      onlyBefore: { color: 'zza' },
    });
  });
});

describe('A witness', () => {
  test.each<[name: string, Filter, Face | undefined]>([
    ['takes the bound the author wrote', range('age', '20', '30'), { age: 20 }],
    ['steps past a bound that is excluded', range('age', '20', '30', 'excluded'), { age: 21 }],
    ['takes the upper bound where there is no lower', range('age', '*', '30'), { age: 30 }],
    ['is zero where there is no bound', range('weight', '*', '*'), { weight: 0 }],
    ['is round where a float is wanted', range('score', '30', '*', 'excluded'), { score: 31 }],
    ['is as short as room allows', range('score', '0.25', '0.26', 'excluded'), { score: 0.251 }],
    ['is short for a float the author wrote', is('score', '0.1'), { score: 0.1 }],
    ['is a bigint where a number is not exact', is('timestamp', '9007199254740993'), { timestamp: 9007199254740993n }],
    ['has as few fields as any', some(every(is('age', '1'), is('male', 'true')), is('color', 'red')), { color: 'red' }],
    ['is empty where absence is enough', not(is('color', 'brown')), {}],
    ['is made of letters', range('color', 'brown', 'red', 'excluded'), { color: 'c' }],
    ['is made of the characters a string may have', range('color', 'a', 'a-b', 'excluded'), { color: 'a-' }],
    ['goes through a surrogate where it must', range('color', '\u{1f600}', '*'), { color: '\u{1f600}' }],
    ['is none where nothing matches', every(is('color', 'a'), is('color', 'b')), undefined],
  ])('%s', (_, filter, face) => {
    expect(compared(NOTHING, filter).onlyAfter).toEqual(face);
  });
});

const MIRRORED: { readonly [R in Relation]: Relation } = {
  equal: 'equal',
  narrower: 'wider',
  wider: 'narrower',
  overlapping: 'overlapping',
  disjoint: 'disjoint',
  unknown: 'unknown',
};

/** The relation that the parts which are not empty make; the parts themselves are proved by their witnesses. */
function relationOfParts({ onlyBefore, onlyAfter, both }: Omit<Comparison, 'relation'>): Relation {
  if (!onlyBefore) return onlyAfter ? 'wider' : 'equal';
  if (!onlyAfter) return 'narrower';
  return both ? 'overlapping' : 'disjoint';
}

/** The part that holds a face, as the two filters match it. */
function partOf(before: boolean, after: boolean): 'onlyBefore' | 'onlyAfter' | 'both' | undefined {
  if (before) return after ? 'both' : 'onlyBefore';
  return after ? 'onlyAfter' : undefined;
}

describe('For any two filters', () => {
  const pairs = schemaArbitrary().chain((schema) =>
    fc.record({
      schema: fc.constant(schema),
      before: filterArbitrary(schema, { depth: 2, operands: 3 }),
      after: filterArbitrary(schema, { depth: 2, operands: 3 }),
      faces: fc.array(faceArbitrary(schema), { minLength: 12, maxLength: 12 }),
    }),
  );

  test('the comparison agrees with evaluation, mirrors itself, and every witness is one', () => {
    const seen = new Map<Relation, number>();
    fc.assert(
      fc.property(pairs, ({ schema, before, after, faces }) => {
        const { relation, ...parts } = compare({ before, after, schema });
        seen.set(relation, (seen.get(relation) ?? 0) + 1);
        const witnesses = Object.entries(parts).map(([part, face]) => [
          part,
          evaluate(before, face, schema),
          evaluate(after, face, schema),
        ]);
        const [earlier, later] = [compileMatcher(before, schema), compileMatcher(after, schema)];
        const matched = new Set(faces.map((face) => partOf(earlier(face), later(face))));
        const mirror = compare({ before: after, after: before, schema }).relation;
        // One assertion for all: the assertions took longer than what they assert.
        expect([relation, mirror, witnesses, [...matched].filter((part) => part && !parts[part])]).toEqual([
          relationOfParts(parts),
          MIRRORED[relation],
          Object.keys(parts).map((part) => [part, part !== 'onlyAfter', part !== 'onlyBefore']),
          [],
        ]);
      }),
      { numRuns: runs(20_000) },
    );
    expect([...seen.keys()].sort()).toEqual(['disjoint', 'equal', 'narrower', 'overlapping', 'wider']);
  });
});

test.each([
  [range('s', 'r*', '*', 'excluded'), range('s', 'r', '*', 'excluded'), 'wider'],
  [range('s', 'r', '*', 'excluded'), range('s', 'r*', '*', 'excluded'), 'narrower'],
  [range('s', 'b', '*'), range('s', 'b', '*'), 'equal'],
  [range('s', 'b', '*'), range('s', '*', 'a'), 'disjoint'],
] as const)('strings without an upper end: %#', (before, after, relation) => {
  expect(relate({ before, after, schema: defineSchema({ s: 'string' }) })).toBe(relation);
});
