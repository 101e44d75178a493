import type { IToken } from 'chevrotain';
import { type Filter, UNBOUNDED } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { equalTo, type Field, isSignedNumber, type Piece } from './clause.ts';
import { Quoted, RegularExpression } from './foreign/tokens.ts';
import { type IssueCollector, spanOf } from './issue-collector.ts';
import type { Level } from './level.ts';
import { isBound, isName, isWord } from './spelling.ts';
import { Signed, Wildcard, Word } from './tokens.ts';

const ANY = /^[*＊]$/;
const PATTERN = /(?<!\\)[*?＊]/;

const SPECIAL = /^(?:#|(?:AND|OR|NOT|_exists_)$)|[\\*?＊]/;

/** Whether a token is a word that nothing needs to be reported of, as almost all are. */
function isPlain({ tokenType, image }: IToken): boolean {
  return tokenType === Word && !SPECIAL.test(image);
}

/** Returns the field that a token names, without a sign before it. */
export function fieldOf(token: IToken): Field {
  const span = spanOf(token);
  if (token.tokenType === Signed) return { text: token.image.slice(1), span: { start: span.start + 1, end: span.end } };
  return { text: wordOf(token), span };
}

/** Returns the text of a token without quotes and escapes. */
function wordOf({ tokenType, image }: IToken): string {
  if (tokenType === Quoted) return image.includes('\\') ? unescaped(image.slice(1, -1)) : image.slice(1, -1);
  if (tokenType === Signed) return unescaped(image.replace(/^[−–—]/, '-'));
  return image.includes('\\') ? unescaped(image) : image;
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, code: string | undefined, character: string) =>
    code === undefined ? character : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Returns the node of a clause with a colon, unless no filter can ask for its field. */
export function named(token: IToken, field: Field, node: Filter | undefined, issues: IssueCollector): Filter | undefined {
  if (isPlain(token)) return node;
  const { tokenType, image } = token;
  if (tokenType === Wildcard && ANY.test(image)) {
    issues.report(
      'every-face',
      { start: field.span.start, end: node?.origin?.span.end ?? field.span.end },
      { found: issues.text.slice(field.span.start, node?.origin?.span.end ?? field.span.end) },
    );
    return undefined;
  }
  if (PATTERN.test(image) && tokenType !== Quoted) issues.report('wildcard', field.span, { value: image });
  else if (!isName(field.text)) issues.report('unaskable-field', spanOf(token), { field: field.text });
  else if (tokenType === Quoted) issues.report('quoted-field', spanOf(token), { field: field.text });
  else if (image.includes('\\')) issues.report('escaped-value', spanOf(token), { value: field.text, written: image });
  if (tokenType !== Signed || !node?.origin) return node;
  const sign: Span = { start: token.startOffset, end: token.startOffset + 1 };
  if (!image.startsWith('+'))
    return { kind: 'Negation', operand: node, origin: { span: { start: sign.start, end: node.origin.span.end } } };
  issues.report('sign-before-clause', sign, { sign: '+', operand: node.origin.span });
  return node;
}

/** A word without a colon: a value inside a field's brackets, a mistake elsewhere. `before` is the field of the clause before it. */
export function bareWord(
  token: IToken,
  groupField: Field | undefined,
  before: string | undefined,
  issues: IssueCollector,
): Filter | undefined {
  if (groupField && token.tokenType === Signed) return signedInGroup(groupField, token, issues);
  if (groupField) return valued(groupField, token, issues);
  if (token.tokenType === Wildcard && ANY.test(token.image)) issues.report('every-face', spanOf(token), { found: token.image });
  else
    issues.report('word-without-field', spanOf(token), {
      word: wordOf(token),
      written: token.image,
      ...(before !== undefined && { before }),
    });
  return undefined;
}

/** A minus before a number makes it negative; before a word it negates the clause. */
function signedInGroup(field: Field, token: IToken, issues: IssueCollector): Filter {
  const span = spanOf(token);
  const text = wordOf(token);
  if (isSignedNumber(text)) return equalTo(field, { text, span });
  const value: Piece = { text: text.slice(1), span: { start: span.start + 1, end: span.end } };
  if (PATTERN.test(token.image)) issues.report('wildcard', value.span, { value: token.image.slice(1) });
  else reportUnwritable(field, value, issues);
  const operand = equalTo(field, value);
  return text.startsWith('+') ? operand : { kind: 'Negation', operand, origin: { span } };
}

/** `field:value` */
export function valued(field: Field, token: IToken, issues: IssueCollector): Filter {
  if (isPlain(token)) return equalTo(field, { text: token.image, span: spanOf(token) });
  const value: Piece = { text: wordOf(token), span: spanOf(token) };
  reportValue(field, value, token, issues);
  if (ANY.test(token.image)) {
    const origin = { span: { start: field.span.start, end: value.span.end }, field: field.span, value: value.span };
    return { kind: 'Interval', field: field.text, lower: UNBOUNDED, upper: UNBOUNDED, bounds: 'included', origin };
  }
  return equalTo(field, value);
}

function reportValue(field: Field, { text, span }: Piece, { tokenType, image }: IToken, issues: IssueCollector): void {
  if (tokenType === RegularExpression) issues.report('regular-expression', span, { value: image });
  else if (ANY.test(image)) {
    if (!ANY.test(field.text)) issues.report('has-field', span, { field: field.text });
  } else if (tokenType !== Quoted && PATTERN.test(image)) issues.report('wildcard', span, { value: image });
  else if (tokenType === Signed && isSignedNumber(text)) issues.report('signed-value', span, { field: field.text, value: text });
  else if (!isWritable(text)) reportUnwritable(field, { text, span }, issues);
  else reportQuotes(text, span, tokenType === Quoted, image, issues);
}

/** Whether a clause can ask for the value; a signed number becomes a range. */
function isWritable(text: string): boolean {
  return isWord(text) || isSignedNumber(text);
}

export function reportUnwritable(field: Field, { text, span }: Piece, issues: IssueCollector): void {
  if (!isWritable(text)) issues.report('unwritable-value', span, { field: field.text, value: text });
}

/** Returns the text of a bound without quotes and escapes. */
export function boundOf(token: IToken, issues: IssueCollector): Piece {
  if (isPlain(token)) return { text: token.image, span: spanOf(token) };
  const bound: Piece = { text: wordOf(token), span: spanOf(token) };
  const { tokenType, image } = token;
  if (ANY.test(image)) return { text: issues.plain(token), span: bound.span };
  if (tokenType !== Quoted && PATTERN.test(image)) issues.report('wildcard', bound.span, { value: image });
  else if (!isBound(bound.text)) issues.report('unwritable-value', bound.span, { field: '', value: bound.text });
  else reportQuotes(bound.text, bound.span, tokenType === Quoted, image, issues);
  return bound;
}

function reportQuotes(value: string, span: Span, quoted: boolean, image: string, issues: IssueCollector): void {
  if (quoted) issues.report(image.startsWith('"') ? 'quoted-value' : 'odd-quotes', span, { value, written: image });
  else if (image.includes('\\')) issues.report('escaped-value', span, { value, written: image });
}

/** `field:( … )`, in which the service reads a sign as an operator. */
export function grouped(field: Field, level: Level, node: Filter | undefined, issues: IssueCollector): Filter | undefined {
  if (!node?.origin?.brackets) return node;
  const span: Span = { start: field.span.start, end: node.origin.brackets.end };
  const isSigned = level.parts.some(({ first, node: part }) => first.tokenType === Signed && part?.kind === 'Interval');
  issues.report(isSigned ? 'sign-among-values' : 'value-group', span, { field: field.text }, node);
  const { brackets: _, ...origin } = node.origin;
  return { ...node, origin: { ...origin, span } };
}
