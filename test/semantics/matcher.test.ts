import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { explainFilter } from '../../src/semantics/explain.ts';
import { explainMatch } from '../../src/semantics/explain-match.ts';
import type { Face } from '../../src/semantics/face.ts';
import { compileJudge, compileMatcher, matcherFor } from '../../src/semantics/matcher.ts';
import { stampFilter } from '../../src/stamp/stamp.ts';
import { faceArbitrary, filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { evaluate } from '../support/evaluate.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const schema = defineSchema({
  age: 'integer',
  timestamp: 'long',
  score: 'float',
  weight: 'double',
  male: 'boolean',
  color: 'string',
  constructor: 'string',
  ['__proto__']: 'integer',
});

function checkedOf(filter: Filter) {
  return stampFilter(filter, { text: printFilter(filter), schema });
}

/** The faces that match, out of some. */
function matching(filter: Filter, faces: readonly Face[]): readonly Face[] {
  return faces.filter(compileMatcher(filter, schema));
}

describe('A matcher', () => {
  test('takes the filter that was checked', () => {
    const filter = range('age', '20', '30');
    const matches = matcherFor(stampFilter(filter, { text: printFilter(filter), schema }));
    expect([{ age: 19 }, { age: 20 }, { age: 30n }, { age: 31 }, {}].map(matches)).toEqual([false, true, true, false, false]);
  });

  test('agrees with plain evaluation for any filter and face', () => {
    const cases = schemaArbitrary().chain((schema) =>
      fc.record({
        schema: fc.constant(schema),
        filter: filterArbitrary(schema),
        faces: fc.array(faceArbitrary(schema), { minLength: 5, maxLength: 10 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ schema, filter, faces }) => {
        const matches = compileMatcher(filter, schema);
        expect(faces.map(matches)).toEqual(faces.map((face) => evaluate(filter, face, schema)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('counts missing, null and "" as absent, for strings too, and takes such faces where a clause is negated', () => {
    const absent = [{}, { color: null }, { color: '' }, { age: '' }];
    expect(matching(not(is('color', 'brown')), absent)).toEqual(absent);
    expect(matching(range('age', '*', '*'), absent)).toEqual([]);
    expect(matching(is('color', ''), absent)).toEqual([]);
  });

  test('keeps long numbers exact', () => {
    const faces = [{ timestamp: 9007199254740992n }, { timestamp: 9007199254740993n }, { timestamp: 9007199254740994n }];
    expect(matching(is('timestamp', '9007199254740993'), faces)).toEqual([faces[1]]);
    expect(matching(range('timestamp', '9007199254740993', '*'), faces)).toEqual([faces[1], faces[2]]);
    expect(matching(range('timestamp', '1', '9007199254740992'), [{ timestamp: 5 }, ...faces])).toEqual([
      { timestamp: 5 },
      faces[0],
    ]);
  });

  test('compares float as 32 bits and rounds once', () => {
    expect(matching(is('score', '0.1'), [{ score: 0.1 }, { score: 0.10000000149011612 }, { score: 0.1000001 }])).toEqual([
      { score: 0.1 },
      { score: 0.10000000149011612 },
    ]);
    // Halfway between two floats and a little more: by way of a double it would be the halfway itself, and round down.
    expect(matching(is('score', '9007199791611906'), [{ score: 9007199791611905n }])).toEqual([{ score: 9007199791611905n }]);
  });

  test('sorts minus zero below zero', () => {
    const faces = [{ weight: -0 }, { weight: 0 }];
    expect(matching(is('weight', '0'), faces)).toEqual([{ weight: 0 }]);
    expect(matching(range('weight', '0', '1'), faces)).toEqual([{ weight: 0 }]);
    expect(matching(range('weight', '*', '0', 'excluded'), faces)).toEqual([{ weight: -0 }]);
    expect(matching(range('weight', '-1', '1'), faces)).toEqual(faces);
    expect(matching(some(...['0', '1', '2', '3', '4'].map((value) => is('weight', value))), faces)).toEqual([{ weight: 0 }]);
    expect(matching(is('age', '0'), [{ age: -0 }])).toEqual([{ age: -0 }]);
  });

  test('looks up long lists of values', () => {
    const ages = some(some(is('age', '1'), is('color', 'red')), ...['3', '5', '07', '9', '11'].map((value) => is('age', value)));
    const faces = [{ age: 1 }, { age: 2 }, { age: 7n }, { age: 8, color: 'red' }, { age: '' }];
    expect(matching(ages, faces)).toEqual([{ age: 1 }, { age: 7n }, { age: 8, color: 'red' }]);
    const times = some(...['1', '2', '3', '4', '9007199254740993'].map((value) => is('timestamp', value)));
    expect(matching(times, [{ timestamp: 4n }, { timestamp: 9007199254740993n }, { timestamp: 9007199254740994n }])).toEqual([
      { timestamp: 4n },
      { timestamp: 9007199254740993n },
    ]);
  });

  test('reads own properties only', () => {
    expect(matching(not(is('constructor', 'x')), [{}, { constructor: 'x' }])).toEqual([{}]);
    const face = JSON.parse('{"__proto__": 5}');
    expect(matching(is('__proto__', '5'), [face, {}])).toEqual([face]);
  });

  test('reads own properties of faces of a class, and of faces without a prototype', () => {
    class Listed {
      age = 20;
      get color() {
        return 'red';
      }
    }
    expect(matching(is('age', '20'), [new Listed() as never])).toHaveLength(1);
    expect(matching(is('color', 'red'), [new Listed() as never, Object.create({ color: 'red' })])).toEqual([]);
    expect(matching(not(is('color', 'red')), [Object.create({ color: 5 })])).toHaveLength(1);
    expect(matching(is('age', '20'), [Object.assign(Object.create(null), { age: 20 })])).toHaveLength(1);
    expect(explainMatch(checkedOf(is('color', 'red')), Object.create({ color: 'red' })).matches).toBe(false);
  });

  test('counts nothing that every object inherits, even if it is set after the filter was compiled', () => {
    const filter = some(
      every(is('age', '20'), is('male', 'true'), is('timestamp', '5')),
      is('color', 'red'),
      range('score', '0.5', '1'),
      range('weight', '0.5', '1'),
      some(...['a', 'b', 'c', 'd', 'e'].map((value) => is('external_image_id', value))),
    );
    const [matches, excludes, judge] = [
      compileMatcher(filter, schema),
      compileMatcher(not(filter), schema),
      compileJudge(filter, schema),
    ];
    const inherited = Object.prototype as Record<string, unknown>;
    const added = {
      age: 20,
      male: true,
      timestamp: 5,
      color: 'red',
      score: 0.5,
      weight: 0.5,
      external_image_id: 'a',
      other: () => 1,
    };
    try {
      Object.assign(inherited, added);
      for (const face of [{}, { age: 20 }, { male: false, timestamp: '' }])
        expect([matches(face), excludes(face), judge(face)]).toEqual([false, true, false]);
      for (const face of [
        { color: 'red' },
        { score: 0.5 },
        { weight: 0.75 },
        { external_image_id: 'c' },
        { age: 20, male: true, timestamp: 5 },
      ])
        expect([matches(face), excludes(face), judge(face)]).toEqual([true, false, true]);
      Object.assign(inherited, { age: 'x', male: 1, timestamp: 'x', color: 1, score: 'x', weight: 'x', external_image_id: 1 });
      expect([matches({}), excludes({}), judge({})]).toEqual([false, true, false]);
    } finally {
      for (const key of Object.keys(added)) delete inherited[key];
    }
  });

  test('lets fields that the face set does not have match nothing', () => {
    const faces = [{ z: 1, '': 'x' }];
    expect(matching(some(is('z', '1'), is('', 'x'), range('z', '*', '*')), faces)).toEqual([]);
    expect(matching(not(is('', '')), faces)).toEqual(faces);
  });

  test('orders strings by their code points', () => {
    const faces = [{ color: '\uffee' }, { color: '\u{1f600}' }, { color: 'b' }];
    expect(matching(range('color', '\uffee', '*', 'excluded'), faces)).toEqual([{ color: '\u{1f600}' }]);
    expect(matching(range('color', 'a', 'b'), faces)).toEqual([{ color: 'b' }]);
    expect(matching(range('color', '*', 'b', 'excluded'), faces)).toEqual([]);
  });

  test('rounds bounds that no whole number equals inwards, and lets equality with one match nothing', () => {
    const faces = [-2, -1, 0, 1, 2, 3].map((age) => ({ age }));
    expect(matching(range('age', '-1.5', '2.5'), faces)).toEqual(faces.slice(1, 5));
    expect(matching(range('age', '-1.5', '2.5', 'excluded'), faces)).toEqual(faces.slice(1, 5));
    expect(matching(is('age', '1.5'), faces)).toEqual([]);
    expect(matching(range('age', '1', '1e99'), faces)).toEqual(faces.slice(3));
    expect(matching(range('age', '-99999999999', '-1e-9'), faces)).toEqual(faces.slice(0, 2));
    expect(matching(is('age', 'ten'), faces)).toEqual([]);
  });
});

describe('A face with a value of the wrong type', () => {
  const problem = (clause: Filter, face: unknown): string => {
    try {
      compileMatcher(clause, schema)(face as Face);
      return 'none';
    } catch (error) {
      return error instanceof TypeError ? error.message : String(error);
    }
  };

  test.each<[message: string, Filter, unknown]>([
    [
      'The field age needs a whole number from -2147483648 to 2147483647; this face has the string "1".',
      is('age', '1'),
      { age: '1' },
    ],
    [
      'The field age needs a whole number from -2147483648 to 2147483647; this face has the number 1.5.',
      is('age', '1'),
      { age: 1.5 },
    ],
    [
      'The field age needs a whole number from -2147483648 to 2147483647; this face has the bigint 2147483648.',
      is('age', 'x'),
      { age: 2147483648n },
    ],
    [
      'The field timestamp needs a whole number from -9223372036854775808 to 9223372036854775807; this face has the number 9007199254740992. A number this large is not exact: pass a bigint, read by a JSON reader that keeps long numbers.',
      is('timestamp', '1'),
      { timestamp: 2 ** 53 },
    ],
    [
      'The field score needs a finite number that float can hold; this face has the number 1e+39.',
      is('score', '1'),
      { score: 1e39 },
    ],
    [
      'The field weight needs a finite number that double can hold; this face has the number NaN.',
      is('weight', '0'),
      { weight: Number.NaN },
    ],
    [
      'The field weight needs a finite number that double can hold; this face has the number Infinity.',
      is('weight', '1'),
      { weight: 1 / 0 },
    ],
    ['The field male needs true or false, as a boolean; this face has the string "true".', is('male', 'true'), { male: 'true' }],
    ['The field color needs a string; this face has the number 1.', is('color', '1'), { color: 1 }],
    ['The field color needs a string; this face has a list.', is('color', '1'), { color: ['x'] }],
    [
      `The field male needs true or false, as a boolean; this face has the string "${'x'.repeat(38)}….`,
      is('male', 'true'),
      { male: 'x'.repeat(100) },
    ],
    ['A face is an object with a value for each of its fields, such as { age: 25, male: true }.', is('male', 'true'), 5],
  ])('%s', (message, clause, face) => {
    expect(problem(clause, face)).toBe(message);
  });

  test('is found where the matcher reads it, and by the judge in any order', () => {
    const face = { age: 2, male: 'yes' };
    const message = 'The field male needs true or false, as a boolean; this face has the string "yes".';
    const [age, male] = [is('age', '1'), is('male', 'true')];
    expect([every(age, male), every(male, age)].map((filter) => problem(filter, face))).toEqual(['none', message]);
    for (const filter of [every(age, male), every(male, age), some(not(age), male), some(male, not(age))])
      expect(compileJudge(filter, schema)(face)).toEqual({ problem: message });
    expect(compileJudge(every(age, male), schema)({ age: 2, male: true, color: 5 })).toBe(false);
  });
});

test.each([undefined, null, 'a:1', {}, { kind: 'Equality', field: 'age', value: '1' }])('%j was not checked', (given) => {
  const unchecked = new TypeError('filter has not been checked; pass the filter that checkFilter(text, schema) returns.');
  for (const call of [matcherFor, explainFilter, (filter: never) => explainMatch(filter, {})])
    expect(() => call(given as never)).toThrow(unchecked);
});

test.each<[string, unknown]>([
  ...[undefined, null, 3, 'age:1', true].map((value): [string, unknown] => [String(value), value]),
  ['A list', [{ age: 25 }]],
  ['A Map', new Map([['age', 25]])],
  ['A Set', new Set()],
  ['A Date', new Date(0)],
  ['A promise', Promise.resolve({ age: 25 })],
  ['A function', () => true],
])('%s is no face', (_name, given) => {
  const checked = checkedOf(not(range('age', '20', '30')));
  const notAFace = new TypeError('A face is an object with a value for each of its fields, such as { age: 25, male: true }.');
  expect(() => matcherFor(checked)(given as never)).toThrow(notAFace);
  expect(() => explainMatch(checked, given as never)).toThrow(notAFace);
  expect(compileJudge(checked, schema)(given as never)).toEqual({ problem: notAFace.message });
});
