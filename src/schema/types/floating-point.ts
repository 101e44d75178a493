import { type FieldType, type Floor, INHERITED, type TypeName, type ValueProblem } from '../field-type.ts';
import { toOrdinal } from '../ordinal.ts';
import { readDecimal, readPlainDecimal } from './decimal.ts';

/** An IEEE 754 binary format. The bits of a positive number are also its ordinal. */
interface Format {
  readonly name: TypeName;
  /** As many digits of a decimal as every number keeps exactly. */
  readonly plainDigits: number;
  readonly largest: number;
  /** Returns the number nearest to a decimal, rounded once, half to even; infinity beyond the largest. */
  read(text: string): number;
  /** Returns the number nearest to another number. */
  round(number: number): number;
  bits(size: number): bigint;
  /** Returns the positive number of some bits. */
  size(bits: bigint): number;
  /** Returns the fewest digits that read back as a positive number. */
  text(size: number): string;
  test: FieldType['test'];
}

const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8));

export const float = /* @__PURE__ */ floatingPointType({
  name: 'float',
  plainDigits: 6,
  largest: 3.4028234663852886e38,
  read: nearestFloat,
  round: (number) => Math.fround(number),
  bits(size) {
    view.setFloat32(0, size);
    return BigInt(view.getUint32(0));
  },
  size(bits) {
    view.setUint32(0, Number(bits));
    return view.getFloat32(0);
  },
  text(size) {
    let text = '0';
    for (let precision = 1; precision <= 9 && nearestFloat(text) !== size; precision++)
      text = String(Number(size.toPrecision(precision)));
    return text;
  },
  test(field, low, high, slow) {
    const from = Number(low);
    const to = Number(high);
    if (tellsZerosApart(from, to)) return (face) => slow(face, face[field]);
    return (face) => {
      const value = face[field];
      const held = typeof value === 'number' ? Math.fround(value) : Number.NaN;
      return held - held === 0 && INHERITED[field] === undefined
        ? held >= from && held <= to
        : value !== undefined && value !== '' && slow(face, value);
    };
  },
});

export const double = /* @__PURE__ */ floatingPointType({
  name: 'double',
  plainDigits: 15,
  largest: 1.7976931348623157e308,
  read: Number,
  round: Number,
  bits(size) {
    view.setFloat64(0, size);
    return view.getBigUint64(0);
  },
  size(bits) {
    view.setBigUint64(0, bits);
    return view.getFloat64(0);
  },
  text: String,
  test(field, low, high, slow) {
    const from = Number(low);
    const to = Number(high);
    if (tellsZerosApart(from, to)) return (face) => slow(face, face[field]);
    return (face) => {
      const value = face[field];
      return typeof value === 'number' && value - value === 0 && INHERITED[field] === undefined
        ? value >= from && value <= to
        : value !== undefined && value !== '' && slow(face, value);
    };
  },
});

/** The zeros are the only two numbers that compare as equal and are not. */
function tellsZerosApart(low: number, high: number): boolean {
  return Object.is(low, 0) || Object.is(high, -0);
}

/**
 * Ordinals: 0 is zero, 1 the smallest positive number, -1 is minus zero (which Lucene sorts below zero), -2 the negative number
 * next to it. Infinities are not values.
 */
function floatingPointType(format: Format): FieldType {
  const { name, plainDigits, read, round, test } = format;
  const last = format.bits(format.largest);
  const first = -last - 1n;
  const readPlain = (text: string) => readPlainDecimal(text, plainDigits, true);
  return {
    name,
    noun: 'a number',
    ranged: true,
    fractional: true,
    examples: ['0.5', '1.5'],
    order: { first, last, ordinal, floor, text: textOf, value },
    readPlain,
    problem,
    needed: `a finite number that ${name} can hold`,
    hold(value) {
      // Through a double first, a bigint would be rounded twice.
      const held = typeof value === 'bigint' ? read(String(value)) : typeof value === 'number' ? round(value) : Number.NaN;
      return Number.isFinite(held) ? held : undefined;
    },
    test,
  };

  function ordinal(text: string): bigint {
    if (!readDecimal(text)) throw new RangeError(`${text} is not a number.`);
    return ordinalOf(read(text));
  }

  function floor(text: string): Floor | undefined {
    const number = readPlain(text) ?? (readDecimal(text) && read(text));
    return number === undefined ? undefined : { at: toOrdinal(ordinalOf(number)), rest: false };
  }

  function ordinalOf(number: number): bigint {
    const bits = format.bits(Math.abs(number));
    return number < 0 || Object.is(number, -0) ? -bits - 1n : bits;
  }

  function value(ordinal: bigint): number {
    return ordinal < 0n ? -format.size(-ordinal - 1n) : format.size(ordinal);
  }

  function textOf(ordinal: bigint): string {
    return ordinal < 0n ? `-${textOf(-ordinal - 1n)}` : format.text(format.size(ordinal));
  }

  function problem(text: string): ValueProblem | undefined {
    const decimal = readDecimal(text);
    if (!decimal) return { kind: 'not-a-number' };
    const number = read(text);
    if (!Number.isFinite(number)) return { kind: 'out-of-range', first: textOf(first), last: textOf(last) };
    if (number !== 0) return undefined;
    if (decimal.digits !== '') return { kind: 'underflow', smallest: textOf(1n) };
    return decimal.negative ? { kind: 'negative-zero', plain: '0' } : undefined;
  }
}

/** 2^128, twice the largest power of two that a float holds. Written out, so that a bundler sees that nothing happens here. */
const OVERFLOW = 3.402823669209385e38;

/** By way of a double, which is right but where that lies halfway between two floats and the decimal does not. */
function nearestFloat(text: string): number {
  const size = Math.abs(Number(text));
  const float = Math.min(Math.fround(size), OVERFLOW);
  const other = 2 * size - float;
  const isHalfway = other !== float && other < OVERFLOW && Math.fround(other) === other;
  const beyond = isHalfway ? compareExactly(text, size) : 0;
  const nearest = beyond === 0 ? float : beyond < 0 ? Math.min(float, other) : Math.max(float, other);
  const held = nearest === OVERFLOW ? Number.POSITIVE_INFINITY : nearest;
  return text.startsWith('-') ? -held : held;
}

/** Any such power makes a whole number of what lies halfway between two floats. */
const SCALE = 200;

/** Compares the size of a decimal with a positive number between two floats. */
function compareExactly(text: string, size: number): number {
  const { digits = '', exponent = 0 } = readDecimal(text) ?? {};
  const scale = 10n ** BigInt(Math.abs(exponent));
  const left = (BigInt(digits) << BigInt(SCALE)) * (exponent < 0 ? 1n : scale);
  const right = BigInt(size * 2 ** SCALE) * (exponent < 0 ? scale : 1n);
  return left < right ? -1 : left > right ? 1 : 0;
}
