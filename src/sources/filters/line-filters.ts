import { applyEdits } from '../../text/edit.ts';
import { sourceSpan } from '../../text/placement.ts';
import { spanOf } from '../../text/span.ts';
import { type LineReader, readByLine } from './by-line.ts';
import { type Saying, sayingIn } from './remarks.ts';
import { LONGEST_RECORD, type Pieces, pieceOf, type StoredFilter } from './stored-filter.ts';

/** One filter a line. Blank lines are none, nor are lines whose first character is `#`: comments. */
export function readLineFilters(input: AsyncIterable<Uint8Array>): Pieces {
  return readByLine(input, lineReader());
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const HASH = 0x23;

/** Comment lines from one on that says something to this tool: they are one piece with the filter that they speak of. */
interface Above {
  readonly source: string;
  readonly line: number;
  readonly sayings: readonly Saying[];
}

function lineReader(): LineReader {
  let above: Above | undefined;
  const flush: LineReader['flush'] = () => {
    if (!above) return [];
    const { source, line, sayings } = above;
    above = undefined;
    return [pieceOf(source, line, { remarks: sayings.map((saying) => ({ ...saying, filters: [] })) })];
  };
  return {
    flush,
    read(source, line) {
      const { start, end } = withoutBlanks(source);
      if (start === end) return [...flush(), pieceOf(source, line)];
      if (source.charCodeAt(start) === HASH) {
        const saying = sayingIn(source, spanOf(start, end));
        if (!above && !saying) return [pieceOf(source, line)];
        above = joined(above ?? { source: '', line, sayings: [] }, source, saying);
        return above.source.length > LONGEST_RECORD ? flush() : [];
      }
      const before = above?.source ?? '';
      const filter = filterOf(source.slice(start, end), before.length + start);
      if (!above) return [pieceOf(source, line, { filters: [filter] })];
      const remarks = above.sayings.map((saying) => ({ ...saying, filters: [filter] }));
      const piece = pieceOf(before + source, above.line, { filters: [filter], remarks });
      above = undefined;
      return [piece];
    },
  };
}

function joined({ source, line, sayings }: Above, next: string, saying: Saying | undefined): Above {
  if (!saying) return { source: source + next, line, sayings };
  const span = spanOf(source.length + saying.span.start, source.length + saying.span.end);
  return { source: source + next, line, sayings: [...sayings, { text: saying.text, span }] };
}

/** The line without its end, and without the spaces and tabs round what stands on it. */
function withoutBlanks(source: string): { readonly start: number; readonly end: number } {
  let end = source.length;
  if (source.charCodeAt(end - 1) === LINE_FEED) end -= 1;
  if (source.charCodeAt(end - 1) === RETURN) end -= 1;
  let start = 0;
  while (start < end && isBlank(source.charCodeAt(start))) start += 1;
  while (start < end && isBlank(source.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** What would be read again as it is written: no comment, no byte order mark, no second line, nothing that UTF-8 does not have. */
const WRITABLE = /^(?![ \t#\ufeff])[^\0\r\n\p{Cs}]+(?<![ \t])$/u;

function filterOf(text: string, start: number): StoredFilter {
  const placement = { start };
  return {
    text,
    placement,
    name: '',
    rewrite: (edits) =>
      WRITABLE.test(applyEdits(text, edits))
        ? edits.map(({ span, replacement }) => ({ span: sourceSpan(placement, span), replacement }))
        : undefined,
  };
}
