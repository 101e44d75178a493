import type { FieldType, Order, TypeName, ValueProblem } from '../field-type.ts';
import { type Decimal, magnitude, readDecimal } from './decimal.ts';
import { readPlainDecimal } from './plain-number.ts';

/** A type of whole numbers of so many bits, two's complement. */
export function wholeNumberType(name: TypeName, bits: bigint): FieldType {
  const plainDigits = bits === 32n ? 9 : 15;
  const last = (1n << (bits - 1n)) - 1n;
  const first = -last - 1n;
  const order: Order = { first, last, ordinal: wholeNumber, text: String };
  return {
    name,
    noun: 'a whole number',
    ranged: true,
    order,
    problem,
    readPlain: (text) => readPlainDecimal(text, plainDigits, false),
  };

  function problem(text: string): ValueProblem | undefined {
    const decimal = readDecimal(text);
    if (!decimal) return { kind: 'not-a-number' };
    if (decimal.digits === '') return undefined;
    if (decimal.exponent < 0) return { kind: 'fraction' };
    if (magnitude(decimal) > 20 || signed(decimal) < first || signed(decimal) > last)
      return { kind: 'out-of-range', first: String(first), last: String(last) };
    return undefined;
  }
}

function wholeNumber(text: string): bigint {
  const decimal = readDecimal(text);
  if (!decimal || (decimal.digits !== '' && (decimal.exponent < 0 || magnitude(decimal) > 20)))
    throw new RangeError(`${text} is not a whole number.`);
  return signed(decimal);
}

function signed({ negative, digits, exponent }: Decimal): bigint {
  if (digits === '') return 0n;
  const value = BigInt(digits) * 10n ** BigInt(exponent);
  return negative ? -value : value;
}
