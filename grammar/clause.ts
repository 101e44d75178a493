import { type Filter, type Interval, type Origin, UNBOUNDED } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { group } from './level.ts';
import { isBound } from './spelling.ts';

/** A name, a value or a bound as it was meant, and where it stands. */
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

/** A clause from its field, where the field is its own, to its end. */
function clauseSpan(field: Field, { start, end }: Span): Span {
  return { start: field.isShared ? start : Math.min(field.span.start, start), end };
}

/** The field has the value. Only a range can say a negative number; a plus says nothing. */
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

/** The field lies in the range; where one end only is included, in both halves of it. */
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

type Relation = 'equal' | 'unequal' | 'at least' | 'above' | 'at most' | 'below';

const RELATIONS: readonly (readonly [RegExp, Relation])[] = [
  [/^(?:!=*|<>|≠|neq?|not|is\s+not|isn.?t)$/, 'unequal'],
  [/^(?:is )?(?:greater|more) than or equal(?: to)?$|^at least$/, 'at least'],
  [/^(?:is )?(?:less|fewer) than or equal(?: to)?$|^at most$/, 'at most'],
  [/^(?:is )?(?:greater|more) than$|^(?:over|above)$/, 'above'],
  [/^(?:is )?(?:less|fewer) than$|^(?:under|below)$/, 'below'],
  [/^(?:>=|=>|≥|gt?e)$/, 'at least'],
  [/^(?:<=|=<|≤|lt?e)$/, 'at most'],
  [/^(?:>|gt)$/, 'above'],
  [/^(?:<|lt)$/, 'below'],
];

function relationOf(sign: string): Relation {
  const plain = sign.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
  return RELATIONS.find(([spelling]) => spelling.test(plain))?.[1] ?? 'equal';
}

/** The field compared with a value by one of other languages' signs or words. */
export function comparedWith(field: Field, sign: string, value: Piece): Filter {
  const relation = relationOf(sign);
  if (relation === 'equal') return equalTo(field, value);
  if (relation === 'unequal') {
    return {
      kind: 'Negation',
      operand: equalTo(field, value),
      origin: { span: clauseSpan(field, value.span) },
    };
  }
  const open: Piece = { text: UNBOUNDED, span: value.span };
  const [lower, upper] = relation === 'at least' || relation === 'above' ? [value, open] : [open, value];
  const included = relation === 'at least' || relation === 'at most';
  return within(field, { lower, upper, includesLower: included, includesUpper: included, span: value.span });
}

/** Whether a sign asks for everything but the value. */
export function isUnequal(sign: string): boolean {
  return relationOf(sign) === 'unequal';
}

/** The sign of the same comparison with its sides changed over. */
export function turned(sign: string): string {
  return sign.replace(
    /[<>＜＞≤≥]/g,
    (side) => ({ '<': '>', '>': '<', '＜': '>', '＞': '<', '≤': '≥', '≥': '≤' })[side] as string,
  );
}

/** The field has one of the values. */
export function oneOf(field: Field, values: readonly Piece[]): Filter | undefined {
  return group(
    'Disjunction',
    values.map((value) => equalTo(field, value)),
  );
}
