import { lineStarts, positionAt } from '../text/position.ts';
import type { Span } from '../text/span.ts';
import { type Cell, terminalCells, widthOf } from './width.ts';

/** The colours of a frame's parts. */
interface Ink {
  readonly mark: (text: string) => string;
  readonly gutter: (text: string) => string;
}

/** A text cut into lines, once for all its diagnostics. */
export interface Sheet {
  readonly text: string;
  readonly starts: readonly number[];
  /** The number of the first line: more than 1 where the text is a line of something longer. */
  readonly firstLine: number;
}

/** Terminal columns of a line that are shown; `…` stands for the rest. */
const MOST_COLUMNS = 100;
/** Columns shown before the mark in a line that is cut. */
const LEAD = 24;
/** Code units looked at on each side of the mark, since a line may be megabytes long: enough for the columns with many marks. */
const REACH = 4 * MOST_COLUMNS;
/** Lines of a longer span that are shown before the gap; its last line is shown after it. */
const MOST_LINES = 3;

export function sheetOf(text: string, firstLine = 1): Sheet {
  return { text, starts: lineStarts(text), firstLine };
}

/** Returns the lines that a span stands on, with carets under it; an empty span has one caret. */
export function drawFrame(sheet: Sheet, span: Span, ink: Ink): readonly string[] {
  const first = positionAt(sheet.starts, span.start).line;
  const last = positionAt(sheet.starts, Math.max(span.start, span.end - 1)).line;
  const width = String(last + sheet.firstLine - 1).length;
  const drawn: string[] = [];
  for (const line of linesShown(first, last)) {
    if (line === undefined) {
      drawn.push(`  ${ink.gutter(`${' '.repeat(width)} …`)}`);
      continue;
    }
    const { shown, carets } = drawLine(sheet, line, span);
    const number = String(line + sheet.firstLine - 1).padStart(width);
    drawn.push(`  ${ink.gutter(`${number} |`)} ${shown}`.trimEnd());
    if (carets !== '') {
      const indent = carets.length - carets.trimStart().length;
      drawn.push(`  ${ink.gutter(`${' '.repeat(width)} |`)} ${carets.slice(0, indent)}${ink.mark(carets.slice(indent))}`);
    }
  }
  return drawn;
}

/** Returns the span of a line without its line end. */
function lineSpan({ text, starts }: Sheet, line: number): Span {
  const start = starts[line - 1] ?? 0;
  const next = starts[line];
  if (next === undefined) return { start, end: text.length };
  return { start, end: next - (text.startsWith('\r\n', next - 2) ? 2 : 1) };
}

function linesShown(first: number, last: number): readonly (number | undefined)[] {
  const count = last - first + 1;
  if (count <= MOST_LINES + 1) return Array.from({ length: count }, (_, index) => first + index);
  return [...Array.from({ length: MOST_LINES }, (_, index) => first + index), undefined, last];
}

function drawLine(sheet: Sheet, line: number, span: Span): { shown: string; carets: string } {
  const whole = lineSpan(sheet, line);
  const continues = span.start < whole.start;
  const start = continues ? whole.start : Math.min(span.start, whole.end);
  const end = Math.min(Math.max(span.end, start), whole.end);
  const { cells, cutBefore, cutAfter } = windowRound(sheet.text, whole, start, end);
  const before = cells.filter((cell) => cell.end <= start);
  const marked = cells.filter((cell) => cell.end > start && cell.start < end);
  const indentation = continues ? marked.findIndex((cell) => cell.shown !== ' ') : 0;
  const skipped = indentation < 0 ? marked : marked.slice(0, indentation);
  const left = widthOf(before) + widthOf(skipped) + (cutBefore ? 1 : 0);
  // A caret per column; an empty line inside a longer span has none.
  const length = Math.max(widthOf(marked) - widthOf(skipped), continues ? 0 : 1);
  const text = cells.map((cell) => cell.shown).join('');
  return {
    shown: (cutBefore ? '…' : '') + text + (cutAfter ? '…' : ''),
    carets: length === 0 ? '' : ' '.repeat(left) + '^'.repeat(length),
  };
}

interface Window {
  readonly cells: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

function windowRound(text: string, line: Span, start: number, end: number): Window {
  const from = boundary(text, Math.max(line.start, start - REACH));
  const to = boundary(text, Math.min(line.end, start + REACH));
  const cells = terminalCells(text.slice(from, to), from);
  if (from === line.start && to === line.end && widthOf(cells) <= MOST_COLUMNS)
    return { cells, cutBefore: false, cutAfter: false };
  const after = cells.filter((cell) => cell.end > start);
  const room = MOST_COLUMNS - Math.min(widthOf(after), MOST_COLUMNS);
  const kept = takeLast(
    cells.filter((cell) => cell.end <= start),
    Math.max(room, LEAD),
  );
  const following = takeFirst(after, MOST_COLUMNS - widthOf(kept));
  const shown = [...kept, ...following];
  return {
    cells: shown,
    cutBefore: (shown[0]?.start ?? end) > line.start,
    cutAfter: (shown.at(-1)?.end ?? end) < line.end,
  };
}

/** Moves an offset out of a surrogate pair. */
function boundary(text: string, offset: number): number {
  const inPair = /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
  return inPair ? offset - 1 : offset;
}

function takeFirst(cells: readonly Cell[], columns: number): readonly Cell[] {
  let left = columns;
  for (const [index, cell] of cells.entries()) {
    left -= cell.width;
    if (left < 0) return cells.slice(0, index);
  }
  return cells;
}

function takeLast(cells: readonly Cell[], columns: number): readonly Cell[] {
  return [...takeFirst([...cells].reverse(), columns)].reverse();
}
