import { eastAsianWidth } from 'get-east-asian-width';
import { inPlaceOf, isCommandSign, isHidden, replaceCommandSigns } from '../text/hidden.ts';

/** The smallest thing a caret can stand under: a character with its marks, an emoji, or what stands for a hidden character. */
export interface Cell {
  /** Where it stands in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What is shown. */
  readonly shown: string;
  /** Terminal columns. */
  readonly width: number;
}

/** Takes no column of its own: combining marks, and the vowels and finals of a Hangul syllable written in parts. */
const JOINED = /[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** Marks on one character; more than any language writes would make a line unreadable. */
const MOST_MARKS = 4;

/**
 * Emoji made of several characters (UTS 51). Tags are taken after a black flag alone, as flags of regions have them:
 * elsewhere they can hide words.
 */
const EMOJI =
  /^(?:\p{RI}\p{RI}|[#*0-9]\ufe0f?\u20e3|\u{1f3f4}[\u{e0061}-\u{e007a}]{2,6}\u{e007f}|\p{Extended_Pictographic}\p{EMod}?\ufe0f?(?:\u200d\p{Extended_Pictographic}\p{EMod}?\ufe0f?)*)$/u;

/** Each of these is a cell of one column, unless they make a command. */
const SIMPLE = /^[ -~]*$/;

/** Other characters, with the simple ones beside them that they may join. */
const ODD = /[ -~]?[^ -~]+(?:[ -~][^ -~]+)*[ -~]?/g;

/** Returns the cells of a stretch of text that starts at `offset` of the whole. */
export function terminalCells(text: string, offset = 0): readonly Cell[] {
  const cells: Cell[] = [];
  let done = 0;
  const addSimple = (end: number) => {
    for (; done < end; done++) cells.push(simpleCell(text, done, offset));
  };
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    addSimple(index);
    for (const { segment } of segments(odd)) {
      const start = offset + done;
      if (SIMPLE.test(segment)) addSimple(done + segment.length);
      else if (EMOJI.test(segment))
        cells.push({ start, end: start + segment.length, shown: segment, width: emojiWidth(segment) });
      else cells.push(...cellsOfCluster(segment, start));
      done = start - offset + segment.length;
    }
  }
  addSimple(text.length);
  return cells;
}

let segmenter: Intl.Segmenter | undefined;

/** A segmenter is slow to make and to run, so only odd text is cut by it. */
function segments(text: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** Returns the text as a frame draws it, for the sentences around the frame. */
export function asDrawn(text: string): string {
  if (SIMPLE.test(text)) return replaceCommandSigns(text, inPlaceOf);
  return terminalCells(text)
    .map((cell) => cell.shown)
    .join('');
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function simpleCell(text: string, index: number, offset: number): Cell {
  const character = text.charAt(index);
  const shown = character === '#' && isCommandSign(text, index) ? inPlaceOf(character) : character;
  return { start: offset + index, end: offset + index + 1, shown, width: shown.length };
}

function cellsOfCluster(cluster: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let marks = 0;
  let end = offset;
  for (const character of cluster) {
    const start = end;
    end += character.length;
    const base = cells.at(-1);
    if (isHidden(character)) {
      const shown = pictureOf(character);
      cells.push({ start, end, shown, width: shown.length });
      marks = MOST_MARKS;
    } else if (!JOINED.test(character)) {
      cells.push({ start, end, shown: character, width: columns(character) });
      marks = 0;
    } else if (base && marks < MOST_MARKS) {
      cells[cells.length - 1] = { ...base, end, shown: base.shown + character };
      marks += 1;
    } else if (base) {
      const shown = inPlaceOf(character);
      cells.push({ start, end, shown, width: shown.length });
    } else {
      // A mark with nothing to stand on is shown on a dotted circle, as Unicode's own charts do.
      cells.push({ start, end, shown: `◌${character}`, width: 1 });
      marks = 1;
    }
  }
  return cells;
}

function columns(character: string): number {
  return eastAsianWidth(character.codePointAt(0) ?? 0);
}

function emojiWidth(emoji: string): number {
  return [...emoji].length > 1 ? 2 : columns(emoji);
}

/** C0 controls and delete have pictures of their own; other characters are shown by code point. */
function pictureOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '␡' : inPlaceOf(character);
}
