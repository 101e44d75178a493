import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { filterFor } from '../../src/build/build.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { defineSchema } from '../../src/schema/schema.ts';

const schema = defineSchema({
  integer: 'integer',
  long: 'long',
  float: 'float',
  double: 'double',
  boolean: 'boolean',
  string: 'string',
});
const { field } = filterFor(schema);

/** The value in the printed text, or nothing where building refused. */
function written(name: keyof typeof schema.fields, value: unknown): string | undefined {
  let filter: Filter;
  try {
    filter = (field(name) as { readonly is: (value: never) => Filter }).is(value as never);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  const text = printFilter(filter);
  const parts = new RegExp(`^${name}:(?:([A-Za-z0-9_][A-Za-z0-9_.-]*)|\\[(-[0-9.]+) TO \\2\\])$`).exec(text);
  if (!parts) throw new Error(`${text} is neither an equality nor an interval of one value`);
  return parts[1] ?? parts[2];
}

const NUMBERS = ['integer', 'long', 'float', 'double'] as const;
const numbers = fc.oneof(
  fc.double(),
  fc.float(),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(
    0,
    -0,
    2 ** 31,
    -(2 ** 31),
    2 ** 53,
    2 ** 63,
    1e21,
    1e-7,
    5e-324,
    1.401298464324817e-45,
    3.4028235677973366e38,
    Number.MAX_VALUE,
  ),
);

test('a number comes back exactly, as a plain decimal, or is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom(...NUMBERS), numbers, (name, value) => {
      const text = written(name, value);
      if (text === undefined) return;
      expect(text).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      expect(Number(text)).toBe(value === 0 ? 0 : value);
    }),
    { numRuns: 3_000 },
  );
});

test('every integer, every safe long and every finite double but -0 is written', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      (integer, long, double) => {
        expect([written('integer', integer), written('long', long)]).toStrictEqual([String(integer), String(long)]);
        expect(written('double', double) === undefined).toBe(Object.is(double, -0));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('every finite 32-bit float but -0 is written, and read back once it is the same float', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = written('float', value);
      if (text === undefined) expect(value).toBe(-0);
      else expect(Math.fround(Number(text))).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});

test('a bigint comes back exactly, or is refused', () => {
  const bigints = fc.oneof(fc.bigInt({ min: -(2n ** 65n), max: 2n ** 65n }), fc.bigInt());
  fc.assert(
    fc.property(bigints, (value) => {
      const fits = value >= -(2n ** 63n) && value < 2n ** 63n;
      expect(written('long', value)).toBe(fits ? String(value) : undefined);
      for (const name of ['integer', 'float', 'double', 'string', 'boolean'] as const)
        expect(written(name, value)).toBe(undefined);
    }),
    { numRuns: 2_000 },
  );
});

const strings = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
  fc.stringMatching(/^[A-Za-z0-9_-]{0,40}$/),
  fc.constantFrom('AND', 'OR', 'NOT', 'TO', '', '-', '*', '-1', '\ud800', 'true', '__proto__'),
);

test('a string comes back exactly, or is refused', () => {
  fc.assert(
    fc.property(strings, (value) => {
      const can = /^[A-Za-z0-9_][A-Za-z0-9_-]{0,255}$/.test(value) && !['AND', 'OR', 'NOT'].includes(value);
      expect(written('string', value)).toBe(can ? value : undefined);
    }),
    { numRuns: 5_000 },
  );
});

test('anything else is refused by a TypeError, by every type', () => {
  const things = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true });
  fc.assert(
    fc.property(things, (value) => {
      fc.pre(!['string', 'number', 'bigint', 'boolean'].includes(typeof value));
      for (const name of [...NUMBERS, 'string', 'boolean'] as const) expect(written(name, value)).toBe(undefined);
    }),
    { numRuns: 1_000 },
  );
});

test('a range keeps both its numbers and their order, or is refused', () => {
  fc.assert(
    fc.property(fc.constantFrom('integer', 'float', 'double'), numbers, numbers, (name, lowest, highest) => {
      let text: string;
      try {
        text = printFilter(field(name).between(lowest, highest));
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
      const [, lower, upper] = /^[a-z]+:\[(\S+) TO (\S+)\]$/.exec(text) ?? [];
      expect([Number(lower), Number(upper)]).toStrictEqual([lowest + 0, highest + 0]);
      expect(lowest).toBeLessThanOrEqual(highest);
    }),
    { numRuns: 2_000 },
  );
});
