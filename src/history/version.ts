import type { NotText, Piece, Pieces, Problem, StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
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
  readonly markers: readonly Saying[];
}

/** A marker as it stands in one place; one that speaks of several filters is the same object at each. */
export interface Saying {
  /** As one line: wrapped in another way it is the same. */
  readonly text: string;
}

export type Content =
  | { readonly kind: 'filter'; readonly text: string }
  /** A value is in it that only the running program knows. */
  | { readonly kind: 'with holes' }
  /** Its key stands twice, so that it may be this one that is read or another. */
  | { readonly kind: 'repeated' }
  /** With its article: `a number`. */
  | { readonly kind: 'no text'; readonly what: string };

/** The filters of a version of a file in its order, and what of it cannot be read. */
export interface FileVersion {
  readonly filters: readonly Version[];
  readonly problems: readonly Problem[];
  /** In its order, those that speak of no filter among them. */
  readonly markers: readonly Saying[];
}

/** The earlier and the later version of a file. */
export interface Versions {
  readonly before: FileVersion;
  readonly after: FileVersion;
}

/** A version in which there is no such file. */
export const NO_FILE: FileVersion = { filters: [], problems: [], markers: [] };

/** What all markers begin with: they say that a filter is meant to match more than before. */
export const MARKER = 'frs-filter-wider';

export async function readVersion(pieces: Pieces): Promise<FileVersion> {
  const filters: Version[] = [];
  const problems: Problem[] = [];
  const markers: Saying[] = [];
  for await (const batch of pieces)
    for (const piece of batch) {
      problems.push(...piece.problems);
      if (typeof piece.source !== 'string') continue;
      const { all, of } = sayingsIn(piece);
      markers.push(...all);
      filters.push(...versionsIn(piece, { source: piece.source, said: of }));
    }
  return { filters, problems, markers };
}

function sayingsIn({ remarks }: Piece) {
  const all: Saying[] = [];
  const of = new Map<StoredFilter, Saying[]>();
  for (const { text, filters } of remarks) {
    if (!text.startsWith(MARKER)) continue;
    const saying = { text: text.trim().replace(/\s+/g, ' ') };
    all.push(saying);
    for (const filter of filters) of.set(filter, [...(of.get(filter) ?? []), saying]);
  }
  return { all, of };
}

interface Around {
  readonly source: string;
  readonly said: ReadonlyMap<StoredFilter, readonly Saying[]>;
}

function versionsIn(piece: Piece, around: Around): readonly Version[] {
  const { source } = around;
  if (piece.filters.length + piece.misfits.length === 0) return [];
  const starts = lineStarts(source);
  const positionOf = (offset: number): Position => {
    const { line, column } = positionAt(starts, offset);
    return { line: piece.line + line - 1, column };
  };
  const found = [
    ...piece.filters.map((filter) => ({ ...versionOf(filter, around), start: startOf(filter) })),
    ...(piece.uses ?? []).map(({ name, filter }) => ({ ...versionOf(filter, around), name, start: startOf(filter) })),
    ...piece.misfits.flatMap((misfit) =>
      misfit.code === 'not-text' ? [{ ...misfitVersionOf(misfit, source), start: misfit.span.start }] : [],
    ),
  ];
  const repeated = new Set(piece.misfits.flatMap(({ code, name }) => (code === 'repeated-key' ? [name] : [])));
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, ...version }) => {
      const content: Content = repeated.has(version.name) ? { kind: 'repeated' } : version.content;
      return { ...version, content, position: positionOf(start), identity: `${content.kind}: ${version.written}` };
    });
}

type Placeless = Omit<Version, 'position' | 'identity'>;

function versionOf(filter: StoredFilter, { source, said }: Around): Placeless {
  const { name, text, holes = [] } = filter;
  const markers = said.get(filter) ?? [];
  if (holes.length === 0) return { name, written: text, content: { kind: 'filter', text }, markers };
  return { name, written: withHoles(filter, source), content: { kind: 'with holes' }, markers };
}

function misfitVersionOf({ name, span, what }: NotText, source: string): Placeless {
  return { name, written: slice(source, span), content: { kind: 'no text', what }, markers: [] };
}

function startOf({ placement }: StoredFilter): number {
  return sourceSpan(placement, spanOf(0, 0)).start;
}

/** The text with its holes as they are written, so that another value in one of them is a change. */
function withHoles({ text, placement, holes = [] }: StoredFilter, source: string): string {
  let written = '';
  let done = 0;
  for (const hole of holes) {
    written += text.slice(done, hole.start) + slice(source, sourceSpan(placement, hole));
    done = hole.end;
  }
  return written + text.slice(done);
}
