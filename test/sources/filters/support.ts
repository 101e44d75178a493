import fc from 'fast-check';
import { expect } from 'vitest';
import { type At, DEFAULT_AT, readAt } from '../../../src/sources/filters/at.ts';
import type { Piece, Pieces, StoredFilter } from '../../../src/sources/filters/stored-filter.ts';
import { applyEdits, type Edit } from '../../../src/text/edit.ts';
import { sourceSpan } from '../../../src/text/placement.ts';
import { lineStarts, positionAt } from '../../../src/text/position.ts';
import { type Span, spanOf } from '../../../src/text/span.ts';

type Reader = (input: AsyncIterable<Uint8Array>, at: At) => Pieces;

export interface Reading {
  readonly at?: string;
  /** How many bytes come at once. */
  readonly size?: number;
}

/** All pieces of a file that comes in parts of so many bytes; they must be the file to its last byte. */
export async function readPieces(
  reader: Reader,
  file: string | Uint8Array,
  { at = DEFAULT_AT, size = 7 }: Reading = {},
): Promise<readonly Piece[]> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  }
  const found: Piece[] = [];
  for await (const batch of reader(parts(), atOf(at))) found.push(...batch);
  expect(Buffer.compare(sourceOf(found), bytes)).toBe(0);
  return found;
}

export function atOf(given: string): At {
  const outcome = readAt(given);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.at;
}

/** The bytes of the file. */
function sourceOf(pieces: readonly Piece[]): Buffer {
  return Buffer.concat(pieces.map(({ source }) => Buffer.from(source)));
}

/** `[name, text]` of each filter. */
export function filtersOf(pieces: readonly Piece[]): readonly (readonly [string, string])[] {
  return pieces.flatMap(({ filters }) => filters.map(({ name, text }): [string, string] => [name, text]));
}

/** For each filter that holds the words, where they stand in the file: `2:14-2:20`. */
export function placesOf(pieces: readonly Piece[], words: string): readonly string[] {
  return pieces.flatMap((piece) =>
    piece.filters.flatMap(({ text, placement }) => {
      const start = text.indexOf(words);
      return start < 0 ? [] : [placeInFile(piece, sourceSpan(placement, spanOf(start, start + words.length)))];
    }),
  );
}

/** `[place, text, names of the filters]` of each remark. */
export function remarksOf(pieces: readonly Piece[]): readonly (readonly [string, string, readonly string[]])[] {
  return pieces.flatMap((piece) =>
    piece.remarks.map(({ text, span, filters }): [string, string, readonly string[]] => {
      for (const filter of filters) expect(piece.filters).toContain(filter);
      return [placeInFile(piece, span), text, filters.map(({ name, text: words }) => name || words)];
    }),
  );
}

/** `[place, name, what]` of each misfit; `again` where a key is there twice. */
export function misfitsOf(pieces: readonly Piece[]): readonly (readonly [string, string, string])[] {
  return pieces.flatMap((piece) =>
    piece.misfits.map((misfit): [string, string, string] => [
      placeInFile(piece, misfit.span),
      misfit.name,
      misfit.code === 'not-text' ? misfit.what : 'again',
    ]),
  );
}

/** `[line or line:column, message]` of each problem. */
export function problemsOf(pieces: readonly Piece[]): readonly (readonly [string, string])[] {
  return pieces.flatMap(({ problems }) =>
    problems.map(({ line, column, message }): [string, string] => [column ? `${line}:${column}` : `${line}`, message]),
  );
}

/** The file after what the function asks of each filter; a filter that cannot be written so stays as it is. */
export function rewrittenFile(pieces: readonly Piece[], ask: (filter: StoredFilter) => readonly Edit[]): string {
  return pieces
    .map(({ source, filters }) =>
      typeof source === 'string'
        ? applyEdits(
            source,
            filters.flatMap((filter) => filter.rewrite(ask(filter)) ?? []),
          )
        : Buffer.from(source).toString(),
    )
    .join('');
}

/** Edits that put one text in the place of another, wherever it stands. */
export function replacing(words: string, replacement: string): (filter: StoredFilter) => readonly Edit[] {
  return ({ text }) => {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ span: spanOf(start, start + words.length), replacement }];
  };
}

function placeInFile({ source, line }: Piece, span: Span): string {
  const starts = lineStarts(typeof source === 'string' ? source : '');
  const place = (offset: number): string => {
    const position = positionAt(starts, offset);
    return `${line + position.line - 1}:${position.column}`;
  };
  return `${place(span.start)}-${place(span.end)}`;
}

/** Where edits begin and end, as parts of a text's length, and what they write. */
export const cutsArbitrary = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.string({ unit: 'binary', maxLength: 4 }),
  ),
  { maxLength: 3 },
);

/** Edits of a text that do not overlap. */
function editsAt(text: string, cuts: readonly (readonly [number, number, string])[]): readonly Edit[] {
  const place = (part: number): number => Math.round(part * text.length);
  const places = cuts.flatMap(([start, end]) => [place(start), place(end)]);
  places.sort((a, b) => a - b);
  return cuts.map(([, , replacement], index) => ({ span: spanOf(places[2 * index]!, places[2 * index + 1]!), replacement }));
}

/** What must hold of a file that was written with these filters. */
export interface Written {
  readonly file: string;
  readonly texts: readonly string[];
  /** Which of the filters is edited, and how. */
  readonly edited: number;
  readonly cuts: readonly (readonly [number, number, string])[];
  /** How the file writes a stretch of a filter. */
  readonly read: (stretch: string) => string;
}

/**
 * The filters come back, each of their code units stands where its placement says, and an edit of one changes that one alone.
 * Gives back whether the container had a way to write the edit.
 */
export async function expectKept(
  reader: Reader,
  { file, texts, edited, cuts, read }: Written,
  reading: Reading,
): Promise<boolean> {
  const pieces = await readPieces(reader, file, reading);
  expect(problemsOf(pieces)).toEqual([]);
  expect(pieces.flatMap(({ filters }) => filters.map(({ text }) => text))).toEqual(texts);
  for (const { source, filters } of pieces) {
    for (const { text, placement } of filters) {
      for (let unit = 0; unit < text.length; unit++) {
        const { start, end } = sourceSpan(placement, spanOf(unit, unit + 1));
        expect(read(String(source).slice(start, end))).toBe(text[unit]);
      }
    }
  }
  const all = pieces.flatMap(({ filters }) => filters);
  const filter = all[edited % Math.max(1, all.length)];
  if (!filter) return false;
  const edits = editsAt(filter.text, cuts);
  if (!filter.rewrite(edits)) return false;
  const changed = rewrittenFile(pieces, (other) => (other === filter ? edits : []));
  const again = await readPieces(reader, changed, reading);
  expect(problemsOf(again)).toEqual([]);
  expect(again.flatMap(({ filters }) => filters.map(({ text }) => text))).toEqual(
    all.map((other) => (other === filter ? applyEdits(other.text, edits) : other.text)),
  );
  return true;
}
