import { type Span, spanOf } from './span.ts';

/** Where the code units of a text stand in what it was read from, through escapes, quotes and folded lines. */
export interface Placement {
  /** Where the text begins. Without `units` each code unit stands right after the one before. */
  readonly start: number;
  /** For each code unit of the text the stretch that it was read from, in order. */
  readonly units?: readonly Span[];
}

/** The stretch that a span of the text was read from; an empty span has an empty one, after what stands before it. */
export function sourceSpan({ start, units }: Placement, span: Span): Span {
  if (!units) return spanOf(start + span.start, start + span.end);
  const before = units[span.start - 1];
  const from = span.start === span.end && before ? before.end : (units[span.start]?.start ?? before?.end ?? start);
  return spanOf(from, span.start === span.end ? from : Math.max(from, units[span.end - 1]?.end ?? from));
}
