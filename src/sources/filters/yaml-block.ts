import type { CST } from 'yaml';
import { type Span, spanOf } from '../../text/span.ts';
import { collectText, type PlacedText } from './collect-text.ts';

/** The parts of a block scalar. */
export interface BlockParts {
  /** `|`, `>2-` */
  readonly header: Span;
  readonly isFolded: boolean;
  /** What becomes of the line ends after the last line. */
  readonly chomping: 'clip' | 'strip' | 'keep';
  /** How many blanks at the start of each line do not count. */
  readonly indentation: number;
  readonly lines: readonly Line[];
  /** Empty lines after those. */
  readonly emptyAfter: readonly Line[];
}

interface Line {
  /** Without its indentation and its end. */
  readonly content: Span;
  /** Its end, with the indentation of the line below. */
  readonly lineEnd: Span;
}

export function blockParts(source: string, token: CST.BlockScalar): BlockParts {
  const [header] = token.props;
  const written = header?.type === 'block-scalar-header' ? header.source : '';
  const start = token.offset + token.props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
  const stretches = lineStretches(source, spanOf(start, start + token.source.length));
  const explicit = Number(/[1-9]/.exec(written)?.[0] ?? 0);
  const indentation = explicit > 0 ? token.indent + explicit : indentationOf(source, stretches);
  const lines = linesOf(source, stretches, indentation);
  const count = lines.findLastIndex((line) => !isEmpty(line)) + 1;
  return {
    header: spanOf(token.offset, token.offset + written.length),
    isFolded: written.startsWith('>'),
    chomping: written.includes('-') ? 'strip' : written.includes('+') ? 'keep' : 'clip',
    indentation,
    lines: lines.slice(0, count),
    emptyAfter: lines.slice(count),
  };
}

/** What a block scalar says. Whether it says so is for the caller to compare. */
export function readBlock(source: string, { isFolded, chomping, lines, emptyAfter, header }: BlockParts): PlacedText {
  const collected = collectText(source, lines[0]?.content.start ?? header.end);
  let before: Line | undefined;
  let ends: Span[] = [];
  for (const line of lines) {
    if (!isEmpty(line)) {
      const isJoined = isFolded && before && !isSetOff(source, before) && !isSetOff(source, line);
      const [first, second, ...rest] = ends;
      if (!isJoined || !first) for (const end of ends) collected.put('\n', end);
      else if (!second) collected.put(' ', first);
      else for (const end of [spanOf(first.start, second.end), ...rest]) collected.put('\n', end);
      collected.copy(line.content);
      before = line;
      ends = [];
    }
    ends.push(line.lineEnd);
  }
  const after = emptyAfter.map(({ lineEnd }) => lineEnd).filter(({ start, end }) => end > start);
  const last = chomping === 'strip' ? [] : chomping === 'clip' ? ends : [...ends, ...after];
  for (const end of last) collected.put('\n', end);
  return collected.done();
}

/** Each line without its end, and where the next one starts. */
function lineStretches(source: string, { start, end }: Span): readonly (Span & { readonly next: number })[] {
  const lines = [];
  for (let from = start; from < end; ) {
    const found = source.indexOf('\n', from);
    const isLast = found < 0 || found >= end;
    const next = isLast ? end : found + 1;
    const to = isLast ? end : found;
    lines.push({ start: from, end: source[to - 1] === '\r' && to > from ? to - 1 : to, next });
    from = next;
  }
  return lines;
}

/** The first line that is more than blanks sets it. */
function indentationOf(source: string, lines: readonly Span[]): number {
  const first = lines.find((line) => blanksEnd(source, line) < line.end);
  if (first) return blanksEnd(source, first) - first.start;
  return Math.max(0, ...lines.map(({ start, end }) => end - start));
}

function linesOf(source: string, stretches: readonly (Span & { readonly next: number })[], indentation: number): readonly Line[] {
  const contents = stretches.map((line) => spanOf(Math.min(line.start + indentation, blanksEnd(source, line)), line.end));
  return contents.map((content, index) => ({
    content,
    lineEnd: spanOf(content.end, contents[index + 1]?.start ?? stretches[index]?.next ?? content.end),
  }));
}

function blanksEnd(source: string, { start, end }: Span): number {
  let at = start;
  while (at < end && source[at] === ' ') at++;
  return at;
}

function isEmpty({ content }: Line): boolean {
  return content.start === content.end;
}

/** Lines that are indented further are not folded. */
function isSetOff(source: string, { content }: Line): boolean {
  return source[content.start] === ' ' || source[content.start] === '\t';
}
