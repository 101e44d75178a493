import type { At } from './at.ts';
import { jsonPiece } from './json-piece.ts';
import type { Pieces } from './stored-filter.ts';
import { readWhole } from './whole.ts';

/** Filters in a JSON file, which may have comments, and commas after the last entry. */
export function readJsonFilters(input: AsyncIterable<Uint8Array>, at: At): Pieces {
  return readWhole(input, (text) => jsonPiece(text, { line: 1, at, dialect: 'commented' }));
}
