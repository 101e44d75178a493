import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { filterFor } from '../../src/build/build.ts';
import { defineSchema } from '../../src/schema/schema.ts';

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
const { field } = filterFor(schema);

/** As plain JavaScript sees the same calls. */
const loose = filterFor(schema) as unknown as Record<'and' | 'or' | 'not', (...given: unknown[]) => Filter> & {
  field(name: unknown): Record<string, (...given: unknown[]) => Filter>;
};

const adults = field('age').between(20, 30);
const red = field('color').is('red');

describe('a call is refused', () => {
  const missing = 'Decide first what to do without a value.';
  test.each<[string, unknown, string]>([
    ['age', undefined, `age needs a number, got undefined. ${missing}`],
    ['age', null, `age needs a number, got null. ${missing}`],
    ['age', '20', 'age needs a number, got "20". Convert it first.'],
    ['age', 20n, 'age needs a number, got 20. Convert it first.'],
    ['age', true, 'age needs a number, got true. Convert it first.'],
    ['age', [20], 'age needs a number, got a list. Convert it first.'],
    ['age', { valueOf: () => 20 }, 'age needs a number, got an object. Convert it first.'],
    ['age', () => 20, 'age needs a number, got a function. Convert it first.'],
    ['age', Symbol('20'), 'age needs a number, got Symbol(20). Convert it first.'],
    ['age', Number.NaN, 'age cannot be NaN in a filter: it is not a whole number that a face can have.'],
    ['age', Number.POSITIVE_INFINITY, 'age cannot be Infinity in a filter: it is not a whole number that a face can have.'],
    ['age', 19.5, 'age cannot be 19.5 in a filter: the field holds whole numbers, so this matches nothing. Round it first.'],
    ['age', 2_147_483_648, 'age cannot be 2147483648 in a filter: the type integer goes from -2147483648 to 2147483647.'],
    ['age', 1e300, 'age cannot be 1e+300 in a filter: the type integer goes from -2147483648 to 2147483647.'],
    [
      'timestamp',
      2 ** 53,
      'timestamp cannot be 9007199254740992 in a filter: so far out, a number stands for its neighbours too. Pass a bigint: 9007199254740992n.',
    ],
    [
      'timestamp',
      2n ** 63n,
      'timestamp cannot be 9223372036854775808 in a filter: the type long goes from -9223372036854775808 to 9223372036854775807.',
    ],
    [
      'timestamp',
      0.5,
      'timestamp cannot be 0.5 in a filter: the field holds whole numbers, so this matches nothing. Round it first.',
    ],
    ['timestamp', '1', 'timestamp needs a number or bigint, got "1". Convert it first.'],
    ['weight', -0, 'weight cannot be -0 in a filter: the service sorts it below 0 and misses 0. Pass 0.'],
    ['height', -0, 'height cannot be -0 in a filter: the service sorts it below 0 and misses 0. Pass 0.'],
    ['weight', 1e40, 'weight cannot be 1e+40 in a filter: the type float goes from -3.4028235e+38 to 3.4028235e+38.'],
    [
      'weight',
      1e-50,
      'weight cannot be 1e-50 in a filter: the type float has nothing between 0 and 1e-45, so this is read as 0.',
    ],
    ['height', Number.NEGATIVE_INFINITY, 'height cannot be -Infinity in a filter: it is not a number that a face can have.'],
    ['height', 1n, 'height needs a number, got 1. Convert it first.'],
    ['male', 'true', 'male needs a boolean, got "true". Convert it first.'],
    ['male', 1, 'male needs a boolean, got 1. Convert it first.'],
    ['color', 5, 'color needs a string, got 5. Convert it first.'],
    ['color', null, `color needs a string, got null. ${missing}`],
    ['color', '', 'color cannot be "" in a filter: the service does not search for empty strings. Delete such faces by face_id.'],
    ['color', 'AND', 'color cannot be "AND" in a filter: the service reads it as an operator. Delete such faces by face_id.'],
    ['color', 'OR', 'color cannot be "OR" in a filter: the service reads it as an operator. Delete such faces by face_id.'],
    ['color', 'NOT', 'color cannot be "NOT" in a filter: the service reads it as an operator. Delete such faces by face_id.'],
    ['color', '-red', 'color cannot be "-red" in a filter: the service reads it as an operator. Delete such faces by face_id.'],
    [
      'color',
      'red || *:*',
      'color cannot be "red || *:*" in a filter: a value has letters A to Z, digits, _ and - alone; " " at 3 is none.',
    ],
    ['color', '*', 'color cannot be "*" in a filter: a value has letters A to Z, digits, _ and - alone; "*" at 0 is none.'],
    [
      'color',
      '张三',
      'color cannot be "张三" in a filter: a value has letters A to Z, digits, _ and - alone; "张" at 0 is none.',
    ],
    [
      'color',
      'a\ud800',
      'color cannot be "a\\ud800" in a filter: a value has letters A to Z, digits, _ and - alone; "\\ud800" at 1 is none.',
    ],
    [
      'color',
      'red\n',
      'color cannot be "red\\n" in a filter: a value has letters A to Z, digits, _ and - alone; "\\n" at 3 is none.',
    ],
    ['color', 'a'.repeat(257), `color cannot be "${'a'.repeat(60)}…" in a filter: a value has at most 256 characters.`],
    [
      'external_image_id',
      'a'.repeat(37),
      `external_image_id cannot be "${'a'.repeat(37)}" in a filter: a value has at most 36 characters.`,
    ],
  ])('%s, %s', (name, value, message) => {
    const calls = loose.field(name);
    const failures = [() => calls.is?.(value), () => calls.isNot?.(value), () => calls.isOneOf?.([value])].map(failureOf);
    expect(failures).toStrictEqual([message, message, message].map((words) => new TypeError(words)));
    if (name === 'color' || name === 'male' || name === 'external_image_id') return;
    const ranges = [
      () => calls.between?.(value, 1),
      () => calls.between?.(1, value),
      () => calls.atLeast?.(value),
      () => calls.atMost?.(value),
      () => calls.above?.(value),
      () => calls.below?.(value),
    ];
    expect(ranges.map(failureOf)).toStrictEqual(ranges.map(() => new TypeError(message)));
  });

  const noFilter = 'Pass what field(name).is(value) and its like return.';
  const takes = 'takes filters and leaves none out; it got';
  test.each<[string, () => unknown, string]>([
    ['and()', () => loose.and(), 'and of nothing is no filter. Decide first what to do without one.'],
    ['or()', () => loose.or(), 'or of nothing is no filter. Decide first what to do without one.'],
    ['and(...[])', () => loose.and(...[]), 'and of nothing is no filter. Decide first what to do without one.'],
    ['not()', () => loose.not(), `not ${takes} undefined that is no filter. ${noFilter}`],
    ['not(a, b)', () => loose.not(red, adults), 'not takes one filter, got 2. Join them first, by and or by or.'],
    ['and(undefined)', () => loose.and(undefined), `and ${takes} undefined that is no filter. ${noFilter}`],
    ['and(a, undefined)', () => loose.and(red, undefined), `and ${takes} undefined that is no filter. ${noFilter}`],
    ['or(a, null)', () => loose.or(red, null), `or ${takes} null that is no filter. ${noFilter}`],
    ['and(a, false)', () => loose.and(red, false), `and ${takes} false that is no filter. ${noFilter}`],
    ['and(text)', () => loose.and('age:1'), `and ${takes} "age:1" that is no filter. ${noFilter}`],
    ['and(list)', () => loose.and([red, adults]), `and ${takes} a list that is no filter. Spread the list: and(...list).`],
    ['not({})', () => loose.not({}), `not ${takes} an object that is no filter. ${noFilter}`],
    ['not({ kind })', () => loose.not({ kind: 'Equality' }), `not ${takes} an object that is no filter. ${noFilter}`],
    [
      'not(number for a value)',
      () => loose.not({ kind: 'Equality', field: 'age', value: 1 }),
      `not ${takes} an object that is no filter. ${noFilter}`,
    ],
    [
      'not(no operands)',
      () => loose.not({ kind: 'Conjunction', operands: [] }),
      `not ${takes} an object that is no filter. ${noFilter}`,
    ],
    [
      'not(one operand)',
      () => loose.not({ kind: 'Conjunction', operands: [red] }),
      `not ${takes} an object that is no filter. ${noFilter}`,
    ],
    [
      'not(a hole)',
      () => loose.not({ kind: 'Disjunction', operands: Object.assign([red], { 2: red }) }),
      `not ${takes} undefined that is no filter. ${noFilter}`,
    ],
    [
      'not(other bounds)',
      () => loose.not({ ...adults, bounds: 'open' }),
      `not ${takes} an object that is no filter. ${noFilter}`,
    ],
    [
      'not(no upper bound)',
      () => loose.not({ kind: 'Interval', field: 'age', lower: '1', bounds: 'included' }),
      `not ${takes} an object that is no filter. ${noFilter}`,
    ],
    ['not(unknown kind)', () => loose.not({ kind: 'constructor' }), `not ${takes} an object that is no filter. ${noFilter}`],
    [
      'field(unknown)',
      () => loose.field('agee'),
      'The schema has no field "agee"; it has age, male, timestamp, color, weight, height, -x, OR, external_image_id.',
    ],
    [
      'field(constructor)',
      () => loose.field('constructor'),
      'The schema has no field "constructor"; it has age, male, timestamp, color, weight, height, -x, OR, external_image_id.',
    ],
    [
      'field()',
      () => loose.field(undefined),
      'The schema has no field undefined; it has age, male, timestamp, color, weight, height, -x, OR, external_image_id.',
    ],
    [
      'field(-x)',
      () => loose.field('-x'),
      'No filter can ask for the field -x: the service reads it as an operator. Delete such faces by face_id.',
    ],
    [
      'field(OR)',
      () => loose.field('OR'),
      'No filter can ask for the field OR: the service reads it as an operator. Delete such faces by face_id.',
    ],
    ['is()', () => loose.field('age').is?.(), 'age: is takes 1 and leaves none out, got 0.'],
    ['isNot(a, b)', () => loose.field('color').isNot?.('red', 'blue'), 'color: isNot takes 1 and leaves none out, got 2.'],
    ['isOneOf(a, b)', () => loose.field('color').isOneOf?.('red', 'blue'), 'color: isOneOf takes 1 and leaves none out, got 2.'],
    ['isOneOf(a)', () => loose.field('color').isOneOf?.('red'), 'color: isOneOf takes a list of at least one value, got "red".'],
    ['isOneOf([])', () => loose.field('color').isOneOf?.([]), 'color: isOneOf takes a list of at least one value, got none.'],
    [
      'isOneOf(a hole)',
      () => loose.field('color').isOneOf?.(Object.assign(['red'], { 2: 'blue' })),
      `color needs a string, got undefined. ${missing}`,
    ],
    ['between(1)', () => loose.field('age').between?.(1), 'age: between takes 2 and leaves none out, got 1.'],
    [
      'between(30, 20)',
      () => loose.field('age').between?.(30, 20),
      'age: between starts at 30 and ends at 20, so it matches nothing. Swap the two.',
    ],
    [
      'between(2^53 + 1, 2^53 - 1)',
      () => loose.field('timestamp').between?.(9_007_199_254_740_993n, 9_007_199_254_740_991),
      'timestamp: between starts at 9007199254740993 and ends at 9007199254740991, so it matches nothing. Swap the two.',
    ],
    [
      'between on a boolean',
      () => loose.field('male').between?.(false, true),
      'male: between takes numbers alone, and this is a boolean field. Use is or isOneOf.',
    ],
    [
      'above on a string',
      () => loose.field('color').above?.('a'),
      'color: above takes numbers alone, and this is a string field. Use is or isOneOf.',
    ],
    [
      'above the last integer',
      () => loose.field('age').above?.(2_147_483_647),
      'age: above 2147483647 matches nothing: it is the last value of the type integer.',
    ],
    [
      'below the first long',
      () => loose.field('timestamp').below?.(-(2n ** 63n)),
      'timestamp: below -9223372036854775808 matches nothing: it is the first value of the type long.',
    ],
    [
      'above the last float',
      () => loose.field('weight').above?.(3.4028235e38),
      'weight: above 340282350000000000000000000000000000000 matches nothing: it is the last value of the type float.',
    ],
    ['filterFor()', () => filterFor(undefined as never), 'schema is undefined; pass what defineSchema returns.'],
    ['filterFor(fields)', () => filterFor({ age: 'integer' } as never), 'schema is an object; pass what defineSchema returns.'],
  ])('%s', (_, call, message) => {
    expect(failureOf(call)).toStrictEqual(new TypeError(message));
  });

  test('a tree that holds itself', () => {
    const loop: { kind: string; operand?: unknown } = { kind: 'Negation' };
    loop.operand = loop;
    expect(failureOf(() => loose.not(loop))).toStrictEqual(
      new TypeError(`not ${takes} an object that is no filter. ${noFilter}`),
    );
  });
});

function failureOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}
