import { spanOf } from '../../text/span.ts';
import { decodedText } from '../decoded.ts';
import { wrongWidth } from '../rows.ts';
import type { At } from './at.ts';
import { type Cell, cellsOf, rewriteCell } from './csv-cell.ts';
import { type Column, columnOf } from './csv-column.ts';
import { lineCounter } from './line-counter.ts';
import { NUL, opened } from './opened.ts';
import { isOurs } from './remarks.ts';
import { type RowBytes, rowSplitter } from './row-splitter.ts';
import { type Piece, type Pieces, type Problem, pieceOf, type StoredFilter } from './stored-filter.ts';

const NOT_UTF8 = 'This row is not UTF-8 text; save or convert the file as UTF-8.';

const EMPTY: Problem = { message: 'This table is empty; its first row should name the columns.', line: 1, isAside: true };

/** Filters in the column of a table; its first row names the columns. Each row is a piece. */
export function readCsvFilters(input: AsyncIterable<Uint8Array>, { given }: At): Pieces {
  return opened(input, (rest) => tablePieces(rest, given));
}

async function* tablePieces(input: AsyncIterable<Uint8Array>, name: string): Pieces {
  const splitter = rowSplitter();
  const table = tableReader(name);
  let isSplitting = true;
  for await (const part of input) {
    if (isSplitting) yield (await splitter.add(part)).map(table.read);
    else yield [table.read({ kind: 'rest', bytes: part, blank: 0 })];
    if (!isSplitting || !table.isOver()) continue;
    isSplitting = false;
    yield (await splitter.end()).map(table.read);
  }
  if (isSplitting) yield [...(await splitter.end()).map(table.read), ...table.end()];
}

function tableReader(name: string) {
  const lines = lineCounter();
  let column: Column | undefined;
  /** Whether quotes did not fit further up, so that a row may be none. */
  let isDoubtful = false;
  let isOver = false;

  return {
    /** Whether there is nothing to be read in what follows. */
    isOver: () => isOver,
    read(part: RowBytes): Piece {
      const { kind, bytes, blank, problem = NOT_UTF8 } = part;
      const first = lines.line();
      lines.add(bytes.subarray(0, blank));
      const line = lines.line();
      lines.add(bytes.subarray(blank));
      if (kind === 'rest' || isOver) return pieceOf(bytes, first);
      if (kind === 'broken') isDoubtful = true;
      const text = kind === 'row' ? decodedText(bytes) : undefined;
      if (text === undefined) return unread(bytes, first, { message: problem, line });
      if (text.includes('\0')) return unread(text, first, { message: NUL, line });
      const cells = cellsOf(text);
      if (column) return rowPiece(text, { first, line, cells, column, isDoubtful });
      const found = columnOf(cells, name);
      if (found.ok) {
        column = found.column;
        return pieceOf(text, first);
      }
      isOver = true;
      return pieceOf(text, first, { problems: [{ ...found.problem, line }] });
    },
    /** What is missing at the end of the file. */
    end: (): readonly Piece[] => (column || isOver ? [] : [pieceOf('', lines.line(), { problems: [EMPTY] })]),
  };

  function unread(source: string | Uint8Array, first: number, { message, line }: Problem): Piece {
    isOver = !column;
    const end = isOver ? ' The first row should name the columns; without it nothing is read here.' : '';
    return pieceOf(source, first, { problems: [{ message: message + end, line }] });
  }
}

interface RowContents {
  /** The line of the piece, and that of the row in it. */
  readonly first: number;
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly column: Column;
  readonly isDoubtful: boolean;
}

function rowPiece(source: string, { first, line, cells, column, isDoubtful }: RowContents): Piece {
  const cell = cells[column.index];
  if (!cell || cells.length !== column.header.length) {
    const isLong = cells.some(({ text }) => /[\r\n]/.test(text));
    const hint = isLong ? ' It goes over several lines; is a double quote missing?' : '';
    return pieceOf(source, first, { problems: [{ message: wrongWidth(cells, column.header) + hint, line }] });
  }
  const filter: StoredFilter = {
    text: cell.text,
    placement: cell.placement,
    name: column.name,
    rewrite: isDoubtful ? () => undefined : rewriteCell(cell),
  };
  const said = cells.filter(({ text }, index) => index !== column.index && isOurs(text));
  const remarks = said.map(({ text, span, isQuoted }) => ({
    text: text.trimEnd(),
    span: isQuoted ? spanOf(span.start + 1, span.end - 1) : span,
    filters: [filter],
  }));
  return pieceOf(source, first, { filters: [filter], remarks });
}
