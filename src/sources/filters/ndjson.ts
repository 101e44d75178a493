import type { At } from './at.ts';
import { readByLine } from './by-line.ts';
import { jsonPiece } from './json-piece.ts';
import { type Pieces, pieceOf } from './stored-filter.ts';

/** Filters in JSON records, one a line; blank lines are none. */
export function readNdjsonFilters(input: AsyncIterable<Uint8Array>, at: At): Pieces {
  return readByLine(input, {
    read: (source, line) => [/^\s*$/.test(source) ? pieceOf(source, line) : jsonPiece(source, { line, at, dialect: 'strict' })],
    flush: () => [],
  });
}
