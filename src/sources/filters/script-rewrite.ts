import { parseExpression } from '@babel/parser';
import { applyEdits, type Edit } from '../../text/edit.ts';
import { sourceSpan } from '../../text/placement.ts';
import { type Span, slice, spanOf } from '../../text/span.ts';
import type { ReadLiteral } from './script-literal.ts';

/** A literal in a file, with its quotes. */
export interface WrittenLiteral extends ReadLiteral {
  readonly source: string;
  readonly span: Span;
}

/** Control characters, ends of lines, and halves of characters that a file cannot hold. */
const ESCAPED = /[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

const ANY_VALUE = `\${0}`;

/** Edits of the file that make these edits of the literal's text; each has been read again before it is given. */
export function rewriteLiteral(literal: WrittenLiteral, edits: readonly Edit[]): readonly Edit[] | undefined {
  const { placed, holes, isFollowed, span, source } = literal;
  if (!isFollowed || edits.some((edit) => holes.some((hole) => touches(edit.span, hole.span)))) return undefined;
  const quote = source.charAt(span.start);
  const text = applyEdits(placed.text, edits);
  const inPlace = edits.map((edit) => ({
    span: sourceSpan(placed.placement, edit.span),
    replacement: spelled(edit.replacement, quote),
  }));
  if (says(literal, { changes: inPlace, text })) return inPlace;
  const anew = [{ span, replacement: quote + spelled(text, quote) + quote }];
  return holes.length === 0 && says(literal, { changes: anew, text }) ? anew : undefined;
}

function touches(edit: Span, hole: Span): boolean {
  return edit.start < hole.end && edit.end > hole.start;
}

function spelled(text: string, quote: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(ESCAPED, escapeOf);
  return quote === '`' ? escaped.replace(/\$(?=\{|$)/g, '\\$') : escaped;
}

function escapeOf(character: string): string {
  return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Whether the changed literal says a text, with a number in each of its holes. */
function says(
  { source, span, holes, placed }: WrittenLiteral,
  { changes, text }: { readonly changes: readonly Edit[]; readonly text: string },
): boolean {
  const filled = holes.map(({ written }) => ({ span: written, replacement: ANY_VALUE }));
  const moved = [...changes, ...filled].map((change) => ({
    span: spanOf(change.span.start - span.start, change.span.end - span.start),
    replacement: change.replacement,
  }));
  const written = applyEdits(slice(source, span), moved);
  if (/\p{Cs}/u.test(written)) return false;
  const parts = partsSaid(written);
  const samples = holes.map((hole) => slice(placed.text, hole.span));
  return parts?.length === holes.length + 1 && parts.map((part, index) => part + (samples[index] ?? '')).join('') === text;
}

function partsSaid(written: string): readonly string[] | undefined {
  try {
    const node = parseExpression(written);
    if (node.type === 'StringLiteral') return [node.value];
    return node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked ?? '') : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
