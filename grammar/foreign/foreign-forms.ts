import type { IToken } from 'chevrotain';
import type { Filter } from '../../src/ast/filter.ts';
import type { Span } from '../../src/text/span.ts';
import { equalTo, type Field, type Piece, within } from '../clause.ts';
import { endOf, type IssueCollector, spanOf } from '../issue-collector.ts';
import { group } from '../level.ts';
import { TO } from '../spelling.ts';
import { To } from '../tokens.ts';
import { boundOf, reportUnwritable } from '../word.ts';

function negationOf(operand: Filter, span: Span): Filter {
  return { kind: 'Negation', operand, origin: { span } };
}

/** `age BETWEEN 20 AND 30`, `age NOT BETWEEN 20 AND 30` */
export function between(field: Field, word: IToken, [from, to]: readonly [IToken, IToken], issues: IssueCollector): Filter {
  const [lower, upper] = [boundOf(from, issues), boundOf(to, issues)];
  const span: Span = { start: field.span.start, end: endOf(to) };
  const range = within(field, {
    lower,
    upper,
    includesLower: true,
    includesUpper: true,
    span: { start: from.startOffset, end: span.end },
  });
  const node = isNegated(word) ? negationOf(range, span) : range;
  issues.report('between', span, { field: field.text, lower: lower.text, upper: upper.text }, node);
  return node;
}

/** `color in (red, blue)`, `color not in (red, blue)`, `age in [20 TO 30]` */
export function inList(field: Field, word: IToken, list: List, issues: IssueCollector): Filter | undefined {
  const span: Span = { start: field.span.start, end: endOf(list.last) };
  const values = list.values.map((value) => boundOf(value, issues));
  const [lower, upper] = values;
  const isRange = list.separators.some(({ tokenType }) => tokenType === To) && lower && upper;
  if (!isRange) for (const value of values) reportUnwritable(field, value, issues);
  const node = isRange ? within(field, { lower, upper, includesLower: true, includesUpper: true, span }) : oneOf(field, values);
  if (!node) issues.report('missing-value', span, { field: field.text });
  const whole = node && isNegated(word) ? negationOf(node, span) : node;
  if (whole) issues.report('value-list', span, { field: field.text }, whole);
  return whole;
}

/** The tokens in the brackets of a list. */
export interface List {
  readonly values: readonly IToken[];
  readonly separators: readonly IToken[];
  readonly last: IToken;
}

function isNegated(word: IToken): boolean {
  return /^not/i.test(word.image);
}

/** The tokens of a range, as far as they are there. */
export interface Ends {
  readonly opener: IToken;
  readonly lower: IToken | undefined;
  readonly separator: IToken | undefined;
  readonly upper: IToken | undefined;
  readonly closer: IToken | undefined;
}

export function ranged(
  field: Field,
  { opener, lower, separator, upper, closer }: Ends,
  issues: IssueCollector,
): Filter | undefined {
  const last = closer ?? upper ?? separator ?? lower ?? opener;
  const span: Span = { start: opener.startOffset, end: endOf(last) };
  const open = issues.plain(opener);
  const close = closer && issues.plain(closer);
  if (!lower || !separator || !upper) {
    const ends = [lower, upper].flatMap((end) => end?.image ?? []);
    issues.report('incomplete-range', span, {
      ends,
      separator: separator?.image ?? '',
      lower: lower?.image ?? '',
      open: open === '{' ? '{' : '[',
      close: open === '{' ? '}' : ']',
    });
    return undefined;
  }
  if (issues.hasLineSpaces) reportLineSpace(span, issues);
  const from = boundOf(lower, issues);
  const to = boundOf(upper, issues);
  const round = open === '(' && close === ')';
  const includesLower = open === '[' || round;
  const includesUpper = close === undefined ? includesLower : close === ']' || round;
  const node = within(field, { lower: from, upper: to, includesLower, includesUpper, span });
  if (separator.image !== TO) {
    const data = { separator: separator.image, field: field.text, lower: from.text, upper: to.text };
    issues.report('range-separator', spanOf(separator), data, node);
  }
  if (!closer) issues.report('unclosed-bracket', span, { bracket: open, closer: open === '{' ? '}' : ']' }, node);
  if (open === '[' && close === ']') return node;
  const data = { field: field.text, lower: from.text, upper: to.text, open, close: close ?? '' };
  if (open === '(' || close === ')') issues.report('range-brackets', span, data, node);
  else if (includesLower !== includesUpper) issues.report('half-open-range', span, data, node);
  return node;
}

function reportLineSpace(span: Span, issues: IssueCollector): void {
  const space = /[\t\n\r\u3000]/.exec(issues.text.slice(span.start, span.end));
  if (!space) return;
  const at = span.start + space.index;
  issues.report('blank-in-range', { start: at, end: at + 1 }, { character: space[0] });
}

/** `age:20 TO 30`: a range without brackets. */
export function unbracketed(field: Field, lower: IToken, upper: IToken, issues: IssueCollector): Filter {
  const [from, to] = [boundOf(lower, issues), boundOf(upper, issues)];
  const span: Span = { start: lower.startOffset, end: endOf(upper) };
  issues.report('unbracketed-range', span, { lower: from.text, upper: to.text });
  return within(field, { lower: from, upper: to, includesLower: true, includesUpper: true, span });
}

/** Returns the filter for faces whose field has one of the values. */
function oneOf(field: Field, values: readonly Piece[]): Filter | undefined {
  return group(
    'Disjunction',
    values.map((value) => equalTo(field, value)),
  );
}
