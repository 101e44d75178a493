import { type Mended, mendPiece } from '../../lint/mend-piece.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import type { Judged } from './judged.ts';

/** A piece of a file, and what becomes of it. */
export interface MendedPiece {
  readonly piece: Piece;
  readonly mended: Mended;
}

/** The pieces of a file, many at once, with all that can be mended in them. */
export async function* mendedPieces({ target, shownAs }: Judged): AsyncGenerator<readonly MendedPiece[]> {
  const { schema, container, at } = target;
  for await (const pieces of readStored(target.bytes(), { container, at }))
    yield pieces.map((piece) => ({ piece, mended: mendPiece(piece, { schema, shownAs }) }));
}
