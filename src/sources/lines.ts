import { LONGEST_FACE } from './faces/face-record.ts';

/** A line, or why it cannot be read. */
export type Line = string | { readonly problem: string };

const LINE_FEED = 0x0a;
const TOO_LONG: Line = {
  problem: `This line has more than ${LONGEST_FACE.toLocaleString('en')} bytes. One face stands on each line; is this another format?`,
};
const NOT_UTF8: Line = { problem: 'This line is not UTF-8 text.' };

/** The lines of an input, many at once. In UTF-8 a line feed is no part of any other character, so bytes can be split. */
export async function* lineBatches(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[], void, undefined> {
  let pending: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  let isFirst = true;
  for await (const chunk of input) {
    let start = 0;
    if (isTooLong) {
      const end = chunk.indexOf(LINE_FEED);
      if (end < 0) continue;
      yield [TOO_LONG];
      isTooLong = false;
      start = end + 1;
    }
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end >= start) {
      yield linesOf([...pending, chunk.subarray(start, end)], isFirst);
      isFirst = false;
      pending = [];
      length = 0;
      start = end + 1;
    }
    pending.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST_FACE) {
      pending = [];
      length = 0;
      isTooLong = true;
      isFirst = false;
    }
  }
  if (isTooLong) yield [TOO_LONG];
  else if (length > 0) yield linesOf(pending, isFirst);
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function linesOf(pieces: readonly Uint8Array[], isFirst: boolean): readonly Line[] {
  const [only] = pieces;
  const bytes = pieces.length === 1 && only ? only : Buffer.concat(pieces);
  const text = decode(bytes);
  if (text !== undefined) return (isFirst ? text.replace(/^\ufeff/, '') : text).split('\n');
  const lines: Line[] = [];
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found;
    const line = decode(bytes.subarray(start, end));
    lines.push(line === undefined ? NOT_UTF8 : isFirst && start === 0 ? line.replace(/^\ufeff/, '') : line);
    start = end + 1;
  }
  return lines;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
