import { expect, test } from 'vitest';
import { type NumericOrdinal, nextOrdinal, toOrdinal } from '../../src/semantics/ordinal.ts';

test.each<[bigint, NumericOrdinal]>([
  [0n, 1],
  [-1n, 0],
  [BigInt(Number.MAX_SAFE_INTEGER) - 1n, Number.MAX_SAFE_INTEGER],
  [BigInt(Number.MAX_SAFE_INTEGER), BigInt(Number.MAX_SAFE_INTEGER) + 1n],
  [BigInt(Number.MIN_SAFE_INTEGER) - 1n, Number.MIN_SAFE_INTEGER],
])('After the ordinal %s comes %s', (ordinal, next) => {
  expect(nextOrdinal(toOrdinal(ordinal))).toBe(next);
});
