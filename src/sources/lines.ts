import { decodedText } from './decoded.ts';

/** A line with its end, or the bytes of one that cannot be read. */
export type Line = string | UnreadLine;

export type UnreadLine =
  | { readonly kind: 'not-utf8' | 'too-long'; readonly bytes: Uint8Array }
  /** What follows of a line that is too long. */
  | { readonly kind: 'more'; readonly bytes: Uint8Array };

const LINE_FEED = 0x0a;
const LONGEST_CHARACTER = 3;

/**
 * The lines of an input, many at once, so that all together are the input. In UTF-8 a line feed is no part of any other
 * character, so bytes can be split. Of a line with more bytes than the longest no more is held than that.
 */
export async function* lineBatches(
  input: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<readonly Line[], void, undefined> {
  let pending: Uint8Array[] = [];
  let length = 0;
  let isTooLong = false;
  for await (const chunk of input) {
    const lines: Line[] = [];
    let start = 0;
    if (isTooLong) {
      const end = chunk.indexOf(LINE_FEED);
      start = end < 0 ? chunk.length : end + 1;
      isTooLong = end < 0;
      lines.push({ kind: 'more', bytes: chunk.subarray(0, start) });
    }
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > start) {
      addLines([...pending, chunk.subarray(start, end)], { lines, longest });
      pending = [];
      length = 0;
      start = end;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) {
      for (const [index, bytes] of pending.entries()) lines.push({ kind: index === 0 ? 'too-long' : 'more', bytes });
      pending = [];
      length = 0;
      isTooLong = true;
    }
    if (lines.length > 0) yield lines;
  }
  const lines: Line[] = [];
  if (length > 0) addLines(pending, { lines, longest });
  yield lines;
}

interface Lines {
  readonly lines: Line[];
  readonly longest: number;
}

function addLines(parts: readonly Uint8Array[], { lines, longest }: Lines): void {
  const [only] = parts;
  const bytes = parts.length === 1 && only ? only : Buffer.concat(parts);
  const text = decodedText(bytes);
  if (text === undefined) addOneByOne(bytes, { lines, longest });
  else {
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found + 1;
      const line = text.slice(start, end);
      if (line.length * LONGEST_CHARACTER <= longest) lines.push(line);
      else addOneByOne(Buffer.from(line), { lines, longest });
      start = end;
    }
  }
}

function addOneByOne(bytes: Uint8Array, { lines, longest }: Lines): void {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    if ((found < 0 ? end : found) - start > longest) lines.push({ kind: 'too-long', bytes: line });
    else lines.push(decodedText(line) ?? { kind: 'not-utf8', bytes: line });
    start = end;
  }
}
