import { lineStarts, positionAt } from '../../text/position.ts';
import { decodedText } from '../decoded.ts';
import { NUL, opened } from './opened.ts';
import { type Piece, type Pieces, type Problem, pieceOf } from './stored-filter.ts';

/** In bytes. Such a file has places for everything in memory while it is read. */
const LARGEST_FILE = 67_108_864;
const LINE_FEED = 0x0a;

/** A file that can only be read as a whole, as one piece; a byte order mark is another. What is no text is told, and not read. */
export function readWhole(input: AsyncIterable<Uint8Array>, read: (text: string) => Piece): Pieces {
  return opened(input, (rest) => wholePiece(rest, read));
}

async function* wholePiece(input: AsyncIterable<Uint8Array>, read: (text: string) => Piece): Pieces {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    const wasTooLarge = length > LARGEST_FILE;
    length += part.length;
    if (wasTooLarge) {
      yield [pieceOf(part, 1)];
      continue;
    }
    held.push(part);
    if (length <= LARGEST_FILE) continue;
    const message = `This file has more than ${LARGEST_FILE.toLocaleString('en')} bytes, too many to read it as a whole; split it.`;
    yield held.map((bytes, index) => pieceOf(bytes, 1, index === 0 ? { problems: [{ message, line: 1 }] } : {}));
    held = [];
  }
  if (length > LARGEST_FILE) return;
  const bytes = Buffer.concat(held);
  const text = decodedText(bytes);
  yield [text === undefined ? pieceOf(bytes, 1, { problems: [firstThatIsNoText(bytes)] }) : withNul(read(text), text)];
}

function firstThatIsNoText(bytes: Uint8Array): Problem {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    if (decodedText(bytes.subarray(start, end)) === undefined) break;
    start = end + 1;
  }
  return { message: 'This line is not UTF-8 text, so that the file cannot be read; save or convert it as UTF-8.', line };
}

/** Whatever else is wrong on the line of a NUL byte comes from it. */
function withNul(piece: Piece, text: string): Piece {
  const offset = text.indexOf('\0');
  if (offset < 0) return piece;
  const place = positionAt(lineStarts(text), offset);
  return { ...piece, problems: [{ message: NUL, ...place }, ...piece.problems.filter(({ line }) => line !== place.line)] };
}
