import { lineStarts, positionAt } from '../../text/position.ts';
import { jsonWords } from '../json-words.ts';
import { type Fault, problemsOf } from './fault.ts';
import { editsOfJson, readJsonString } from './json-string.ts';
import { type JsonContents, type JsonOptions, walkJson } from './json-walk.ts';
import { pathName } from './path-name.ts';
import { type Entry, inOrder, remarksOfComments, remarksOfRecords } from './remarks.ts';
import { type Misfit, type Piece, pieceOf, type StoredFilter } from './stored-filter.ts';

/**
 * A JSON text as a piece that starts at a line. Where it is broken, the filters that can be read are given all the same, but
 * cannot be written: nobody knows what an edit would do there.
 */
export function jsonPiece(source: string, { line, ...options }: JsonOptions & { readonly line: number }): Piece {
  const contents = walkJson(source, options);
  const { errors, tooDeep, comments, records } = contents;
  const isBroken = errors.length > 0 || tooDeep !== undefined;
  const starts = isBroken || comments.length > 0 ? lineStarts(source) : [];
  const problems = isBroken ? problemsOf(faultsOf(source, contents, starts), { starts, firstLine: line }) : [];
  const { entries, misfits } = filtersOf(source, contents, isBroken);
  const filters = entries.map(({ filter }) => filter);
  const said = comments.length === 0 ? [] : remarksOfComments(source, { starts, comments, entries });
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
  const taken = new Set<string>();
  for (const { path, span, entry, value, record } of found) {
    const name = pathName(path);
    if (taken.has(name)) misfits.push({ code: 'repeated-key', name, span });
    taken.add(name);
    if (typeof value !== 'string') {
      misfits.push({ code: 'not-text', name, span, what: value === null ? 'null' : `a ${typeof value}` });
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

function faultsOf(source: string, { errors, tooDeep }: JsonContents, starts: readonly number[]): readonly Fault[] {
  // What is missing at the end is missing on the last line that has something.
  const end = source.trimEnd().length;
  const faultAt = (offset: number, message: string): Fault => ({ message, offset: Math.min(offset, end) });
  // What follows on the same line mostly comes from the first.
  let last = 0;
  const told = errors.filter(({ offset }) => {
    const { line } = positionAt(starts, offset);
    const isFirst = line !== last;
    last = line;
    return isFirst;
  });
  const faults = told.map((error) => faultAt(error.offset, jsonWords(source, error)));
  return tooDeep === undefined ? faults : [...faults, faultAt(tooDeep, 'This is nested too deeply; what follows is not read.')];
}
