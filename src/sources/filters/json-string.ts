import type { Edit } from '../../text/edit.ts';
import { type Placement, sourceSpan } from '../../text/placement.ts';
import { type Span, spanOf } from '../../text/span.ts';

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/y;
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

export interface JsonString {
  readonly text: string;
  readonly placement: Placement;
}

/** The text that stands between the quotes of a stretch; nothing where an escape or the last quote is none. */
export function readJsonString(source: string, { start, end }: Span): JsonString | undefined {
  const from = start + 1;
  const to = end - 1;
  if (to < from || source[to] !== '"') return undefined;
  const raw = source.slice(from, to);
  return raw.includes('\\') ? unescaped(source, spanOf(from, to)) : { text: raw, placement: { start: from } };
}

function unescaped(source: string, { start, end }: Span): JsonString | undefined {
  const units: Span[] = [];
  let text = '';
  for (let at = start; at < end; ) {
    let unit = source.charAt(at);
    let length = 1;
    if (unit === '\\') {
      ESCAPE.lastIndex = at;
      const [all, hexadecimal, letter = ''] = ESCAPE.exec(source) ?? [];
      if (all === undefined) return undefined;
      length = all.length;
      unit = hexadecimal === undefined ? (ESCAPED.get(letter) ?? letter) : String.fromCharCode(Number.parseInt(hexadecimal, 16));
    }
    units.push(spanOf(at, at + length));
    text += unit;
    at += length;
  }
  // The last quote may be an escaped one.
  return units.at(-1)?.end === end ? { text, placement: { start, units } } : undefined;
}

/** The same edits of the file, with their replacements as JSON writes them; nothing where they would cut a character in two. */
export function editsOfJson(source: string, placement: Placement, edits: readonly Edit[]): readonly Edit[] | undefined {
  const written = edits.map(({ span, replacement }) => ({
    span: sourceSpan(placement, span),
    replacement: JSON.stringify(replacement).slice(1, -1),
  }));
  return written.some(({ span }) => cutsCharacter(source, span.start) || cutsCharacter(source, span.end)) ? undefined : written;
}

/** Whether both halves of a character beyond the first plane stand round a place: the file has no way to write one alone. */
function cutsCharacter(source: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(Math.max(0, offset - 1), offset + 1));
}
