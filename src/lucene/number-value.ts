import type { FieldType, Order } from '../schema/field-type.ts';
import { isNotFinite, type JavaNumber, magnitude, plainText, readBigDecimal, readFloatingPoint } from './java-number.ts';
import { shown } from './service-reading.ts';

/** A value as the field's type reads it; `text` is the author's where the type reads it as written. */
type NumberValue =
  | { readonly text: string }
  /** A number that no value of the type equals: it lies between two of them. */
  | { readonly between: readonly [below: bigint, above: bigint] }
  | { readonly refused: string };

/** What a type of numbers does with the texts of an equality and of a bound. */
interface NumberReader {
  equality(text: string): NumberValue;
  /** A bound beyond the type's end is that far outside, never moved onto the end. */
  bound(text: string): NumberValue;
}

export function numberReader(type: FieldType): NumberReader | undefined {
  if (!type.order || type.name === 'boolean') return undefined;
  const order = type.order;
  if (type.name === 'integer') {
    return { equality: (text) => integerEquality(text, type, order), bound: (text) => wholeBound(text, type, order) };
  }
  if (type.name === 'long') {
    return { equality: (text) => longEquality(text, type, order), bound: (text) => wholeBound(text, type, order) };
  }
  const floating = (text: string) => floatingPoint(text, type, order);
  return { equality: floating, bound: floating };
}

/** Returns where a bound between two values, or outside of all, is moved to: at most to the type's end; undefined where no value is left. */
export function roundInwards(
  side: 'lower' | 'upper',
  [below, above]: readonly [bigint, bigint],
  { first, last }: Order,
): bigint | undefined {
  const place = side === 'lower' ? above : below;
  if (side === 'lower' && place < first) return first;
  if (side === 'upper' && place > last) return last;
  return place < first || place > last ? undefined : place;
}

/** An integer's equality goes through a double (section 4 of the language page), so that 20.0, 2e1 and 20d are 20. */
function integerEquality(text: string, type: FieldType, order: Order): NumberValue {
  const number = readFloatingPoint(text);
  if (!number && !isNotFinite(text)) return notANumber(text, type);
  const value = number ? Number(plainText(number)) : Number.NaN;
  // Elasticsearch asks for a fraction first (`value % 1 != 0`), and takes NaN and infinity for one.
  if (!Number.isInteger(value)) return { between: [order.first - 1n, order.last + 1n] };
  return within(BigInt(value), text, type, order);
}

function longEquality(text: string, type: FieldType, order: Order): NumberValue {
  const number = readBigDecimal(text);
  if (!number) return notANumber(text, type);
  const value = around(number, order);
  return typeof value === 'bigint' ? within(value, text, type, order) : { between: value };
}

function wholeBound(text: string, type: FieldType, order: Order): NumberValue {
  const number = readBigDecimal(text);
  if (!number) return notANumber(text, type);
  const value = around(number, order);
  if (typeof value !== 'bigint') return { between: value };
  if (value < order.first) return { between: [order.first - 1n, order.first] };
  if (value > order.last) return { between: [order.last, order.last + 1n] };
  return { text: kept(text, value, order) };
}

function within(value: bigint, text: string, type: FieldType, order: Order): NumberValue {
  return value < order.first || value > order.last ? outOfRange(text, type) : { text: kept(text, value, order) };
}

/** The whole number, or the whole numbers on both sides of a fraction. */
function around(number: JavaNumber, { first, last }: Order): bigint | readonly [bigint, bigint] {
  const { negative, digits, exponent } = number;
  if (digits === '') return 0n;
  const places = magnitude(number) + 1;
  const isWhole = exponent >= 0;
  // Any number as long as this lies outside every type.
  if (places > 30) {
    if (isWhole) return negative ? first - 1n : last + 1n;
    return negative ? [first - 2n, first - 1n] : [last + 1n, last + 2n];
  }
  if (isWhole) return (negative ? -1n : 1n) * BigInt(digits) * 10n ** BigInt(exponent);
  const towardsZero = places > 0 ? BigInt(digits.slice(0, places)) : 0n;
  return negative ? [-towardsZero - 1n, -towardsZero] : [towardsZero, towardsZero + 1n];
}

function floatingPoint(text: string, type: FieldType, order: Order): NumberValue {
  const number = readFloatingPoint(text);
  if (!number) return notANumber(text, type);
  const far = number.digits === '' ? 0 : magnitude(number);
  if (far > 1_000) return outOfRange(text, type);
  const zero = number.negative ? '-0.0' : '0';
  if (far < -1_000) return { text: zero };
  const ordinal = order.ordinal(plainText(number));
  if (ordinal < order.first || ordinal > order.last) return outOfRange(text, type);
  if (number.digits !== '' && (ordinal === 0n || ordinal === -1n)) return { text: zero };
  if (ordinal === -1n) return { text: PLAIN.test(text) ? text : zero };
  return { text: kept(text, ordinal, order, plainText(number)) };
}

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Longer texts cost too much time for those who read the tree. */
const LONGEST_KEPT = 400;

function kept(text: string, ordinal: bigint, order: Order, plain = order.text(ordinal)): string {
  const asItStands = text.length <= LONGEST_KEPT && PLAIN.test(text) && isReadAs(text, ordinal, order);
  return asItStands ? text : plain;
}

function isReadAs(text: string, ordinal: bigint, order: Order): boolean {
  try {
    return order.ordinal(text) === ordinal;
  } catch {
    // A fraction so small that a double does not see it; the whole-number types refuse it.
    return false;
  }
}

function notANumber(text: string, { noun }: FieldType): NumberValue {
  return { refused: `"${shown(text)}" is not ${noun}` };
}

function outOfRange(text: string, type: FieldType): NumberValue {
  return { refused: `${shown(text)} lies outside what ${type.name} can hold` };
}
