import { type NumericOrdinal, toOrdinal } from '../schema/ordinal.ts';
import { compareTexts } from './texts.ts';

export { type NumericOrdinal, toOrdinal };

/** Where a value stands in its type's order; strings stand for themselves. */
export type Ordinal = NumericOrdinal | string;

export function compareOrdinals(a: Ordinal, b: Ordinal): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

export function nextOrdinal(ordinal: NumericOrdinal): NumericOrdinal {
  return typeof ordinal === 'number' && ordinal < Number.MAX_SAFE_INTEGER ? ordinal + 1 : toOrdinal(BigInt(ordinal) + 1n);
}
