import { type Clause, UNBOUNDED } from '../ast/filter.ts';
import type { FieldType, Order } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type Decimal, magnitude, readDecimal } from '../schema/types/decimal.ts';
import {
  compareOrdinals,
  exactOrdinal,
  type NumericOrdinal,
  nextOrdinal,
  type Ordinal,
  plainOrdinal,
  toOrdinal,
} from './ordinal.ts';
import { FIRST_TEXT } from './texts.ts';

/** A stretch of a type's order, half open; `to` is missing where strings have no end. Never empty. */
export interface ValueRange<P extends Ordinal = Ordinal> {
  readonly from: P;
  readonly to: P | undefined;
}

/**
 * The values for which a clause holds; nothing where there are none, as for a field the schema does not have or a text that
 * is no value. Clauses that no checked filter holds have a meaning too: they come from reading texts as the service does.
 */
export function valueRangeOf(clause: Clause, schema: Schema): ValueRange | undefined {
  const type = typeOf(schema, clause.field);
  if (!type) return undefined;
  const region = type.order ? orderedRegion(clause, type, type.order) : textRegion(clause);
  return region.to !== undefined && compareOrdinals(region.from, region.to) >= 0 ? undefined : region;
}

/** Just after a text stands that text and NUL, so every cut lies before some text. */
function textRegion(clause: Clause): ValueRange<string> {
  if (clause.kind === 'Equality') return { from: clause.value || FIRST_TEXT, to: clause.value + FIRST_TEXT };
  const { lower, upper, bounds } = clause;
  const included = bounds === 'included';
  const from = lower === UNBOUNDED ? FIRST_TEXT : included ? lower || FIRST_TEXT : lower + FIRST_TEXT;
  return { from, to: upper === UNBOUNDED ? undefined : included ? upper + FIRST_TEXT : upper };
}

function orderedRegion(clause: Clause, type: FieldType, order: Order): ValueRange<NumericOrdinal> {
  const { first, end } = endsOf(order);
  const nothing = { from: first, to: first };
  if (clause.kind === 'Equality') {
    const place = placeOf(clause.value, type, order);
    return place === undefined || place.rest || place.at < first || place.at >= end
      ? nothing
      : { from: place.at, to: nextOrdinal(place.at) };
  }
  const { lower, upper, bounds } = clause;
  const low = lower === UNBOUNDED ? OPEN : placeOf(lower, type, order);
  const high = upper === UNBOUNDED ? OPEN : placeOf(upper, type, order);
  if (!low || !high) return nothing;
  const included = bounds === 'included';
  const from = low === OPEN ? first : included && !low.rest ? low.at : nextOrdinal(low.at);
  const to = high === OPEN ? end : included || high.rest ? nextOrdinal(high.at) : high.at;
  return { from: compareOrdinals(from, first) < 0 ? first : from, to: compareOrdinals(to, end) > 0 ? end : to };
}

interface Ends {
  readonly first: NumericOrdinal;
  /** After the last. */
  readonly end: NumericOrdinal;
}

/** Of the few orders that there are; every region asks for them. */
const known = new WeakMap<Order, Ends>();

function endsOf(order: Order): Ends {
  const ends = known.get(order) ?? { first: toOrdinal(order.first), end: nextOrdinal(toOrdinal(order.last)) };
  known.set(order, ends);
  return ends;
}

/** The last place not after a number; `rest` where the number itself lies further on, between two values of the type. */
interface Reached {
  readonly at: NumericOrdinal;
  readonly rest: boolean;
}

/** What `*` reaches, which no number does. */
const OPEN: Reached = { at: 0, rest: true };

function placeOf(text: string, type: FieldType, order: Order): Reached | undefined {
  const plain = plainOrdinal(text, type);
  if (plain !== undefined) return { at: plain, rest: false };
  if (type.name === 'boolean') return type.problem(text) ? undefined : { at: exactOrdinal(text, order), rest: false };
  const decimal = readDecimal(text);
  if (!decimal) return undefined;
  return type.name === 'integer' || type.name === 'long' ? wholeBelow(decimal) : { at: exactOrdinal(text, order), rest: false };
}

/** More digits than any whole number type has; what is as large lies beyond both. */
const FAR = 20;

function wholeBelow(decimal: Decimal): Reached {
  const { negative, digits, exponent } = decimal;
  if (digits === '') return { at: 0, rest: false };
  if (magnitude(decimal) > FAR) return { at: (negative ? -1n : 1n) * 10n ** BigInt(FAR), rest: true };
  if (magnitude(decimal) < 0) return { at: negative ? -1 : 0, rest: true };
  if (exponent >= 0) return { at: toOrdinal((negative ? -1n : 1n) * BigInt(digits) * 10n ** BigInt(exponent)), rest: false };
  const whole = BigInt(digits.slice(0, exponent));
  return { at: toOrdinal(negative ? -whole - 1n : whole), rest: true };
}
