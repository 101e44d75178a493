import type { StringLiteral, TemplateLiteral } from '@babel/types';
import { type Span, spanOf } from '../../text/span.ts';
import { collectText, type PlacedText, placedAsOne, type TextCollector } from './collect-text.ts';
import { matchAt } from './match-at.ts';

/** A string, or a template with or without holes. */
export type Literal = StringLiteral | TemplateLiteral;

/** What a literal says, with a whole number in the place of each hole. */
export interface ReadLiteral {
  readonly placed: PlacedText;
  /** Stretches of the text, and the `${…}` that each stands for. */
  readonly holes: readonly { readonly span: Span; readonly written: Span }[];
  /** Whether each of its places is known. */
  readonly isFollowed: boolean;
}

/** A line end that does not count. */
const CONTINUED = /\\(?:\r\n|[\n\r\u2028\u2029])/y;
const CODE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/y;
const OCTAL = /\\([0-3][0-7]{0,2}|[4-7][0-7]?)/y;
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

const FIRST_SAMPLE = 7301;
const LAST_SAMPLE = 9999;

/** Nothing for a template that a tag cannot read, or with more holes than there are numbers to stand for them. */
export function readLiteral(source: string, literal: Literal): ReadLiteral | undefined {
  const parts = partsOf(literal);
  if (!parts) return undefined;
  const samples = samplesFor(parts);
  const [first] = parts;
  if (!samples || !first) return undefined;
  const collected = collectText(source, first.span.start);
  const holes: { readonly span: Span; readonly written: Span }[] = [];
  let wanted = '';
  for (const [index, { text, span }] of parts.entries()) {
    putText(collected, source, span);
    wanted += text;
    const [sample, next] = [samples[index], parts[index + 1]];
    if (sample === undefined || !next) continue;
    const written = spanOf(span.end, next.span.start);
    collected.put(sample, written);
    holes.push({ span: spanOf(wanted.length, wanted.length + sample.length), written });
    wanted += sample;
  }
  const placed = collected.done();
  if (placed.text === wanted) return { placed, holes, isFollowed: true };
  return {
    placed: placedAsOne(wanted, spanOf(first.span.start, parts.at(-1)?.span.end ?? first.span.end)),
    holes,
    isFollowed: false,
  };
}

interface Part {
  readonly text: string;
  readonly span: Span;
}

function partsOf(literal: Literal): readonly Part[] | undefined {
  if (literal.type === 'StringLiteral') {
    return [{ text: literal.value, span: spanOf((literal.start ?? 0) + 1, (literal.end ?? 0) - 1) }];
  }
  const parts: Part[] = [];
  for (const { value, start, end } of literal.quasis) {
    if (typeof value.cooked !== 'string') return undefined;
    parts.push({ text: value.cooked, span: spanOf(start ?? 0, end ?? 0) });
  }
  return parts;
}

/** A number for each hole that stands nowhere in the text. */
function samplesFor(parts: readonly Part[]): readonly string[] | undefined {
  const text = parts.map((part) => part.text).join(' ');
  const samples: string[] = [];
  for (let number = FIRST_SAMPLE; samples.length < parts.length - 1; number++) {
    if (number > LAST_SAMPLE) return undefined;
    if (!text.includes(`${number}`)) samples.push(`${number}`);
  }
  return samples;
}

function putText(collected: TextCollector, source: string, { start, end }: Span): void {
  for (let at = start; at < end; ) {
    const [text, length] = source[at] === '\\' ? escapeAt(source, at) : lineEndAt(source, at);
    collected.put(text, spanOf(at, at + length));
    at += length;
  }
}

/** Templates read all line ends as one character; strings hold none. */
function lineEndAt(source: string, at: number): readonly [string, number] {
  if (source[at] !== '\r') return [source.charAt(at), 1];
  return ['\n', source[at + 1] === '\n' ? 2 : 1];
}

function escapeAt(source: string, at: number): readonly [string, number] {
  const continued = matchAt(CONTINUED, source, at);
  if (continued) return ['', continued[0].length];
  const code = matchAt(CODE, source, at);
  if (code) {
    const point = Number.parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16);
    return [point > 0x10ffff ? '' : String.fromCodePoint(point), code[0].length];
  }
  const octal = matchAt(OCTAL, source, at);
  if (octal) return [String.fromCharCode(Number.parseInt(octal[1] ?? '', 8)), octal[0].length];
  const character = String.fromCodePoint(source.codePointAt(at + 1) ?? 0);
  return [ESCAPES.get(character) ?? character, 1 + character.length];
}
