import { didYouMean } from '../../text/did-you-mean.ts';
import type { Cell } from './csv-cell.ts';
import { pathName } from './path-name.ts';
import type { Problem } from './stored-filter.ts';

/** The column that the filters of a table stand in. */
export interface Column {
  readonly index: number;
  /** As a filter in it is called. */
  readonly name: string;
  readonly header: readonly string[];
}

export type ColumnOutcome =
  | { readonly ok: true; readonly column: Column }
  | { readonly ok: false; readonly problem: Omit<Problem, 'line'> };

const MOST_SHOWN = 10;
const LONGEST_SHOWN = 60;

/** The column with a name, in the first row of a table. */
export function columnOf(cells: readonly Cell[], name: string): ColumnOutcome {
  const header = cells.map(({ text }) => text);
  const index = header.indexOf(name);
  if (index < 0) return { ok: false, problem: { message: missing(header, name), isAside: true } };
  if (header.includes(name, index + 1)) {
    return { ok: false, problem: { message: `Two columns are called ${JSON.stringify(name)}; which one holds the filters?` } };
  }
  return { ok: true, column: { index, name: pathName([name]), header } };
}

function missing(header: readonly string[], name: string): string {
  const shown = header.slice(0, MOST_SHOWN).map((column) => JSON.stringify(shortened(column)));
  const more = header.length > MOST_SHOWN ? ` and ${header.length - MOST_SHOWN} more` : '';
  const meant = didYouMean(name, header.map(shortened));
  const other = header.length === 1 && /[;\t|]/.test(header[0] ?? '') ? ' Columns are separated by commas.' : '';
  return `No column is called ${JSON.stringify(name)}; the first row names ${shown.join(', ')}${more}.${meant}${other}`;
}

function shortened(name: string): string {
  return name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name;
}
