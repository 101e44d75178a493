import { readCanonicalPlaces } from '../canonical/read.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type ParseResult, parseText } from './parse-text.ts';

/** What reading a text gives. */
export interface ReadResult extends ParseResult {
  /** Whether the text is what `printFilter` makes of the tree, as far as that shows without printing. */
  readonly isCanonical: boolean;
}

/** Reads any text: the canonical form in one pass, everything else by the grammar. Never throws. */
export function readText(text: string, limits: Limits = DEFAULT_LIMITS): ReadResult {
  const filter = readCanonicalPlaces(text, limits);
  return filter ? { filter, issues: [], isCanonical: true } : { ...parseText(text, limits), isCanonical: false };
}
