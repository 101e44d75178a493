import type { FieldType, Order, TypeName, ValueProblem } from '../field-type.ts';
import { type Decimal, magnitude, readDecimal } from './decimal.ts';
import { readPlainDecimal } from './plain-number.ts';

/** An IEEE 754 binary format, as its bits: the pattern of a positive number is also its place in the order. */
interface Format {
  readonly name: TypeName;
  readonly fractionBits: bigint;
  /** The exponent of the smallest normal number. */
  readonly lowest: bigint;
  /** The bit pattern of infinity. */
  readonly infinity: bigint;
  /** The powers of ten past which every number overflows or vanishes. */
  readonly reach: number;
  /** As many digits of a decimal as every number keeps exactly. */
  readonly plainDigits: number;
  /** The shortest text of a positive number. */
  text(bits: bigint): string;
}

const FLOAT: Format = {
  name: 'float',
  fractionBits: 23n,
  lowest: -126n,
  infinity: 0x7f80_0000n,
  reach: 50,
  plainDigits: 6,
  text: floatText,
};
const DOUBLE: Format = {
  name: 'double',
  fractionBits: 52n,
  lowest: -1022n,
  infinity: 0x7ff0_0000_0000_0000n,
  reach: 350,
  plainDigits: 15,
  text: doubleText,
};

export const float = floatingPointType(FLOAT);
export const double = floatingPointType(DOUBLE);

/**
 * Places: 0 is zero, 1 the smallest positive number, -1 is minus zero (which Lucene sorts below zero), -2 the negative number
 * next to it. Infinities are not values.
 */
function floatingPointType(format: Format): FieldType {
  const largest = format.infinity - 1n;
  const order: Order = {
    first: -largest - 1n,
    last: largest,
    ordinal(text) {
      const decimal = readDecimal(text);
      if (!decimal) throw new RangeError(`${text} is not a number.`);
      const bits = nearest(decimal, format);
      return decimal.negative ? -bits - 1n : bits;
    },
    text: (ordinal) => (ordinal < 0n ? `-${format.text(-ordinal - 1n)}` : format.text(ordinal)),
  };
  return {
    name: format.name,
    noun: 'a number',
    ranged: true,
    order,
    problem,
    readPlain: (text) => readPlainDecimal(text, format.plainDigits, true),
  };

  function problem(text: string): ValueProblem | undefined {
    const decimal = readDecimal(text);
    if (!decimal) return { kind: 'not-a-number' };
    const bits = nearest(decimal, format);
    if (bits >= format.infinity) return { kind: 'out-of-range', first: order.text(order.first), last: order.text(order.last) };
    if (bits === 0n && decimal.digits !== '') return { kind: 'underflow', smallest: order.text(1n) };
    if (bits === 0n && decimal.negative) return { kind: 'negative-zero', plain: '0' };
    return undefined;
  }
}

/** The bits of the nearest number, rounded once from the decimal itself, half to even; its sign is left aside. */
function nearest(decimal: Decimal, { fractionBits, lowest, infinity, reach }: Format): bigint {
  if (decimal.digits === '' || magnitude(decimal) < -reach) return 0n;
  if (magnitude(decimal) > reach) return infinity;
  const digits = BigInt(decimal.digits);
  const scale = 10n ** BigInt(Math.abs(decimal.exponent));
  const [above, below] = decimal.exponent < 0 ? [digits, scale] : [digits * scale, 1n];
  let exponent = bitLength(above) - bitLength(below);
  if (isBelowPowerOfTwo(above, below, exponent)) exponent -= 1n;
  const unit = (exponent < lowest ? lowest : exponent) - fractionBits;
  const [numerator, denominator] = unit < 0n ? [above << -unit, below] : [above, below << unit];
  const quotient = numerator / denominator;
  const rest = (numerator % denominator) * 2n;
  const rounded = rest > denominator || (rest === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
  const bits = exponent < lowest ? rounded : rounded + ((exponent - lowest) << fractionBits);
  return bits > infinity ? infinity : bits;
}

function isBelowPowerOfTwo(above: bigint, below: bigint, exponent: bigint): boolean {
  return exponent < 0n ? above << -exponent < below : above < below << exponent;
}

function bitLength(value: bigint): bigint {
  return BigInt(value.toString(2).length);
}

function doubleText(bits: bigint): string {
  const [value] = new Float64Array(new BigUint64Array([bits]).buffer);
  return String(value);
}

/** The fewest digits that read back as the same 32 bits. */
function floatText(bits: bigint): string {
  const [value = 0] = new Float32Array(new Uint32Array([Number(bits)]).buffer);
  for (let precision = 1; ; precision++) {
    const text = String(Number(value.toPrecision(precision)));
    const decimal = readDecimal(text);
    if (precision === 9 || (decimal && nearest(decimal, FLOAT) === bits)) return text;
  }
}
