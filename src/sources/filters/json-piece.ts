import type { ParseError } from 'jsonc-parser';
import { lineStarts, positionAt } from '../../text/position.ts';
import { jsonProblem } from './json-problem.ts';
import { editsOfJson, readJsonString } from './json-string.ts';
import { type JsonContents, type JsonOptions, walkJson } from './json-walk.ts';
import { pathName } from './path-name.ts';
import { type Entry, inOrder, remarksOfComments, remarksOfRecords } from './remarks.ts';
import { type Misfit, type Piece, type Problem, pieceOf, type StoredFilter } from './stored-filter.ts';

/** A few are enough to go on with. */
const MOST_TOLD = 5;

/**
 * A JSON text as a piece that starts at a line. Where it is broken, the filters that can be read are given all the same, but
 * cannot be written: nobody knows what an edit would do there.
 */
export function jsonPiece(source: string, { line, ...options }: JsonOptions & { readonly line: number }): Piece {
  const contents = walkJson(source, options);
  const problems = problemsOf(source, line, contents);
  const { entries, misfits } = filtersOf(source, contents, problems.length > 0);
  const filters = entries.map(({ filter }) => filter);
  const { comments, records } = contents;
  const said = comments.length === 0 ? [] : remarksOfComments(source, { starts: lineStarts(source), comments, entries });
  const remarks = inOrder([...said, ...remarksOfRecords(records)]);
  return pieceOf(source, line, { filters, remarks, misfits, problems });
}

interface Filters {
  readonly entries: readonly Entry[];
  readonly misfits: readonly Misfit[];
}

function filtersOf(source: string, { found }: JsonContents, isBroken: boolean): Filters {
  const entries: Entry[] = [];
  const misfits: Misfit[] = [];
  for (const { path, span, entry, value, record } of found) {
    const name = pathName(path);
    if (typeof value !== 'string') {
      misfits.push({ name, span, what: value === null ? 'null' : `a ${typeof value}` });
      continue;
    }
    const read = readJsonString(source, span);
    // A problem says what is wrong with it.
    if (!read) continue;
    const { text, placement } = read;
    const filter: StoredFilter = {
      text,
      placement,
      name,
      rewrite: (edits) => (isBroken ? undefined : editsOfJson(source, placement, edits)),
    };
    record.filters.push(filter);
    entries.push({ filter, start: entry });
  }
  return { entries, misfits };
}

function problemsOf(source: string, line: number, { errors, tooDeep }: JsonContents): readonly Problem[] {
  if (errors.length === 0 && tooDeep === undefined) return [];
  const starts = lineStarts(source);
  // What is missing at the end is missing on the last line that has something.
  const end = source.trimEnd().length;
  const problem = (offset: number, message: string): Problem => {
    const place = positionAt(starts, Math.min(offset, end));
    return { message, line: line + place.line - 1, column: place.column };
  };
  // What follows on the same line mostly comes from the first.
  const told: ParseError[] = [];
  let last = 0;
  for (const error of errors) {
    const { line: here } = positionAt(starts, error.offset);
    if (here !== last) told.push(error);
    last = here;
  }
  const problems = told.slice(0, MOST_TOLD).map((error) => problem(error.offset, jsonProblem(source, error)));
  const [next] = told.slice(MOST_TOLD);
  if (next) problems.push(problem(next.offset, `From here on, ${told.length - MOST_TOLD} more lines do not fit.`));
  if (tooDeep !== undefined) problems.push(problem(tooDeep, 'This is nested too deeply; what follows is not read.'));
  return problems;
}
