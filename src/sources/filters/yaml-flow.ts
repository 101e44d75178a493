import { type Span, spanOf } from '../../text/span.ts';
import { collectText, type PlacedText, type TextCollector } from './collect-text.ts';
import { matchAt } from './match-at.ts';

/** How a scalar on a line, or folded over several, is written. */
export type FlowStyle = 'plain' | 'single' | 'double';

const BREAK = /\r?\n/g;
const FOLD = /[ \t]*(?:\r?\n[ \t]*)+/y;
const BLANKS = /[ \t]+/y;
/** A line end that does not count, with the indentation of the next line. */
const ESCAPED_BREAK = /\\\r?\n[ \t]*/y;
const CODE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))/y;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\x85'],
  ['_', '\xa0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** What a plain or quoted scalar says, with its quotes in the span. Whether it says so is for the caller to compare. */
export function readFlow(source: string, { style, span }: { readonly style: FlowStyle; readonly span: Span }): PlacedText {
  const { start, end } = style === 'plain' ? span : spanOf(span.start + 1, span.end - 1);
  const collected = collectText(source, start);
  for (let at = start; at < end; ) {
    const character = source[at] ?? '';
    if (style === 'double' && character === '\\') at = putEscape(collected, source, at);
    else if (style === 'single' && character === "'") at = putStretch(collected, "'", spanOf(at, at + 2));
    else if (/[ \t\r\n]/.test(character)) at = putBlanks(collected, source, at);
    else at = putStretch(collected, character, spanOf(at, at + 1));
  }
  return collected.done();
}

function putStretch(collected: TextCollector, text: string, stretch: Span): number {
  collected.put(text, stretch);
  return stretch.end;
}

/** One line end between words stands for a blank, each one more for a line end; blanks round them do not count. */
function putBlanks(collected: TextCollector, source: string, at: number): number {
  const fold = matchAt(FOLD, source, at)?.[0];
  if (fold === undefined) {
    const end = at + (matchAt(BLANKS, source, at)?.[0].length ?? 1);
    collected.copy(spanOf(at, end));
    return end;
  }
  const end = at + fold.length;
  const ends = Array.from(fold.matchAll(BREAK), ({ 0: written, index }) => at + index + written.length);
  if (ends.length === 1) return putStretch(collected, ' ', spanOf(at, end));
  let from = at;
  for (const to of [...ends.slice(1, -1), end]) from = putStretch(collected, '\n', spanOf(from, to));
  return end;
}

function putEscape(collected: TextCollector, source: string, at: number): number {
  const skipped = matchAt(ESCAPED_BREAK, source, at)?.[0];
  if (skipped !== undefined) return at + skipped.length;
  const code = matchAt(CODE, source, at);
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return putStretch(collected, point > 0x10ffff ? '' : String.fromCodePoint(point), spanOf(at, at + code[0].length));
  }
  return putStretch(collected, ESCAPES.get(source[at + 1] ?? '') ?? source.slice(at, at + 2), spanOf(at, at + 2));
}
