import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldType, Order } from '../../src/schema/field-type.ts';
import { defineSchema, typeOf } from '../../src/schema/schema.ts';
import {
  exactOrdinal,
  isPlainNumber,
  type NumericOrdinal,
  nextOrdinal,
  plainOrdinal,
  toOrdinal,
} from '../../src/semantics/ordinal.ts';

const schema = defineSchema({ integer: 'integer', long: 'long', float: 'float', double: 'double', boolean: 'boolean' });
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
  )
  .map((parts) => parts.join(''));

describe('A plain number', () => {
  test.each(numberTypes)('of the type %s is a value, and stands where the type says', (name) => {
    const type = typeNamed(name);
    fc.assert(
      fc.property(numberText, (text) => {
        fc.pre(isPlainNumber(text, type));
        expect(type.problem(text)).toBe(undefined);
        expect(plainOrdinal(text, type) ?? exactOrdinal(text, orderNamed(name))).toBe(exactOrdinal(text, orderNamed(name)));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['float', '16777217', undefined],
    ['float', '16777217.000000001', undefined],
    ['float', '16777217.00000001', 0x4b800001],
    ['float', '0.1', 0x3dcccccd],
    ['float', '-0.1', -0x3dcccccd - 1],
    ['float', '0', 0],
    ['double', '0.1', 0x3fb999999999999an],
    ['integer', '020', 20],
    ['long', '999999999999999', 999999999999999],
  ] as const)('of the type %s is %s, whose place is %s', (name, text, place) => {
    expect(plainOrdinal(text, typeNamed(name))).toBe(place);
  });

  test.each([
    ['integer', '2147483647'],
    ['integer', '1.0'],
    ['integer', '+1'],
    ['integer', '-0'],
    ['long', '9223372036854775807'],
    ['float', '-0.0'],
    ['float', '1e3'],
    ['float', '.5'],
    ['double', '1234567890123456'],
    ['boolean', '1'],
    ['external_image_id', '1'],
  ])('of the type %s is not %s', (name, text) => {
    expect([isPlainNumber(text, typeNamed(name)), plainOrdinal(text, typeNamed(name))]).toEqual([false, undefined]);
  });
});

test.each<[bigint, NumericOrdinal]>([
  [0n, 1],
  [-1n, 0],
  [BigInt(Number.MAX_SAFE_INTEGER) - 1n, Number.MAX_SAFE_INTEGER],
  [BigInt(Number.MAX_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER) + 1n],
  [BigInt(Number.MIN_SAFE_INTEGER) - 1n, Number.MIN_SAFE_INTEGER],
])('After place %s comes %s', (ordinal, next) => {
  expect(nextOrdinal(toOrdinal(ordinal))).toBe(next);
});
