/**
 * The kinds of terms that the service knows. `sign` is a `+`, `-` or `!` before a space, `unknown` a character that starts no term.
 * Inside a range: `to`, `bound`, `quoted-bound` and `range-end`. After `^`: `number`.
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

/** Lucene's spaces (QueryParser.jj 8.7): all of them between clauses, but inside a range only where no other character adjoins. */
const SPACES = ' \t\n\r\u3000';
const NEVER_STARTS_A_TERM = `${SPACES}+-!():^[]"{}~*?\\/`;
const SPACE_CODES = /* @__PURE__ */ codesOf(SPACES);
const NEVER_STARTING_CODES = /* @__PURE__ */ codesOf(NEVER_STARTS_A_TERM);
const PLUS = 0x2b;
const MINUS = 0x2d;
const BACKSLASH = 0x5c;

/** Returns for each ASCII character whether it is one of these. */
function codesOf(characters: string): readonly boolean[] {
  return Array.from({ length: 128 }, (_, code) => characters.includes(String.fromCharCode(code)));
}

/** The ideographic space is the only other character in the lists. */
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

/** Returns the term at or after an offset, between clauses. */
export function scanTerm(text: string, from: number): Term {
  let start = from;
  while (start < text.length && isIn(SPACE_CODES, text.charCodeAt(start))) start++;
  if (start === text.length) return { kind: 'end', start, end: start };
  const first = text.charAt(start);
  const mark = MARKS.get(first);
  if ('+-!'.includes(first) && start + 1 < text.length && SPACES.includes(text.charAt(start + 1)))
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

/** Returns the term at or after an offset, inside a range. */
export function scanRange(text: string, from: number): Term {
  let start = from;
  while (start < text.length && isRangeSpace(text, start)) start++;
  if (start === text.length) return { kind: 'end', start, end: start };
  if (isRangeEnd(text.charAt(start))) return { kind: 'range-end', start, end: start + 1 };
  let end = start;
  while (end < text.length && text.charAt(end) !== ' ' && !isRangeEnd(text.charAt(end))) end++;
  const mayBeQuoted = text.charAt(start) === '"' && text.charAt(start + 1) !== '"';
  const quotedEnd = mayBeQuoted ? longestEnd(text, start, 1) : -1;
  if (quotedEnd >= end) return { kind: 'quoted-bound', start, end: quotedEnd };
  return { kind: text.slice(start, end) === 'TO' ? 'to' : 'bound', start, end };
}

/** Returns the term at an offset, after `^`, where no space may be. */
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

/** Returns where a term ends; a backslash takes the next character with it. */
function termEnd(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (isTermStart(text, end)) end += code === BACKSLASH ? 1 : 0;
    else if (code !== PLUS && code !== MINUS) break;
  }
  return Math.min(end, text.length);
}

/** A quoted term ends at the first quote without a backslash before it. */
function quoted(text: string, start: number): Term {
  for (let at = start + 1; at < text.length; at++) {
    if (text.charAt(at) === '"') return { kind: 'quoted', start, end: at + 1 };
    if (text.charAt(at) === '\\') at++;
  }
  return { kind: 'unknown', start, end: start };
}

/** In a regular expression and in a bound, a delimiter after a backslash may or may not end the term: Lucene takes the longest. */
function longestEnd(text: string, start: number, least: number): number {
  const delimiter = text.charAt(start);
  let last = -1;
  for (let at = text.indexOf(delimiter, start + 1 + least); at !== -1; at = text.indexOf(delimiter, at + 1)) {
    last = at + 1;
    if (at === start + 1 || text.charAt(at - 1) !== '\\') break;
  }
  return last;
}

/** Lucene takes the longest term here too: a space other than U+0020 separates only where nothing adjoins it. */
function isRangeSpace(text: string, at: number): boolean {
  if (text.charAt(at) === ' ') return true;
  const next = text.charAt(at + 1);
  return SPACES.includes(text.charAt(at)) && (next === '' || next === ' ' || isRangeEnd(next));
}

function isRangeEnd(character: string): boolean {
  return character === ']' || character === '}';
}

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charAt(end) >= '0' && text.charAt(end) <= '9') end++;
  return end;
}

/**
 * Returns a text without its backslashes, each of which keeps the next character as it is; `\u0041` is a code unit.
 * `refused` says why the service does not take it (QueryParserBase.discardEscapeChar, Lucene 8.7).
 */
export function withoutEscapes(text: string): { readonly text: string } | { readonly refused: string } {
  let result = '';
  let done = 0;
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', done)) {
    result += text.slice(done, at);
    if (at + 1 === text.length) return { refused: 'a \\ stands at the end of a word, with nothing after it to take as it is' };
    if (text.charAt(at + 1) !== 'u') {
      result += text.charAt(at + 1);
      done = at + 2;
      continue;
    }
    const digits = text.slice(at + 2, at + 6);
    if (!/^[\dA-Fa-f]{4}$/.test(digits)) return { refused: `\\u needs four hexadecimal digits after it, and has "${digits}"` };
    result += String.fromCharCode(Number.parseInt(digits, 16));
    done = at + 6;
  }
  return { text: result + text.slice(done) };
}
