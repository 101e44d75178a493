import type { Piece, Pieces, Problem, StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
import { lineStarts, type Position, positionAt } from '../text/position.ts';
import { slice, spanOf } from '../text/span.ts';

/** A filter as it stands in one version of a file, or what stands in its place. */
export interface Version {
  readonly name: string;
  /** Where it begins in the file. */
  readonly position: Position;
  /** The text, or what is written where that is no text, or only the program knows a part of it. */
  readonly written: string;
  /** What is written, and what kind of content it is: `null` may be a text, or not. */
  readonly identity: string;
  readonly content: Content;
  readonly markers: readonly MarkerText[];
}

/** A marker in one place; one that speaks of several filters is the same object at each. */
export interface MarkerText {
  /** As one line: wrapped in another way it is the same. */
  readonly text: string;
}

export type Content =
  | { readonly kind: 'filter'; readonly text: string }
  /** A value is in it that only the running program knows. */
  | { readonly kind: 'with placeholders' }
  /** Its key stands twice, so a reader may take this one or another. */
  | { readonly kind: 'repeated' }
  /** With its article: `a number`. */
  | { readonly kind: 'no text'; readonly what: string };

/** The filters of a version of a file in its order, and what of it cannot be read. */
export interface FileVersion {
  readonly filters: readonly Version[];
  readonly problems: readonly Problem[];
  /** In its order, with those that speak of no filter. */
  readonly markers: readonly MarkerText[];
}

/** The earlier and the later version of a file. */
export interface Versions {
  readonly before: FileVersion;
  readonly after: FileVersion;
}

/** A version in which there is no such file. */
export const NO_FILE: FileVersion = { filters: [], problems: [], markers: [] };

/** The beginning of all markers: they say that a filter is meant to match more than before. */
export const MARKER = 'frs-filter-wider';

export async function readVersion(pieces: Pieces): Promise<FileVersion> {
  const filters: Version[] = [];
  const problems: Problem[] = [];
  const markers: MarkerText[] = [];
  for await (const batch of pieces)
    for (const piece of batch) {
      problems.push(...piece.problems);
      if (typeof piece.source !== 'string') continue;
      const { all, of } = markersOf(piece);
      markers.push(...all);
      filters.push(...versionsIn(piece, piece.source, of));
    }
  return { filters, problems, markers };
}

type MarkersByFilter = ReadonlyMap<StoredFilter, readonly MarkerText[]>;

function markersOf({ remarks: comments }: Piece) {
  const all: MarkerText[] = [];
  const of = new Map<StoredFilter, MarkerText[]>();
  for (const { text, filters } of comments) {
    if (!text.startsWith(MARKER)) continue;
    const marker = { text: text.trim().replace(/\s+/g, ' ') };
    all.push(marker);
    for (const filter of filters) of.set(filter, [...(of.get(filter) ?? []), marker]);
  }
  return { all, of };
}

function versionsIn(piece: Piece, source: string, markers: MarkersByFilter): readonly Version[] {
  const { filters, misfits: entries, uses = [] } = piece;
  if (filters.length + entries.length === 0) return [];
  const starts = lineStarts(source);
  const positionOf = (offset: number): Position => {
    const { line, column } = positionAt(starts, offset);
    return { line: piece.line + line - 1, column };
  };
  const repeated = new Set(entries.flatMap(({ code, name }) => (code === 'repeated-key' ? [name] : [])));
  const found = [
    ...[...filters.map((filter) => ({ name: filter.name, filter })), ...uses].map(({ name, filter }) => ({
      name,
      ...contentOf(filter, source),
      markers: markers.get(filter) ?? [],
      start: sourceSpan(filter.placement, spanOf(0, 0)).start,
    })),
    ...entries.flatMap((entry) => {
      if (entry.code !== 'not-text') return [];
      const { name, span, what } = entry;
      const content: Content = { kind: 'no text', what };
      return [{ name, written: slice(source, span), content, markers: [], start: span.start }];
    }),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, ...version }) => {
      const content: Content = repeated.has(version.name) ? { kind: 'repeated' } : version.content;
      return { ...version, content, position: positionOf(start), identity: `${content.kind}: ${version.written}` };
    });
}

/** Placeholders are shown as they are written, so that another value in one of them is a change. */
function contentOf(
  { text, placement, holes: placeholders = [] }: StoredFilter,
  source: string,
): Pick<Version, 'written' | 'content'> {
  if (placeholders.length === 0) return { written: text, content: { kind: 'filter', text } };
  let written = '';
  let done = 0;
  for (const placeholder of placeholders) {
    written += text.slice(done, placeholder.start) + slice(source, sourceSpan(placement, placeholder));
    done = placeholder.end;
  }
  return { written: written + text.slice(done), content: { kind: 'with placeholders' } };
}
