import { lineBatches, type UnreadLine } from '../lines.ts';
import { NUL, opened } from './opened.ts';
import { LONGEST_RECORD, type Piece, type Pieces, pieceOf } from './stored-filter.ts';

/** Makes pieces of lines. */
export interface LineReader {
  /** Takes a line with its end, and its number in the file. */
  readonly read: (source: string, line: number) => readonly Piece[];
  /** What is still held, where a line follows that cannot be read, or none. */
  readonly flush: () => readonly Piece[];
}

/** A file that is read line by line. What cannot be read is told at its line. */
export function readByLine(input: AsyncIterable<Uint8Array>, reader: LineReader): Pieces {
  return opened(input, (rest) => linePieces(rest, reader));
}

async function* linePieces(input: AsyncIterable<Uint8Array>, { read, flush }: LineReader): Pieces {
  let number = 1;
  for await (const lines of lineBatches(input, LONGEST_RECORD)) {
    const pieces: Piece[] = [];
    for (const line of lines) {
      if (typeof line !== 'string') {
        pieces.push(...flush(), unreadPiece(line, number));
        if (endsLine(line)) number += 1;
      } else if (line.includes('\0')) {
        pieces.push(...flush(), pieceOf(line, number, { problems: [{ message: NUL, line: number }] }));
        number += lineEndsIn(line);
      } else {
        for (const piece of read(line, number)) pieces.push(piece);
        number += lineEndsIn(line);
      }
    }
    if (pieces.length > 0) yield pieces;
  }
  const last = flush();
  if (last.length > 0) yield last;
}

const PROBLEMS = {
  'not-utf8': 'This line is not UTF-8 text; save or convert the file as UTF-8.',
  'too-long': `This line has more than ${LONGEST_RECORD.toLocaleString('en')} bytes and is not read; is this another format?`,
} as const;

function unreadPiece(line: UnreadLine, number: number): Piece {
  if (line.kind === 'more') return pieceOf(line.bytes, number);
  return pieceOf(line.bytes, number, { problems: [{ message: PROBLEMS[line.kind], line: number }] });
}

const LINE_FEED = 0x0a;

function endsLine({ bytes }: UnreadLine): boolean {
  return bytes[bytes.length - 1] === LINE_FEED;
}

/** A line feed at its end, and carriage returns that stand alone: editors count these too. */
function lineEndsIn(source: string): number {
  if (!source.includes('\r')) return source.endsWith('\n') ? 1 : 0;
  return source.match(/\r\n?|\n/g)?.length ?? 0;
}
