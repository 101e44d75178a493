import type { IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { comparedWith, oneOf, type Piece, within } from './clause.ts';
import type { Heard } from './heard.ts';
import { endOf, spanOf } from './place.ts';
import { isWord, TO } from './spelling.ts';
import { Wildcard, Word } from './tokens.ts';
import { boundOf } from './word.ts';

/** `age:>=20`, `age >= 20`, `age is 20` */
export function compared(field: Piece, sign: IToken, value: IToken | undefined, heard: Heard): Filter | undefined {
  const span: Span = { start: field.span.start, end: endOf(value ?? sign) };
  if (!value) {
    heard.notice('missing-value', span, { field: field.text });
    return undefined;
  }
  if (value.tokenType === Wildcard) heard.notice('has-field', spanOf(value), { field: field.text });
  const operand = boundOf(value, heard);
  const node = comparedWith(field, sign.image, operand);
  const equality = node.kind === 'Negation' ? node.operand : node;
  if (equality.kind === 'Equality' && !isWord(equality.value))
    heard.notice('unwritable-value', operand.span, { field: field.text, value: operand.text });
  const understood =
    heard.text.charAt(sign.startOffset - 1) === ':' &&
    /^[<>]=?$/.test(sign.image) &&
    value.tokenType === Word &&
    endOf(sign) === value.startOffset;
  const data = { field: field.text, sign: sign.image, value: value.image };
  if (understood) heard.notice('comparison', { start: sign.startOffset, end: span.end }, data, node);
  else heard.notice('comparison-habit', span, data, node);
  return node;
}

/** `age BETWEEN 20 AND 30` */
export function between(field: Piece, from: IToken, to: IToken, heard: Heard): Filter {
  const [lower, upper] = [boundOf(from, heard), boundOf(to, heard)];
  const span: Span = { start: field.span.start, end: endOf(to) };
  const node = within(field, {
    lower,
    upper,
    includesLower: true,
    includesUpper: true,
    span: { start: from.startOffset, end: span.end },
  });
  heard.notice('between', span, { field: field.text, lower: lower.text, upper: upper.text }, node);
  return node;
}

/** `color in (red, blue)` */
export function inList(field: Piece, values: readonly IToken[], last: IToken, heard: Heard): Filter | undefined {
  const span: Span = { start: field.span.start, end: endOf(last) };
  const node = oneOf(
    field,
    values.map((value) => boundOf(value, heard)),
  );
  if (node) heard.notice('value-list', span, { field: field.text }, node);
  else heard.notice('missing-value', span, { field: field.text });
  return node;
}

/** A range token by token, as far as they are there. */
export interface Ends {
  readonly opener: IToken;
  readonly lower: IToken | undefined;
  readonly separator: IToken | undefined;
  readonly upper: IToken | undefined;
  readonly closer: IToken | undefined;
}

export function ranged(field: Piece, { opener, lower, separator, upper, closer }: Ends, heard: Heard): Filter | undefined {
  const last = closer ?? upper ?? separator ?? lower ?? opener;
  const span: Span = { start: opener.startOffset, end: endOf(last) };
  const open = heard.plain(opener);
  const close = closer && heard.plain(closer);
  if (!lower || !separator || !upper) {
    const ends = [lower, upper].flatMap((end) => end?.image ?? []);
    heard.notice('incomplete-range', span, {
      ends,
      separator: separator?.image ?? '',
      lower: lower?.image ?? '',
      open: open === '{' ? '{' : '[',
      close: open === '{' ? '}' : ']',
    });
    return undefined;
  }
  if (separator.image !== TO) heard.notice('range-separator', spanOf(separator), { separator: separator.image });
  if (heard.hasLineBlanks) noticeLineBlank(span, heard);
  const from = boundOf(lower, heard);
  const to = boundOf(upper, heard);
  const round = open === '(' && close === ')';
  const includesLower = open === '[' || round;
  const includesUpper = close === undefined ? includesLower : close === ']' || round;
  const node = within(field, { lower: from, upper: to, includesLower, includesUpper, span });
  if (!closer) heard.notice('unclosed-bracket', span, { bracket: open, closer: open === '{' ? '}' : ']' }, node);
  if (open === '[' && close === ']') return node;
  const data = { field: field.text, lower: from.text, upper: to.text, open, close: close ?? '' };
  if (open === '(' || close === ')') heard.notice('range-brackets', span, data, node);
  else if (includesLower !== includesUpper) heard.notice('half-open-range', span, data, node);
  return node;
}

function noticeLineBlank(span: Span, heard: Heard): void {
  const blank = /[\t\n\r\u3000]/.exec(heard.text.slice(span.start, span.end));
  if (!blank) return;
  const at = span.start + blank.index;
  heard.notice('blank-in-range', { start: at, end: at + 1 }, { character: blank[0] });
}

/** `age:20 TO 30`: a range that lacks its brackets. */
export function unbracketed(field: Piece, lower: IToken, upper: IToken, heard: Heard): Filter {
  const [from, to] = [boundOf(lower, heard), boundOf(upper, heard)];
  const span: Span = { start: lower.startOffset, end: endOf(upper) };
  heard.notice('unbracketed-range', span, { lower: from.text, upper: to.text });
  return within(field, { lower: from, upper: to, includesLower: true, includesUpper: true, span });
}
