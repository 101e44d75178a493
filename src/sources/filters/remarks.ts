import { positionAt } from '../../text/position.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { Remark, StoredFilter } from './stored-filter.ts';

const OURS = 'frs-filter-';

/** Whether a text is said to this tool. */
export function isOurs(text: string): boolean {
  return text.startsWith(OURS);
}

/** A filter, and where what holds it begins: its key, the call it is given to, its line. */
export interface Entry {
  readonly filter: StoredFilter;
  readonly start: number;
}

/** What is said to this tool, not yet to which filters. */
export type Saying = Omit<Remark, 'filters'>;

/** What a comment says to this tool, with its marks round it: `#`, `//` or `/*` at the start. */
export function sayingIn(source: string, { start, end }: Span): Saying | undefined {
  const comment = source.slice(start, end);
  const marks = /^(?:#+|\/\/+|\/\*[\s*]*)\s*/.exec(comment)?.[0];
  if (marks === undefined || !comment.startsWith(OURS, marks.length)) return undefined;
  const isClosed = comment.startsWith('/*') && comment.endsWith('*/');
  const text = comment.slice(marks.length, isClosed ? -2 : undefined).trimEnd();
  const from = start + marks.length;
  return { text, span: spanOf(from, from + text.length) };
}

export interface Commented {
  /** As `lineStarts` gives them, for the source of the piece. */
  readonly starts: readonly number[];
  /** All comments, in order; those that say nothing to this tool may stand between one that does and its filter. */
  readonly comments: readonly Span[];
  readonly entries: readonly Entry[];
}

/**
 * What the comments say, with the filters that begin on the line of each, or else on the line below it. Comments that have
 * lines to themselves, one below the other, speak of the line below them all.
 */
export function remarksOfComments(source: string, { starts, comments, entries }: Commented): readonly Remark[] {
  const said = comments.flatMap((comment) => {
    const saying = sayingIn(source, comment);
    return saying ? [{ saying, comment }] : [];
  });
  if (said.length === 0) return [];
  const lineOf = (offset: number): number => positionAt(starts, offset).line;
  const filters = filtersByLine(entries, lineOf);
  const ends = new Map<number, number>();
  for (const { start, end } of comments) {
    const line = lineOf(start);
    if (source.slice(starts[line - 1], start).trim() === '') ends.set(line, lineOf(end));
  }
  return said.map(({ saying, comment }) => {
    const first = lineOf(comment.start);
    let last = lineOf(comment.end);
    const own = filters.begin.get(first) ?? filters.begin.get(last);
    if (own) return { ...saying, filters: [...own] };
    // What stands at the end of a line speaks of that line alone.
    if (!ends.has(first)) return { ...saying, filters: [] };
    for (let end = ends.get(last + 1); end && !filters.begin.has(last + 1); end = ends.get(last + 1)) last = end;
    return { ...saying, filters: [...(filters.enter.get(last + 1) ?? [])] };
  });
}

/** The filters that begin on each line, or whose entries do; and those whose entries do. */
function filtersByLine(entries: readonly Entry[], lineOf: (offset: number) => number) {
  const begin = new Map<number, Set<StoredFilter>>();
  const enter = new Map<number, Set<StoredFilter>>();
  for (const { filter, start } of entries) {
    const line = lineOf(start);
    add(enter, line, filter);
    add(begin, line, filter);
    add(begin, lineOf(filter.placement.units?.[0]?.start ?? filter.placement.start), filter);
  }
  return { begin, enter };
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** An object or a row: what stands in it, and what is said there in texts beside its filters. */
export interface RecordOfFilters {
  readonly filters: StoredFilter[];
  readonly sayings: Saying[];
}

/** In the order of the file. */
export function remarksOfRecords(records: Iterable<RecordOfFilters>): readonly Remark[] {
  return inOrder([...records].flatMap(({ filters, sayings }) => sayings.map((saying) => ({ ...saying, filters }))));
}

export function inOrder(remarks: readonly Remark[]): readonly Remark[] {
  return [...remarks].sort((a, b) => a.span.start - b.span.start);
}
