import { applyEdits } from '../../text/edit.ts';
import { type Placement, sourceSpan } from '../../text/placement.ts';
import { type Span, spanOf } from '../../text/span.ts';
import type { StoredFilter } from './stored-filter.ts';

/** Comma and line ends. */
const ENDS_CELL: ReadonlySet<number> = new Set([0x2c, 0x0d, 0x0a]);

/** A cell of a row, with its quotes. */
export interface Cell {
  readonly text: string;
  readonly span: Span;
  readonly placement: Placement;
  readonly isQuoted: boolean;
}

/** The cells of a row that its parser has read; empty lines may stand before it. */
export function cellsOf(source: string): readonly Cell[] {
  const cells: Cell[] = [];
  let at = rowStart(source);
  do {
    if (cells.length > 0) at += 1;
    const cell = source[at] === '"' ? quotedCell(source, at) : plainCell(source, at);
    cells.push(cell);
    at = cell.span.end;
  } while (source[at] === ',');
  return cells;
}

/** Where the row itself begins. */
function rowStart(source: string): number {
  return /[^\r\n]|$/.exec(source)?.index ?? 0;
}

function plainCell(source: string, start: number): Cell {
  let end = start;
  while (end < source.length && !ENDS_CELL.has(source.charCodeAt(end))) end += 1;
  return { text: source.slice(start, end), span: spanOf(start, end), placement: { start }, isQuoted: false };
}

function quotedCell(source: string, start: number): Cell {
  const from = start + 1;
  let end = source.indexOf('"', from);
  while (source[end + 1] === '"') end = source.indexOf('"', end + 2);
  const inside = source.slice(from, end);
  const span = spanOf(start, end + 1);
  if (!inside.includes('"')) return { text: inside, span, placement: { start: from }, isQuoted: true };
  const units: Span[] = [];
  for (let at = from; at < end; ) {
    const next = at + (source[at] === '"' ? 2 : 1);
    units.push(spanOf(at, next));
    at = next;
  }
  return { text: inside.replaceAll('""', '"'), span, placement: { start: from, units }, isQuoted: true };
}

/** The edits in the cell's own spelling; a cell that needs quotes now gets them. */
export function rewriteCell({ text, span, placement, isQuoted }: Cell): StoredFilter['rewrite'] {
  return (edits) => {
    if (edits.length === 0) return [];
    const written = applyEdits(text, edits);
    if (/[\0\p{Cs}]/u.test(written)) return undefined;
    if (!isQuoted && needsQuotes(written)) return [{ span, replacement: `"${doubled(written)}"` }];
    return edits.map(({ span: place, replacement }) => ({
      span: sourceSpan(placement, place),
      replacement: isQuoted ? doubled(replacement) : replacement,
    }));
  };
}

/** Nothing at all would leave an empty line, which is no row, where the table has one column. */
function needsQuotes(text: string): boolean {
  return text === '' || /[",\r\n]/.test(text);
}

function doubled(text: string): string {
  return text.replaceAll('"', '""');
}
