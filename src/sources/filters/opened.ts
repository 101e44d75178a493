import { type Pieces, pieceOf } from './stored-filter.ts';

/** The marks that files of other encodings than UTF-8 start with; the longer first, since one begins with another. */
const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['UTF-32', [0x00, 0x00, 0xfe, 0xff]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
];
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const LONGEST_MARK = 4;

/** What is told where text holds a NUL byte. */
export const NUL = 'A NUL byte stands on this line; is the file binary, or UTF-16 text?';

/** What a reader makes of a file, after its byte order mark; a file in UTF-16 or UTF-32 is told, and not read. */
export async function* opened(input: AsyncIterable<Uint8Array>, read: (input: AsyncIterable<Uint8Array>) => Pieces): Pieces {
  const parts = input[Symbol.asyncIterator]();
  try {
    let head: Uint8Array = new Uint8Array();
    let isEnd = false;
    while (head.length < LONGEST_MARK && !isEnd) {
      const next = await parts.next();
      if (next.done) isEnd = true;
      else head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    }
    const [encoding] = MARKS.find(([, mark]) => startsWith(head, mark)) ?? [];
    if (encoding) {
      const message = `This file is ${encoding} text; save or convert it as UTF-8.`;
      yield [pieceOf(head, 1, { problems: [{ message, line: 1 }] })];
      for (let next = await parts.next(); !next.done; next = await parts.next()) yield [pieceOf(next.value, 1)];
      return;
    }
    const hasMark = startsWith(head, UTF8_MARK);
    if (hasMark) yield [pieceOf('\ufeff', 1)];
    yield* read(following(hasMark ? head.subarray(UTF8_MARK.length) : head, parts));
  } finally {
    await parts.return?.();
  }
}

async function* following(head: Uint8Array, parts: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  if (head.length > 0) yield head;
  for (let next = await parts.next(); !next.done; next = await parts.next()) yield next.value;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
