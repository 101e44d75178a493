import { type FieldType, type Floor, INHERITED, type TypeName, type ValueProblem } from '../field-type.ts';
import { toOrdinal } from '../ordinal.ts';
import { magnitude, readDecimal, readPlainDecimal } from './decimal.ts';

/** What two's complement of some bits holds, and how many digits all such numbers have room for. */
interface Format {
  readonly name: TypeName;
  readonly bits: bigint;
  readonly plainDigits: number;
  readonly test: FieldType['test'];
}

export const integer = /* @__PURE__ */ wholeNumberType({
  name: 'integer',
  bits: 32n,
  plainDigits: 9,
  test(field, low, high, slow) {
    const from = Number(low);
    const to = Number(high);
    return (face) => {
      const value = face[field];
      return typeof value === 'number' && value === (value | 0) && INHERITED[field] === undefined
        ? value >= from && value <= to
        : value !== undefined && value !== '' && slow(face, value);
    };
  },
});

export const long = /* @__PURE__ */ wholeNumberType({
  name: 'long',
  bits: 64n,
  plainDigits: 15,
  test(field, low, high, slow) {
    // A bound that a number does not hold exactly lies beyond all numbers that are exact.
    const from = Number(low);
    const to = Number(high);
    return (face) => {
      const value = face[field];
      return typeof value === 'number' && Number.isSafeInteger(value) && INHERITED[field] === undefined
        ? value >= from && value <= to
        : value !== undefined && value !== '' && slow(face, value);
    };
  },
});

function wholeNumberType({ name, bits, plainDigits, test }: Format): FieldType {
  const last = (1n << (bits - 1n)) - 1n;
  const first = -last - 1n;
  const noun = 'a whole number';
  const readPlain = (text: string) => readPlainDecimal(text, plainDigits, false);
  return {
    name,
    noun,
    ranged: true,
    fractional: false,
    examples: ['20', '30'],
    order: { first, last, floor, text: String, value: toOrdinal, ordinal },
    readPlain,
    problem,
    needed: `${noun} from ${first} to ${last}`,
    hold(value) {
      const isExact = typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'bigint';
      const number = isExact ? BigInt(value as number | bigint) : last + 1n;
      return number < first || number > last ? undefined : toOrdinal(number);
    },
    test,
  };

  /** Whole numbers are their own ordinals. */
  function floor(text: string): Floor | undefined {
    const plain = readPlain(text);
    return plain === undefined ? exactFloor(text) : { at: plain, rest: false };
  }

  function ordinal(text: string): bigint {
    const found = floor(text);
    if (!found || found.rest) throw new RangeError(`${text} is not ${noun}.`);
    return BigInt(found.at);
  }

  function problem(text: string): ValueProblem | undefined {
    const found = floor(text);
    if (!found) return { kind: 'not-a-number' };
    if (found.rest) return { kind: 'fraction' };
    return found.at < first || found.at > last ? { kind: 'out-of-range', first: `${first}`, last: `${last}` } : undefined;
  }
}

/** A power of ten beyond every whole number type; what is as large is not looked at closely. */
const FAR = 20;

function exactFloor(text: string): Floor | undefined {
  const decimal = readDecimal(text);
  if (!decimal) return undefined;
  const { negative, digits, exponent } = decimal;
  if (digits === '') return { at: 0, rest: false };
  const rest = exponent < 0;
  const isFar = magnitude(decimal) > FAR;
  const size = isFar ? 10n ** BigInt(FAR) : rest ? BigInt(digits.slice(0, exponent)) : BigInt(digits) * 10n ** BigInt(exponent);
  return { at: toOrdinal(negative ? -size - (rest ? 1n : 0n) : size), rest };
}
