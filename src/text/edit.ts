import type { Span } from './span.ts';

/** One replacement of a stretch of text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly replacement: string;
}

/**
 * The text with the edits applied, whatever their order.
 * @throws RangeError where two edits overlap, or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const { span, replacement } of inOrder) {
    if (!(span.start <= span.end && span.end <= text.length && span.start >= 0)) {
      throw new RangeError(
        `The edit of ${span.start} to ${span.end} lies outside the text, which has ${text.length} code units.`,
      );
    }
    if (span.start < done) throw new RangeError(`Two edits overlap at ${span.start}; apply them one after the other.`);
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}
