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

/** Whether two edits want the same place; an insertion is at both of its sides. Such edits are made one after the other. */
export function clashes(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** One edit that makes one text of another, as short as their common beginning and end let it be. */
export function editBetween(before: string, after: string): Edit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { span: { start, end: before.length - end }, replacement: after.slice(start, after.length - end) };
}
