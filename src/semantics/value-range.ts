import { type Clause, UNBOUNDED } from '../ast/filter.ts';
import type { Order } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { compareOrdinals, type NumericOrdinal, nextOrdinal, type Ordinal, toOrdinal } from './ordinal.ts';
import { FIRST_TEXT } from './texts.ts';

/** A half-open range of a type's order, never empty; `to` is missing where strings have no end. */
export interface ValueRange<P extends Ordinal = Ordinal> {
  readonly from: P;
  readonly to: P | undefined;
}

/**
 * Returns the values for which a clause holds; undefined where there are none, as for a field the schema does not have or a text
 * that is no value. Clauses that no checked filter holds have a meaning too: they come from reading texts as the service does.
 */
export function valueRangeOf(clause: Clause, schema: Schema): ValueRange | undefined {
  const type = typeOf(schema, clause.field);
  if (!type) return undefined;
  const range = type.order ? orderedRange(clause, type.order) : textRange(clause);
  return range && range.to !== undefined && compareOrdinals(range.from, range.to) >= 0 ? undefined : range;
}

/** Just after a text comes that text with NUL, so that every range starts and ends before some text. */
function textRange(clause: Clause): ValueRange<string> {
  if (clause.kind === 'Equality') return { from: clause.value || FIRST_TEXT, to: clause.value + FIRST_TEXT };
  const { lower, upper, bounds } = clause;
  const included = bounds === 'included';
  const from = lower === UNBOUNDED ? FIRST_TEXT : included ? lower || FIRST_TEXT : lower + FIRST_TEXT;
  return { from, to: upper === UNBOUNDED ? undefined : included ? upper + FIRST_TEXT : upper };
}

function orderedRange(clause: Clause, order: Order): ValueRange<NumericOrdinal> | undefined {
  const all = rangeOfAll(order);
  if (clause.kind === 'Equality') {
    const value = order.floor(clause.value);
    const isValue = value && !value.rest && value.at >= all.from && value.at < all.to;
    return isValue ? { from: value.at, to: nextOrdinal(value.at) } : undefined;
  }
  const included = clause.bounds === 'included';
  let { from, to } = all;
  if (clause.lower !== UNBOUNDED) {
    const lower = order.floor(clause.lower);
    if (!lower) return undefined;
    const start = included && !lower.rest ? lower.at : nextOrdinal(lower.at);
    if (start > from) from = start;
  }
  if (clause.upper !== UNBOUNDED) {
    const upper = order.floor(clause.upper);
    if (!upper) return undefined;
    const end = included || upper.rest ? nextOrdinal(upper.at) : upper.at;
    if (end < to) to = end;
  }
  return { from, to };
}

interface WholeRange {
  readonly from: NumericOrdinal;
  readonly to: NumericOrdinal;
}

/** Made once for each type, since every clause asks for it. */
const wholeRanges = new WeakMap<Order, WholeRange>();

function rangeOfAll(order: Order): WholeRange {
  const known = wholeRanges.get(order);
  if (known) return known;
  const all = { from: toOrdinal(order.first), to: toOrdinal(order.last + 1n) };
  wholeRanges.set(order, all);
  return all;
}
