import type { Origin } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { type Span, spanOf } from '../text/span.ts';
import { type Ask, type Bound, boundOf, readClause } from './clause.ts';
import type { NamedField } from './clause-list.ts';
import { readFloat } from './java-number.ts';
import { scanNumber, scanRange, scanTerm, type Term, type TermKind, withoutEscapes } from './scan.ts';
import { type ServiceReading, shown } from './service-reading.ts';

export interface Source {
  readonly text: string;
  readonly schema: Schema | undefined;
}

/** Why the service does not take the text. */
export interface Refused {
  readonly refused: string;
}

/** What was read of one clause, and where it ends. */
export interface TermPart {
  readonly reading: ServiceReading;
  readonly end: number;
  /** Whether the service may refuse the clause for what this reader does not look at. */
  readonly mayBeRefused?: boolean;
}

export function isRefused(value: object): value is Refused {
  return 'refused' in value;
}

/** Before these the last word of a run is read on its own (QueryParser.jj 8.7, `allowedPostMultiTerm`). */
const NO_RUN_BEFORE: ReadonlySet<TermKind> = new Set(['colon', 'star', 'tilde', 'caret', 'and', 'or']);

/** Returns where a run of bare words ends that the service reads as one value with its spaces; undefined for a single word. */
export function runEnd(text: string, first: Term): number | undefined {
  if (first.kind !== 'term') return undefined;
  let end: number | undefined;
  let next = scanTerm(text, first.end);
  while (next.kind === 'term') {
    const after = scanTerm(text, next.end);
    if (NO_RUN_BEFORE.has(after.kind)) break;
    end = next.end;
    next = after;
  }
  return end;
}

export function readRun(source: Source, field: NamedField | undefined, first: Term, end: number): TermPart | Refused {
  const words: string[] = [];
  for (let word = first; word.start < end; word = scanTerm(source.text, word.end))
    words.push(source.text.slice(word.start, word.end));
  const value = withoutEscapes(words.join(' '));
  if (isRefused(value)) return value;
  return readPart(source, field, { asks: 'value', text: value.text, quoted: false }, spanOf(first.start, end), end);
}

/** A single word with what may follow it, or a range. */
export function readTerm(source: Source, field: NamedField | undefined, word: Term): TermPart | Refused {
  const { text } = source;
  const { start, kind } = word;
  if (kind === 'range-start') return readRange(source, field, word);
  if (!VALUE_KINDS.has(kind)) return { refused: missingClause(text, word) };
  const end = kind === 'sign' ? start + 1 : word.end;
  const tail = readTail(text, word.end);
  if (isRefused(tail)) return tail;
  const inner = kind === 'quoted' ? text.slice(start + 1, end - 1) : text.slice(start, end);
  // Patterns too: Lucene takes their backslashes away to see whether it can.
  const value = withoutEscapes(inner);
  if (isRefused(value)) return value;
  const ask = askOf(kind, inner, value.text, tail.fuzzy !== undefined);
  const problem = ask.asks === 'fuzzy' ? fuzzyProblem(tail.fuzzy ?? '') : undefined;
  if (problem) return { refused: problem };
  const part = readPart(source, field, ask, spanOf(start, end), tail.end);
  return ask.asks === 'regex' && !SOUND_REGEX.test(inner) ? { ...part, mayBeRefused: true } : part;
}

/** Regular expressions that Lucene is sure to take; of others it refuses some. */
const SOUND_REGEX = /^\/\w+\/$/;

const VALUE_KINDS: ReadonlySet<TermKind> = new Set(['term', 'quoted', 'star', 'prefix', 'wildcard', 'regex', 'sign']);

function askOf(kind: TermKind, image: string, text: string, isFuzzy: boolean): Ask {
  if (kind === 'quoted') return { asks: 'value', text, quoted: true };
  if (kind === 'star' || kind === 'wildcard') return { asks: 'pattern', pattern: image };
  if (kind === 'prefix') return { asks: 'prefix', prefix: text.slice(0, -1) };
  if (kind === 'regex') return { asks: 'regex' };
  return isFuzzy ? { asks: 'fuzzy' } : { asks: 'value', text, quoted: false };
}

function readRange(source: Source, field: NamedField | undefined, opening: Term): TermPart | Refused {
  const { text } = source;
  const lower = scanRange(text, opening.end);
  const to = scanRange(text, lower.end);
  const upper = scanRange(text, to.end);
  const closing = scanRange(text, upper.end);
  const complete = isBound(lower) && to.kind === 'to' && isBound(upper) && closing.kind === 'range-end';
  if (!complete) return { refused: `${shown(text.slice(opening.start))} does not go on as a range: [1 TO 5]` };
  const boosted = readBoost(text, closing.end);
  if (isRefused(boosted)) return boosted;
  const from = readBound(text, lower, text.charAt(opening.start) === '[');
  if (isRefused(from)) return from;
  const until = readBound(text, upper, text.charAt(closing.start) === ']');
  if (isRefused(until)) return until;
  const ask: Ask = { asks: 'range', lower: from.bound, upper: until.bound, bothExcluded: !from.included && !until.included };
  const bounds = { lower: spanOf(lower.start, lower.end), upper: spanOf(upper.start, upper.end) };
  return readPart(source, field, ask, spanOf(opening.start, closing.end), boosted.end, bounds);
}

function isBound({ kind }: Term): boolean {
  return kind === 'bound' || kind === 'quoted-bound' || kind === 'to';
}

function readBound(text: string, word: Term, included: boolean): { included: boolean; bound: Bound | undefined } | Refused {
  const quoted = word.kind === 'quoted-bound';
  const value = withoutEscapes(quoted ? text.slice(word.start + 1, word.end - 1) : text.slice(word.start, word.end));
  return isRefused(value) ? value : { included, bound: boundOf(value.text, included) };
}

/** `^2` after a bracket or a range, which changes nothing but the score. */
export function readBoost(text: string, at: number): { readonly end: number } | Refused {
  const caret = scanTerm(text, at);
  if (caret.kind !== 'caret') return { end: at };
  const number = scanNumber(text, caret.end);
  if (number.kind !== 'number') return { refused: 'a ^ has no number right after it' };
  const digits = text.slice(number.start, number.end);
  if (!Number.isFinite(Math.fround(Number(digits)))) return { refused: `^${shown(digits)} is too big a number` };
  return { end: number.end };
}

/** `^2` and `~1`, one of each, either first. */
function readTail(text: string, at: number): { readonly end: number; readonly fuzzy: string | undefined } | Refused {
  const boosted = readBoost(text, at);
  if (isRefused(boosted)) return boosted;
  const tilde = scanTerm(text, boosted.end);
  if (tilde.kind !== 'tilde') return { end: boosted.end, fuzzy: undefined };
  const fuzzy = text.slice(tilde.start + 1, tilde.end);
  if (boosted.end > at) return { end: tilde.end, fuzzy };
  const after = readBoost(text, tilde.end);
  return isRefused(after) ? after : { end: after.end, fuzzy };
}

/** QueryParserBase.handleBareFuzzy: what is no number is taken as none. */
function fuzzyProblem(distance: string): string | undefined {
  const value = readFloat(distance);
  if (value === undefined || (value >= 0 && (value < 1 || (Number.isInteger(value) && value <= 2 ** 31)))) return undefined;
  return `~${shown(distance)} counts spelling differences, and needs a whole number for that`;
}

function readPart(
  { text, schema }: Source,
  field: NamedField | undefined,
  ask: Ask,
  value: Span,
  end: number,
  bounds?: Pick<Origin, 'lower' | 'upper'>,
): TermPart {
  // A name before a bracket belongs to clauses that it does not touch.
  const start = field && field.span.end <= value.start && isNextTo(text, field.span, value) ? field.span.start : value.start;
  const origin: Origin = { span: spanOf(start, value.end), ...(field && { field: field.span }), value, ...bounds };
  const words = text.slice(start, value.end);
  return { reading: readClause({ field: field?.name, ask, words, origin }, schema), end };
}

function isNextTo(text: string, field: Span, value: Span): boolean {
  const colon = scanTerm(text, field.end);
  return colon.kind === 'colon' && scanTerm(text, colon.end).start === value.start;
}

function missingClause(text: string, { kind, start, end }: Term): string {
  if (kind === 'end') return 'the text ends where a field and a value should follow';
  return `${shown(text.slice(start, Math.max(end, start + 1)))} stands where a field and a value should`;
}
