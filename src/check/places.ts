import { extentOf, type Filter } from '../ast/filter.ts';
import type { Span } from '../text/span.ts';

/** Where a part of the filter stands, with the brackets round it. */
export function placeOf(part: Filter): Span {
  return part.origin ? extentOf(part.origin) : { start: 0, end: 0 };
}
