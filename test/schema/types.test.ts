import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldType, Order } from '../../src/schema/field-type.ts';
import { defineSchema, type Schema, TYPE_NAMES, typeOf } from '../../src/schema/schema.ts';

const schema: Schema = defineSchema({
  integer: 'integer',
  long: 'long',
  float: 'float',
  double: 'double',
  boolean: 'boolean',
  string: 'string',
});
const numberTypes = ['integer', 'long', 'float', 'double'] as const;

function typeNamed(name: string): FieldType {
  const type = typeOf(schema, name);
  if (!type) throw new Error(`There is no type ${name}.`);
  return type;
}

function orderNamed(name: string): Order {
  const { order } = typeNamed(name);
  if (!order) throw new Error(`${name} has no order.`);
  return order;
}

const digits = (least: number, most: number) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
const numberText = fc
  .tuple(
    fc.constantFrom('', '', '-', '+'),
    digits(1, 19),
    fc.oneof(
      fc.constant(''),
      digits(1, 17).map((text) => `.${text}`),
    ),
    fc.constantFrom('', '', '', 'e3', 'e-7'),
  )
  .map((parts) => parts.join(''));

test('every type has its name, and an example that is a value', () => {
  expect(
    Object.keys(schema.fields)
      .filter((name) => name !== 'external_image_id')
      .sort(),
  ).toEqual([...TYPE_NAMES].sort());
  for (const name of TYPE_NAMES) {
    const type = typeNamed(name);
    expect([type.name, ...type.examples.map((text) => type.problem(text))]).toEqual([name, undefined, undefined]);
  }
});

describe('A text that is read plainly', () => {
  test.each(numberTypes)('as %s is a value, and stands where it is read exactly', (name) => {
    const [type, order] = [typeNamed(name), orderNamed(name)];
    fc.assert(
      fc.property(numberText, (text) => {
        const plain = type.readPlain(text);
        fc.pre(plain !== undefined);
        expect(type.problem(text)).toBe(undefined);
        expect(type.hold(plain)).toBe(order.value(order.ordinal(text)));
        // An exponent changes nothing but the way.
        expect(order.ordinal(`${text}e0`)).toBe(order.ordinal(text));
        expect(order.floor(`${text}e0`)).toEqual(order.floor(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each(['string', 'boolean', 'external_image_id'])('as %s is a value', (name) => {
    const type = typeNamed(name);
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{1,40}$/), fc.constantFrom('true', 'false', 'True', ''));
    fc.assert(
      fc.property(text, (text) => {
        const plain = type.readPlain(text);
        expect(plain === undefined || (plain === text && type.problem(text) === undefined)).toBe(true);
      }),
    );
  });

  test.each([
    ['integer', '020'],
    ['integer', '2147483647'],
    ['integer', '1.0'],
    ['integer', '+1'],
    ['integer', '-0'],
    ['long', '9223372036854775807'],
    ['float', '-0.0'],
    ['float', '1e3'],
    ['float', '.5'],
    ['float', '5.'],
    ['float', '1.234567'],
    ['double', '1234567890123456'],
    ['boolean', '1'],
    ['external_image_id', 'x'.repeat(37)],
  ])('as %s is not %s', (name, text) => {
    expect(typeNamed(name).readPlain(text)).toBe(undefined);
  });
});

describe('An order', () => {
  test.each(numberTypes)('of %s gives back every value, and its text, from its ordinal', (name) => {
    const [type, order] = [typeNamed(name), orderNamed(name)];
    const ordinal = fc.oneof(fc.bigInt(order.first, order.last), fc.bigInt(-5n, 5n));
    fc.assert(
      fc.property(ordinal, (at) => {
        expect(order.ordinal(order.text(at))).toBe(at);
        expect(type.hold(order.value(at))).toBe(order.value(at));
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['16777217', 0x4b800000n],
    ['16777217.000000001', 0x4b800001n],
    ['16777217.00000001', 0x4b800001n],
    ['16777216.999999999', 0x4b800000n],
    ['16777219', 0x4b800002n],
    ['16777218.999999999', 0x4b800001n],
    ['-16777217.000000001', -0x4b800001n - 1n],
    ['0.1', 0x3dcccccdn],
    ['-0.1', -0x3dcccccdn - 1n],
    ['0', 0n],
    ['-0', -1n],
    ['1e-45', 1n],
    ['7.006492321624085354618e-46', 0n],
    ['7.006492321624085354619e-46', 1n],
    ['-1e-50', -1n],
    ['3.40282356779733661637539395458142568447e38', 0x7f7fffffn],
    ['3.40282356779733661637539395458142568448e38', 0x7f800000n],
    ['-1e400', -0x7f800000n - 1n],
  ])('of float rounds %s once', (text, ordinal) => {
    expect(orderNamed('float').ordinal(text)).toBe(ordinal);
  });

  test.each([
    ['integer', '1.5', { at: 1, rest: true }],
    ['integer', '-1.5', { at: -2, rest: true }],
    ['integer', '1e-400', { at: 0, rest: true }],
    ['integer', '-1e-400', { at: -1, rest: true }],
    ['integer', '0.0', { at: 0, rest: false }],
    ['long', '9007199254740993', { at: 9007199254740993n, rest: false }],
    ['long', '-1e99', { at: -(10n ** 20n), rest: false }],
    ['long', 'x', undefined],
    ['double', 'x', undefined],
    ['boolean', 'true', { at: 1, rest: false }],
    ['boolean', '1', undefined],
  ])('of %s has below %s', (name, text, floor) => {
    expect(orderNamed(name).floor(text)).toEqual(floor);
  });

  test.each(['1.5', 'x', '1e-400'])('of long has no place for %s', (text) => {
    expect(() => orderNamed('long').ordinal(text)).toThrow(new RangeError(`${text} is not a whole number.`));
  });
});
