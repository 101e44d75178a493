import type { Edit } from '../../text/edit.ts';
import type { Placement } from '../../text/placement.ts';
import type { Span } from '../../text/span.ts';

/** A filter that stands in a file. Its places are UTF-16 offsets into the source of its piece. */
export interface StoredFilter {
  /** The filter, as whoever reads the file gets it. */
  readonly text: string;
  /** Where its code units stand. */
  readonly placement: Placement;
  /** Which of the filters of a file it is, such as `jobs[3].filter`; empty where the lines are all there is. */
  readonly name: string;
  /** Edits of the file that make these edits of the filter, in the file's own spelling; nothing where it has none for them. */
  readonly rewrite: (edits: readonly Edit[]) => readonly Edit[] | undefined;
  /** Stretches of the text that stand for values only the running program knows. */
  readonly holes?: readonly Span[];
}

/** What a file says to this tool: `frs-filter-…` up to the end of the comment. */
export interface Remark {
  readonly text: string;
  readonly span: Span;
  /** The filters of the piece that it speaks of. */
  readonly filters: readonly StoredFilter[];
}

/** What is wrong with the place of a filter. */
export type Misfit = NotText | RepeatedKey;

/** What stands where a filter should, and is no text. */
export interface NotText {
  readonly code: 'not-text';
  readonly name: string;
  readonly span: Span;
  /** With its article: `a number`. */
  readonly what: string;
}

/** What stands where something stood before, since a key is there twice. Where it is a filter, it is among the filters, too. */
export interface RepeatedKey {
  readonly code: 'repeated-key';
  readonly name: string;
  readonly span: Span;
}

/** Another place that a filter of the piece holds for, since an alias there leads to it. */
export interface Use {
  readonly name: string;
  readonly filter: StoredFilter;
}

/** A part of a file that cannot be read, as a sentence. */
export interface Problem {
  readonly message: string;
  /** From 1, in the whole file. */
  readonly line: number;
  /** From 1, in UTF-16 code units, where it is known. */
  readonly column?: number;
  /** Nothing to be told where the file was only found on the way, since it may have nothing to do with filters. */
  readonly isAside?: true;
}

/**
 * A stretch of a file, from the start of a line: a line, a row, or all of it. The sources of all pieces, one after another, are
 * the file to its last byte; a byte order mark is a piece of its own.
 */
export interface Piece {
  /** As it stands in the file, line ends and all; bytes where they are no text. */
  readonly source: string | Uint8Array;
  /** The line that it starts in, from 1. */
  readonly line: number;
  readonly filters: readonly StoredFilter[];
  readonly remarks: readonly Remark[];
  readonly misfits: readonly Misfit[];
  readonly uses?: readonly Use[];
  readonly problems: readonly Problem[];
}

/** Many at once, since waiting for each costs more than reading it. */
export type Pieces = AsyncGenerator<readonly Piece[], void, undefined>;

/** More than any record with a filter has, by far: code units of a line or a row. What is longer is told and left alone. */
export const LONGEST_RECORD = 16_777_216;

const NONE: readonly never[] = [];

/** A piece with nothing in it but what is given. */
export function pieceOf(source: string | Uint8Array, line: number, found: Partial<Omit<Piece, 'source' | 'line'>> = {}): Piece {
  return {
    source,
    line,
    filters: found.filters ?? NONE,
    remarks: found.remarks ?? NONE,
    misfits: found.misfits ?? NONE,
    problems: found.problems ?? NONE,
    ...(found.uses?.length && { uses: found.uses }),
  };
}
