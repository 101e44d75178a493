import { applyEdits } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Diagnostic, Effect, Suggestion } from '../diagnostic.ts';
import { visible } from '../width.ts';

/** What happens to the faces when a suggestion is followed, in the reader's words. */
const EFFECTS: { readonly [E in Effect]: string } = {
  same: 'matches the same faces',
  narrower: 'matches fewer faces than the service would match now; not applied automatically',
  wider: 'changes which faces match; not applied automatically',
  different: 'changes which faces match; not applied automatically',
};

/** Code units of a resulting text that are read at a glance. */
const MOST_SHOWN = 120;

/** What to do about a diagnostic, one line each. */
export function helpLines(text: string, diagnostic: Diagnostic): readonly string[] {
  const lines = diagnostic.suggestions.map((suggestion) => {
    const result = visible(resultOf(text, diagnostic.span, suggestion));
    return `${visible(suggestion.title)}: ${result}   (${EFFECTS[suggestion.effect]})`;
  });
  return diagnostic.help === undefined ? lines : [visible(diagnostic.help), ...lines];
}

/**
 * What the text becomes where it changes: the marked stretch and the edits with the words they touch, so that a corrected
 * value is seen with its field; the whole where that is no clause yet.
 */
function resultOf(text: string, marked: Span, { edits }: Suggestion): string {
  const start = Math.min(marked.start, ...edits.map(({ span }) => span.start));
  const end = Math.max(marked.end, ...edits.map(({ span }) => span.end));
  const touched = { start: wordStart(text, start), end: wordEnd(text, end) };
  const moved = edits.map(({ span, replacement }) => ({
    span: { start: span.start - touched.start, end: span.end - touched.start },
    replacement,
  }));
  const result = applyEdits(text.slice(touched.start, touched.end), moved).trim();
  const whole = applyEdits(text, edits).trim();
  return result.includes(':') || whole.length > MOST_SHOWN ? shorten(result === '' ? whole : result) : whole;
}

function wordStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < MOST_SHOWN && /[^\s(]/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && end - offset < MOST_SHOWN && /[^\s)]/.test(text.charAt(end))) end++;
  return end;
}

function shorten(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  const half = MOST_SHOWN / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}
