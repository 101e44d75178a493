import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { filterFor } from '../../src/build/build.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { sketch } from '../support/sketch.ts';

const schema = defineSchema({
  age: 'integer',
  male: 'boolean',
  timestamp: 'long',
  color: 'string',
  weight: 'float',
  height: 'double',
  '-x': 'integer',
  OR: 'string',
});
const { and, or, not, field } = filterFor(schema);

const adults = field('age').between(20, 30);
const red = field('color').is('red');

describe('a built filter prints as', () => {
  test.each<[string, Filter]>([
    ['age:20', field('age').is(20)],
    ['age:0', field('age').is(-0)],
    ['age:[-5 TO -5]', field('age').is(-5)],
    ['(!age:20)', field('age').isNot(20)],
    ['(!age:[-5 TO -5])', field('age').isNot(-5)],
    ['age:[20 TO 30]', adults],
    ['age:[20 TO 20]', field('age').between(20, 20)],
    ['age:[-5 TO 0]', field('age').between(-5, 0)],
    ['age:[20 TO *]', field('age').atLeast(20)],
    ['age:[* TO 30]', field('age').atMost(30)],
    ['age:{20 TO *}', field('age').above(20)],
    ['age:{* TO 30}', field('age').below(30)],
    ['age:[-2147483648 TO 2147483647]', field('age').between(-2_147_483_648, 2_147_483_647)],
    ['age:{2147483646 TO *}', field('age').above(2_147_483_646)],
    ['age:{* TO -2147483647}', field('age').below(-2_147_483_647)],
    ['timestamp:9007199254740993', field('timestamp').is(9_007_199_254_740_993n)],
    ['timestamp:9007199254740991', field('timestamp').is(Number.MAX_SAFE_INTEGER)],
    ['timestamp:[-9223372036854775808 TO 5]', field('timestamp').between(-9_223_372_036_854_775_808n, 5)],
    ['male:true', field('male').is(true)],
    ['(!male:false)', field('male').isNot(false)],
    ['color:red', red],
    ['color:300018629384756', field('color').is('300018629384756')],
    ['color:TO', field('color').is('TO')],
    ['color:and', field('color').is('and')],
    ['external_image_id:1', field('external_image_id').is('1')],
    ['weight:0.1', field('weight').is(0.1)],
    ['weight:[-0.5 TO -0.5]', field('weight').is(-0.5)],
    ['height:1000000000000000000000', field('height').is(1e21)],
    ['height:0.0000001', field('height').is(1e-7)],
    ['height:0', field('height').is(0)],
    [`height:0.${'0'.repeat(323)}5`, field('height').is(5e-324)],
    [`height:17976931348623157${'0'.repeat(292)}`, field('height').is(Number.MAX_VALUE)],
    ['color:red', field('color').isOneOf(['red'])],
    ['age:1 || age:[-1 TO -1] || age:1', field('age').isOneOf([1, -1, 1])],
    ['age:[20 TO 30] && color:red', and(adults, red)],
    ['age:[20 TO 30] || color:red', or(adults, red)],
    ['age:[20 TO 30]', and(adults)],
    ['color:red', or(red)],
    ['(!(age:[20 TO 30] && color:red))', not(and(adults, red))],
    ['(!(!color:red))', not(not(red))],
    ['(age:[20 TO 30] && color:red) && male:true', and(and(adults, red), field('male').is(true))],
    ['age:[20 TO 30] && (color:red || male:true)', and(adults, or(red, field('male').is(true)))],
    ['color:red && color:red', and(red, red)],
  ])('%s', (text, filter) => {
    expect(printFilter(filter)).toBe(text);
  });
});

describe('a tree', () => {
  test('of negative values holds intervals, and of lists alternatives in their order', () => {
    expect(sketch(not(field('age').isOneOf([3, -5])))).toBe(
      ['Negation', '  Disjunction', '    Equality age = 3', '    Interval age -5 to -5, included'].join('\n'),
    );
  });

  test('is plain data', () => {
    expect(and(adults, field('male').isNot(true))).toStrictEqual({
      kind: 'Conjunction',
      operands: [
        { kind: 'Interval', field: 'age', lower: '20', upper: '30', bounds: 'included' },
        { kind: 'Negation', operand: { kind: 'Equality', field: 'male', value: 'true' } },
      ],
    });
  });

  test('is frozen through and through', () => {
    const parsed: Filter = { kind: 'Negation', operand: { kind: 'Equality', field: 'age', value: '1' } };
    expect(isFrozen(or(and(adults, red), not(red), field('age').isOneOf([1, -2]), parsed))).toBe(true);
  });

  test('of parts from elsewhere holds copies, without the places in the other text', () => {
    const operand = { kind: 'Equality', field: 'age', value: '1', origin: { span: { start: 3, end: 8 } } } as const;
    const parsed: Filter = { kind: 'Negation', operand, origin: { span: { start: 1, end: 9 } } };
    expect(and(parsed, adults)).toStrictEqual({
      kind: 'Conjunction',
      operands: [{ kind: 'Negation', operand: { kind: 'Equality', field: 'age', value: '1' } }, { ...adults }],
    });
    expect([Object.isFrozen(parsed), Object.isFrozen(operand)]).toStrictEqual([false, false]);
  });

  test('shares the parts that were built', () => {
    expect(not(adults).operand).toBe(adults);
  });
});

describe('more alternatives than a bracket level holds', () => {
  test.each([
    [1_024, 1_024, 'Equality'],
    [1_025, 2, 'Disjunction'],
    [3_000, 3, 'Disjunction'],
  ] as const)('%i are groups of groups: %i at the top', (count, top, first) => {
    const values = Array.from({ length: count }, (_, index) => index);
    const filter = field('age').isOneOf(values);
    if (filter.kind !== 'Disjunction') throw new Error(filter.kind);
    expect([filter.operands.length, filter.operands[0].kind]).toStrictEqual([top, first]);
    expect(printFilter(filter).match(/\d+/g)?.map(Number)).toStrictEqual(values);
    expect(widest(filter)).toBe(Math.min(count, 1_024));
  });

  test('and() and or() do the same', () => {
    const [first, ...rest] = Array.from({ length: 2_500 }, (_, index) => field('age').isNot(index)) as [Filter, ...Filter[]];
    expect([widest(and(first, ...rest)), widest(or(first, ...rest))]).toStrictEqual([1_024, 1_024]);
  });
});

function isFrozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

function widest(filter: Filter): number {
  if (filter.kind === 'Negation') return widest(filter.operand);
  if (filter.kind !== 'Conjunction' && filter.kind !== 'Disjunction') return 0;
  return Math.max(filter.operands.length, ...filter.operands.map(widest));
}
