import { INTERVAL_BRACKETS, TO } from '../../grammar/spelling.ts';
import type { Interval } from '../ast/filter.ts';

/** A range from bracket to bracket. */
export function rangeText(lower: string, upper: string, bounds: Interval['bounds']): string {
  const [open, close] = INTERVAL_BRACKETS[bounds];
  return `${open}${lower} ${TO} ${upper}${close}`;
}
