/** A stretch of a text: UTF-16 code unit offsets, half open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function spanOf(start: number, end: number): Span {
  return { start, end };
}

/** The smallest span that holds both. */
export function cover(first: Span, last: Span): Span {
  return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
}

export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
