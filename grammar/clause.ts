import { type Filter, type Interval, type Origin, UNBOUNDED } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { isBound } from './spelling.ts';

/** A name, a value or a bound without quotes and escapes, and its place. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/** The field of a clause. */
export interface Field extends Piece {
  /** The name stands once, before brackets with several values, and is part of no clause inside. */
  readonly isShared?: true;
}

const SIGNED_NUMBER = /^[+-]\.?\p{Nd}/u;

/** Whether a value starts as a number with a sign does, and a range can say it. */
export function isSignedNumber(text: string): boolean {
  return SIGNED_NUMBER.test(text) && isBound(text);
}

/** Returns the span of a clause, which starts with its field unless the field is shared. */
export function clauseSpan(field: Field, { start, end }: Span): Span {
  return { start: field.isShared ? start : Math.min(field.span.start, start), end };
}

/** Returns the clause for a value. Only a range can hold a negative number; a plus has no meaning. */
export function equalTo(field: Field, value: Piece): Filter {
  const origin: Origin = { span: clauseSpan(field, value.span), field: field.span, value: value.span };
  if (!isSignedNumber(value.text)) return { kind: 'Equality', field: field.text, value: value.text, origin };
  if (value.text.startsWith('+')) return { kind: 'Equality', field: field.text, value: value.text.slice(1), origin };
  return { kind: 'Interval', field: field.text, lower: value.text, upper: value.text, bounds: 'included', origin };
}

export interface Range {
  readonly lower: Piece;
  readonly upper: Piece;
  readonly includesLower: boolean;
  readonly includesUpper: boolean;
  /** From bracket to bracket. */
  readonly span: Span;
}

/** Returns the clause for a range; a half-open one becomes two ranges joined by `&&`. */
export function within(field: Field, { lower, upper, includesLower, includesUpper, span }: Range): Filter {
  const origin: Origin = {
    span: clauseSpan(field, span),
    field: field.span,
    value: span,
    lower: lower.span,
    upper: upper.span,
  };
  const interval = (from: string, to: string, included: boolean): Interval => ({
    kind: 'Interval',
    field: field.text,
    lower: from,
    upper: to,
    bounds: included ? 'included' : 'excluded',
    origin,
  });
  if (includesLower === includesUpper || upper.text === UNBOUNDED) return interval(lower.text, upper.text, includesLower);
  if (lower.text === UNBOUNDED) return interval(lower.text, upper.text, includesUpper);
  const from = interval(lower.text, UNBOUNDED, includesLower);
  return { kind: 'Conjunction', operands: [from, interval(UNBOUNDED, upper.text, includesUpper)], origin: { span: origin.span } };
}
