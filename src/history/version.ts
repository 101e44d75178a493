import type { Misfit, Piece, Pieces, Problem, StoredFilter } from '../sources/filters/stored-filter.ts';
import { placeOf } from '../text/placement.ts';
import { lineStarts, type Position, positionAt } from '../text/position.ts';
import { slice, spanOf } from '../text/span.ts';

/** A filter as it stands in one version of a file, or what stands in its place. */
export interface Version {
  readonly name: string;
  /** Where it begins in the file. */
  readonly position: Position;
  /** As whoever reads the file gets it, or as it is written where that is no text, or only the program knows a part of it. */
  readonly written: string;
  /** What is written, and what kind of content it is: `null` may be a text, or not. */
  readonly identity: string;
  readonly content: Content;
  /** What remarks on it say that begin with `frs-filter-wider`. */
  readonly markers: readonly string[];
}

export type Content =
  | { readonly kind: 'filter'; readonly text: string }
  /** A value is in it that only the running program knows. */
  | { readonly kind: 'with holes' }
  /** With its article: `a number`. */
  | { readonly kind: 'no text'; readonly what: string };

/** The filters of a version of a file in its order, and what of it cannot be read. */
export interface FileVersion {
  readonly filters: readonly Version[];
  readonly problems: readonly Problem[];
}

/** A version in which there is no such file. */
export const NO_FILE: FileVersion = { filters: [], problems: [] };

/** What all remarks begin with that speak of a filter that matches more than before. */
export const MARKER = 'frs-filter-wider';

export async function readVersion(pieces: Pieces): Promise<FileVersion> {
  const filters: Version[] = [];
  const problems: Problem[] = [];
  for await (const batch of pieces)
    for (const piece of batch) {
      problems.push(...piece.problems);
      if (typeof piece.source === 'string') filters.push(...versionsIn(piece, piece.source));
    }
  return { filters, problems };
}

function versionsIn(piece: Piece, source: string): readonly Version[] {
  if (piece.filters.length + piece.misfits.length === 0) return [];
  const starts = lineStarts(source);
  const positionOf = (offset: number): Position => {
    const { line, column } = positionAt(starts, offset);
    return { line: piece.line + line - 1, column };
  };
  const found = [
    ...piece.filters.map((filter) => ({ ...versionOf(filter, { piece, source }), start: startOf(filter) })),
    ...piece.misfits.map((misfit) => ({ ...misfitVersionOf(misfit, source), start: misfit.span.start })),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, ...version }) => ({
      ...version,
      position: positionOf(start),
      identity: `${version.content.kind}: ${version.written}`,
    }));
}

type Placeless = Omit<Version, 'position' | 'identity'>;

function versionOf(filter: StoredFilter, { piece, source }: { readonly piece: Piece; readonly source: string }): Placeless {
  const { name, text, holes = [] } = filter;
  const markers = piece.remarks.flatMap((remark) =>
    remark.text.startsWith(MARKER) && remark.filters.includes(filter) ? [remark.text] : [],
  );
  if (holes.length === 0) return { name, written: text, content: { kind: 'filter', text }, markers };
  return { name, written: withHoles(filter, source), content: { kind: 'with holes' }, markers };
}

function misfitVersionOf({ name, span, what }: Misfit, source: string): Placeless {
  return { name, written: slice(source, span), content: { kind: 'no text', what }, markers: [] };
}

function startOf({ placement }: StoredFilter): number {
  return placeOf(placement, spanOf(0, 0)).start;
}

/** The text with its holes as they are written, so that another value in one of them is a change. */
function withHoles({ text, placement, holes = [] }: StoredFilter, source: string): string {
  let written = '';
  let done = 0;
  for (const hole of holes) {
    written += text.slice(done, hole.start) + slice(source, placeOf(placement, hole));
    done = hole.end;
  }
  return written + text.slice(done);
}
