import { CsvError, parse } from 'csv-parse';

/** A row of a table. */
export interface Row {
  readonly cells: readonly string[];
  /** The line it ends in as the parser counts: twice each CR LF in quotes. */
  readonly lines: number;
  /** The bytes up to its end, of all that were given. */
  readonly bytes: number;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** Why what follows the rows is none. */
  readonly problem?: string;
}

export interface RowParser {
  readonly add: (piece: string | Uint8Array) => Promise<Rows>;
  readonly end: () => Promise<Rows>;
}

/** Rows are taken as the parser finds them: its stream would throw away those before an error. */
export function rowParser(longest: number): RowParser {
  let rows: Row[] = [];
  const parser = parse({
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longest,
    on_record: (cells: readonly string[], { lines, bytes }) => {
      rows.push({ cells, lines, bytes });
      return null;
    },
  });
  // Without rows of its own the stream ends only if somebody waits for them.
  parser.resume();
  const after = (step: (done: (error?: Error | null) => void) => void): Promise<Rows> =>
    new Promise((resolve, reject) => {
      const done = (error?: Error | null): void => {
        const found = rows;
        rows = [];
        if (!error) resolve({ rows: found });
        else if (error instanceof CsvError) resolve({ rows: found, problem: rowProblem(error, longest) });
        else reject(error);
      };
      parser.once('error', done);
      step((error) => {
        if (error) return;
        parser.off('error', done);
        done();
      });
    });
  return {
    add: (piece) => after((done) => parser.write(piece, done)),
    end: () => after((done) => parser.end(done)),
  };
}

function rowProblem({ code }: CsvError, longest: number): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A double quote opens here, or further down, and is never closed.';
    case 'CSV_MAX_RECORD_SIZE':
      return tooLongRow(longest);
    default:
      return 'The double quotes do not fit: a value that holds one stands between quotes, with the quote doubled.';
  }
}

export function tooLongRow(longest: number): string {
  return `This row has more than ${longest.toLocaleString('en')} characters; a double quote may not be closed.`;
}

/** What is wrong with a row that has other cells than the first row names. */
export function wrongWidth(row: readonly unknown[], header: readonly unknown[]): string {
  const values = row.length === 1 ? 'one value' : `${row.length} values`;
  return `This row has ${values}; the first row names ${header.length === 1 ? 'one column' : `${header.length} columns`}.`;
}
