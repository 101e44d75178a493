/** Where a number stands in its type's order: a bigint only where a number is not exact, so that equal ordinals are equal keys. */
export type NumericOrdinal = number | bigint;

/** Returns the one form of an ordinal. */
export function toOrdinal(ordinal: bigint): NumericOrdinal {
  const number = Number(ordinal);
  return Number.isSafeInteger(number) ? number : ordinal;
}
