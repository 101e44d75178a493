import { type Clause, UNBOUNDED } from '../ast/filter.ts';
import type { FieldType, Order } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type Decimal, magnitude, readDecimal } from '../schema/types/decimal.ts';
import { compareTexts, FIRST_TEXT } from './texts.ts';

/** Where a value stands in its type's order: an ordinal, or for strings the text itself. */
export type Place = bigint | string;

/** A stretch of a type's order, half open; `to` is missing where strings have no end. Never empty. */
export interface Region<P extends Place = Place> {
  readonly from: P;
  readonly to: P | undefined;
}

export function comparePlaces(a: Place, b: Place): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The values for which a clause holds; nothing where there are none, as for a field the schema does not have or a text that
 * is no value. Clauses that no checked filter holds have a meaning too: they come from reading texts as the service does.
 */
export function regionOf(clause: Clause, schema: Schema): Region | undefined {
  const type = typeOf(schema, clause.field);
  if (!type) return undefined;
  const region = type.order ? orderedRegion(clause, type, type.order) : textRegion(clause);
  return region.to !== undefined && comparePlaces(region.from, region.to) >= 0 ? undefined : region;
}

/** Just after a text stands that text and NUL, so every cut lies before some text. */
function textRegion(clause: Clause): Region<string> {
  if (clause.kind === 'Equality') return { from: clause.value || FIRST_TEXT, to: clause.value + FIRST_TEXT };
  const { lower, upper, bounds } = clause;
  const included = bounds === 'included';
  const from = lower === UNBOUNDED ? FIRST_TEXT : included ? lower || FIRST_TEXT : lower + FIRST_TEXT;
  return { from, to: upper === UNBOUNDED ? undefined : included ? upper + FIRST_TEXT : upper };
}

function orderedRegion(clause: Clause, type: FieldType, order: Order): Region<bigint> {
  const nothing = { from: order.first, to: order.first };
  const end = order.last + 1n;
  if (clause.kind === 'Equality') {
    const place = placeOf(clause.value, type, order);
    return place === undefined || place.rest || place.at < order.first || place.at > order.last
      ? nothing
      : { from: place.at, to: place.at + 1n };
  }
  const { lower, upper, bounds } = clause;
  const low = lower === UNBOUNDED ? { at: order.first, rest: true } : placeOf(lower, type, order);
  const high = upper === UNBOUNDED ? { at: order.last, rest: true } : placeOf(upper, type, order);
  if (!low || !high) return nothing;
  const from = lower === UNBOUNDED ? order.first : bounds === 'included' && !low.rest ? low.at : low.at + 1n;
  const to = upper === UNBOUNDED ? end : bounds === 'included' || high.rest ? high.at + 1n : high.at;
  return { from: from < order.first ? order.first : from, to: to > end ? end : to };
}

/** The last place not after a number; `rest` where the number itself lies further on, between two values of the type. */
interface Reached {
  readonly at: bigint;
  readonly rest: boolean;
}

function placeOf(text: string, type: FieldType, order: Order): Reached | undefined {
  if (type.name === 'boolean') return type.problem(text) ? undefined : { at: order.ordinal(text), rest: false };
  const decimal = readDecimal(text);
  if (!decimal) return undefined;
  return type.name === 'integer' || type.name === 'long' ? wholeBelow(decimal) : { at: order.ordinal(text), rest: false };
}

/** More digits than any whole number type has; what is as large lies beyond both. */
const FAR = 20;

function wholeBelow(decimal: Decimal): Reached {
  const { negative, digits, exponent } = decimal;
  if (digits === '') return { at: 0n, rest: false };
  if (magnitude(decimal) > FAR) return { at: (negative ? -1n : 1n) * 10n ** BigInt(FAR), rest: true };
  if (magnitude(decimal) < 0) return { at: negative ? -1n : 0n, rest: true };
  if (exponent >= 0) return { at: (negative ? -1n : 1n) * BigInt(digits) * 10n ** BigInt(exponent), rest: false };
  const whole = BigInt(digits.slice(0, exponent));
  return { at: negative ? -whole - 1n : whole, rest: true };
}
