import { applyEdits } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Suggestion } from '../diagnostic.ts';

/** Code units of a resulting text that are shown. */
const MOST_SHOWN = 120;

/** Code units shown on each side of a change that makes no clause of its own. */
const ROUND = 30;

/**
 * Returns what the text becomes where it changes: the marked stretch and the edits with the words they touch, so that a corrected
 * value is seen with its field. The whole, where that is short and the stretch would not do: it holds no complete clause, or
 * something was only left out. Empty only where nothing is left of the text.
 */
export function resultOf(text: string, marked: Span, { edits }: Suggestion): string {
  const start = Math.min(marked.start, ...edits.map(({ span }) => span.start));
  const end = Math.max(marked.end, ...edits.map(({ span }) => span.end));
  const touched = touchedBy({ start, end }, text);
  const whole = applyEdits(text, edits);
  const length = touched.end - touched.start + whole.length - text.length;
  const stretch = whole.slice(touched.start, touched.start + length).trim();
  const isTelling = isComplete(stretch) && edits.every(({ replacement }) => replacement !== '');
  if (isTelling) return shorten(stretch);
  return whole.trim().length <= MOST_SHOWN ? whole.trim() : excerpt(whole, { start: touched.start, end: touched.start + length });
}

/** Quoted words and ranges, which are never cut. */
const UNCUT = /"(?:[^"\\]|\\.)*"|[[{][^"()[\]{}]*[\]}]/gs;

/** Returns the stretch with the words it touches, and the ranges and quoted words that these touch. */
function touchedBy(stretch: Span, text: string): Span {
  let { start, end } = wordsAt(stretch, text);
  for (const { 0: uncut, index } of text.matchAll(UNCUT)) {
    const after = index + uncut.length;
    if (index >= end || after <= start || (index >= start && after <= end)) continue;
    ({ start, end } = wordsAt({ start: Math.min(start, index), end: Math.max(end, after) }, text));
  }
  return { start, end };
}

/** Returns the stretch with the words it touches, without signs and brackets before them. */
function wordsAt(stretch: Span, text: string): Span {
  let { start, end } = stretch;
  while (start > 0 && stretch.start - start < MOST_SHOWN && /[^\s(!]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - stretch.end < MOST_SHOWN && /[^\s)]/.test(text.charAt(end))) end++;
  return { start, end };
}

/** Returns whether a stretch has a clause, and neither brackets nor operators left open. */
function isComplete(stretch: string): boolean {
  const unquoted = stretch.replace(/"(?:[^"\\]|\\.)*"/gs, 'q');
  return (
    /[^\s():]\s*:\s*[^\s):]/.test(unquoted) &&
    !/^[&|]|^(?:and|or)\s|[&|!]$|\s(?:and|or|not)$/i.test(unquoted) &&
    isBalanced(unquoted) &&
    !unquoted.includes('"')
  );
}

/** Either bracket closes a range. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/g)) {
    depth += '([{'.includes(bracket) ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function excerpt(text: string, { start, end }: Span): string {
  const from = start > ROUND ? text.lastIndexOf(' ', start - ROUND) + 1 : 0;
  const next = text.indexOf(' ', end + ROUND);
  const to = next < 0 ? text.length : next;
  return shorten(`${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`);
}

function shorten(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  const half = MOST_SHOWN / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
