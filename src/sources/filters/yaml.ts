import { lineStarts } from '../../text/position.ts';
import type { At } from './at.ts';
import { problemsOf } from './fault.ts';
import { inOrder, remarksOfComments, remarksOfRecords } from './remarks.ts';
import { type Piece, type Pieces, pieceOf } from './stored-filter.ts';
import { readWhole } from './whole.ts';
import { readDocuments } from './yaml-documents.ts';
import { findFilters } from './yaml-filters.ts';

/** Code units. The reader takes a hundred times as much memory. */
const LONGEST_FILE = 8_388_608;

/** Filters in a YAML file, in any of its documents. */
export function readYamlFilters(input: AsyncIterable<Uint8Array>, at: At): Pieces {
  return readWhole(input, (source) => yamlPiece(source, at));
}

/** Where the file is broken, the filters that can be read are given all the same, but cannot be written. */
function yamlPiece(source: string, at: At): Piece {
  if (source.length > LONGEST_FILE) {
    const message = `This file has more than ${LONGEST_FILE.toLocaleString('en')} characters, too many to read it as YAML; split it.`;
    return pieceOf(source, 1, { problems: [{ message, line: 1 }] });
  }
  const { documents, comments, faults } = readDocuments(source);
  const found = findFilters(documents, { source, at, isBroken: faults.length > 0 || source.includes('\0') });
  const entries = [...found.entries].sort((a, b) => a.filter.placement.start - b.filter.placement.start);
  const starts = lineStarts(source);
  return pieceOf(source, 1, {
    filters: entries.map(({ filter }) => filter),
    remarks: inOrder([...remarksOfComments(source, { starts, comments, entries }), ...remarksOfRecords(found.records)]),
    misfits: [...found.misfits].sort((a, b) => a.span.start - b.span.start),
    uses: found.uses,
    problems: problemsOf([...faults, ...found.faults], { starts }),
  });
}
