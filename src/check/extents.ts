import { extentOf, type Filter, type Group } from '../ast/filter.ts';
import type { Span } from '../text/span.ts';

/** Where a part of the filter stands, with the brackets round it. */
export function extentOfNode(part: Filter): Span {
  return part.origin ? extentOf(part.origin) : { start: 0, end: 0 };
}

/** One operand of a group with the operator that goes with it. */
export function operandWithOperator({ operands }: Group, index: number): Span {
  const own = extentOfNode(operands[index] as Filter);
  const before = operands[index - 1];
  const after = operands[index + 1];
  if (before) return { start: extentOfNode(before).end, end: own.end };
  return { start: own.start, end: after ? extentOfNode(after).start : own.end };
}

/** A part at an end of the text, with the blanks that would be left there without it. */
export function atEnds(span: Span, text: string): Span {
  const start = text.slice(span.end).trim() === '' ? text.slice(0, span.start).trimEnd().length : span.start;
  const end = text.slice(0, span.start).trim() === '' ? text.length - text.slice(span.end).trimStart().length : span.end;
  return { start, end };
}
