/**
 * What a word is to the service. `sign` is a `+`, `-` or `!` before a blank, `unknown` a character that starts no word.
 * Within a range: `to`, `bound`, `quoted-bound` and `range-end`. After `^`: `number`.
 */
export type TermKind =
  | 'and'
  | 'or'
  | 'not'
  | 'plus'
  | 'minus'
  | 'sign'
  | 'open'
  | 'close'
  | 'colon'
  | 'star'
  | 'caret'
  | 'tilde'
  | 'term'
  | 'quoted'
  | 'prefix'
  | 'wildcard'
  | 'regex'
  | 'range-start'
  | 'to'
  | 'bound'
  | 'quoted-bound'
  | 'range-end'
  | 'number'
  | 'end'
  | 'unknown';

export interface Term {
  readonly kind: TermKind;
  readonly start: number;
  readonly end: number;
}

/** Lucene's blanks (QueryParser.jj 8.7): between clauses all of them, inside a range only where no other character adjoins. */
const BLANKS = ' \t\n\r\u3000';
const NEVER_STARTS_A_TERM = `${BLANKS}+-!():^[]"{}~*?\\/`;
const BLANK_CODES = /* @__PURE__ */ codesOf(BLANKS);
const NEVER_STARTING_CODES = /* @__PURE__ */ codesOf(NEVER_STARTS_A_TERM);
const PLUS = 0x2b;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;

/** Asked for every character of a text, so the answers for ASCII are laid out in a row. */
function codesOf(characters: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

/** The only other character of the lists is the ideographic space. */
function isIn(codes: readonly boolean[], code: number): boolean {
  return code < 128 ? codes[code] === true : code === 0x3000;
}

const OPERATORS: ReadonlyMap<string, TermKind> = new Map([
  ['AND', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['||', 'or'],
  ['NOT', 'not'],
]);
const MARKS: ReadonlyMap<string, TermKind> = new Map([
  ['+', 'plus'],
  ['-', 'minus'],
  ['!', 'not'],
  ['(', 'open'],
  [')', 'close'],
  [':', 'colon'],
  ['^', 'caret'],
  ['[', 'range-start'],
  ['{', 'range-start'],
]);

/** The word at or after an offset, between clauses. */
export function scanTerm(text: string, from: number): Term {
  let start = from;
  while (start < text.length && isIn(BLANK_CODES, text.charCodeAt(start))) start++;
  if (start === text.length) return { kind: 'end', start, end: start };
  const first = text.charAt(start);
  const mark = MARKS.get(first);
  if ('+-!'.includes(first) && start + 1 < text.length && BLANKS.includes(text.charAt(start + 1)))
    return { kind: 'sign', start, end: start + 2 };
  if (mark) return { kind: mark, start, end: start + 1 };
  if (first === '"') return quoted(text, start);
  if (first === '/') {
    const end = longestEnd(text, start, 0);
    return end === -1 ? { kind: 'unknown', start, end: start } : { kind: 'regex', start, end };
  }
  if (first === '~') return { kind: 'tilde', start, end: termEnd(text, start + 1) };
  return term(text, start);
}

/** The word at or after an offset, inside a range. */
export function scanRange(text: string, from: number): Term {
  let start = from;
  while (start < text.length && isRangeBlank(text, start)) start++;
  if (start === text.length) return { kind: 'end', start, end: start };
  if (isRangeEnd(text.charAt(start))) return { kind: 'range-end', start, end: start + 1 };
  let end = start;
  while (end < text.length && text.charAt(end) !== ' ' && !isRangeEnd(text.charAt(end))) end++;
  const mayBeQuoted = text.charAt(start) === '"' && text.charAt(start + 1) !== '"';
  const quotedEnd = mayBeQuoted ? longestEnd(text, start, 1) : -1;
  if (quotedEnd >= end) return { kind: 'quoted-bound', start, end: quotedEnd };
  return { kind: text.slice(start, end) === 'TO' ? 'to' : 'bound', start, end };
}

/** The word at an offset, after `^`: no blank may stand there. */
export function scanNumber(text: string, start: number): Term {
  const whole = digitsEnd(text, start);
  if (whole === start) return { kind: 'unknown', start, end: start };
  const fraction = text.charAt(whole) === '.' ? digitsEnd(text, whole + 1) : whole;
  return { kind: 'number', start, end: fraction > whole + 1 ? fraction : whole };
}

function term(text: string, start: number): Term {
  const end = isTermStart(text, start) ? termEnd(text, start) : start;
  if (!isWild(text, end)) {
    if (end === start) return { kind: 'unknown', start, end };
    return { kind: OPERATORS.get(text.slice(start, Math.min(end, start + 4))) ?? 'term', start, end };
  }
  let wildEnd = end;
  while (isWild(text, wildEnd)) wildEnd = termEnd(text, wildEnd + 1);
  const oneStar = wildEnd === end + 1 && text.charAt(end) === '*';
  if (oneStar) return { kind: end === start ? 'star' : 'prefix', start, end: wildEnd };
  return { kind: 'wildcard', start, end: wildEnd };
}

function isWild(text: string, at: number): boolean {
  return text.charAt(at) === '*' || text.charAt(at) === '?';
}

function isTermStart(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const code = text.charCodeAt(at);
  return code === BACKSLASH ? at + 1 < text.length : !isIn(NEVER_STARTING_CODES, code);
}

/** Where the characters end that a term may go on with; a backslash takes the next one with it. */
function termEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isTermStart(text, end)) end += code === BACKSLASH ? 1 : 0;
    else if (code !== PLUS && code !== MINUS) break;
  }
  return Math.min(end, text.length);
}

/** A quoted text ends at the first quote that no backslash takes with it. */
function quoted(text: string, start: number): Term {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '"') return { kind: 'quoted', start, end: at + 1 };
    if (text.charAt(at) === '\\') at++;
  }
  return { kind: 'unknown', start, end: start };
}

/** In a regular expression and in a bound a delimiter after a backslash may be the last or go on: Lucene takes the longest. */
function longestEnd(text: string, start: number, least: number): number {
  const delimiter = text.charAt(start);
  let last = -1;
  for (let at = text.indexOf(delimiter, start + 1 + least); at !== -1; at = text.indexOf(delimiter, at + 1)) {
    last = at + 1;
    if (at === start + 1 || text.charAt(at - 1) !== '\\') break;
  }
  return last;
}

/** Lucene takes the longest here too: a blank other than the space is one only where it stands alone. */
function isRangeBlank(text: string, at: number): boolean {
  if (text.charAt(at) === ' ') return true;
  const next = text.charAt(at + 1);
  return BLANKS.includes(text.charAt(at)) && (next === '' || next === ' ' || isRangeEnd(next));
}

function isRangeEnd(character: string): boolean {
  return character === ']' || character === '}';
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
  return end;
}
