import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import { rangeText } from '../canonical/range-text.ts';
import type { Span } from '../text/span.ts';
import { type Fix, type Match, replace } from './rule.ts';

/** A value as it stands right after a colon; only a range can say a negative number there. In a range it stands as it is. */
export function bareValue(value: string, span: Span, text: string): string {
  const afterColon = /[:：]\s*$/.test(text.slice(0, span.start));
  if (!afterColon || !/^[+-]/.test(value)) return value;
  return value.startsWith('-') ? rangeText(value, value, 'included') : value.slice(1);
}

/** The documented form of what an odd spelling was read as, in its place; brackets hold together what stands beside others. */
export function inPlaceOf(title: string, { span, node }: Match<unknown>, text: string): readonly Fix[] {
  if (!node) return [];
  const start = Math.min(span.start, node.origin?.span.start ?? span.start);
  const written = documented(node);
  if (written === undefined) return [];
  const isGroup = node.kind === 'Conjunction' || node.kind === 'Disjunction';
  const alone = text.slice(0, start).trim() === '' && text.slice(span.end).trim() === '';
  return [replace(title, { start, end: span.end }, isGroup && !alone ? `(${written})` : written)];
}

function documented(node: Filter): string | undefined {
  try {
    return printFilter(node);
  } catch {
    return undefined;
  }
}
