import { LONGEST_FACE } from './face-record.ts';

/** A stretch of a JSON text that can be read by itself. */
export interface Element {
  /** A face, what stands in the place of one, or a listing from which the faces have been taken. */
  readonly kind: 'face' | 'listing';
  readonly text: string;
  readonly line: number;
}

/** Where the brackets and commas of a text do not fit. */
export interface Fault {
  readonly kind: 'fault';
  readonly problem: string;
  readonly line: number;
  readonly rest: 'readable' | 'lost';
}

export interface Splitter {
  /** What ends in the next piece of the text. */
  add(piece: string): readonly (Element | Fault)[];
  /** What the end of the text ends. */
  end(): readonly (Element | Fault)[];
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const PUNCTUATION: ReadonlySet<number> = new Set([QUOTE, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT]);

const WRONG_BRACKET = 'This closing bracket does not fit the one that was opened.';

/**
 * Splits JSON into faces as it comes in, so that no more than one of them is held: the items of lists, of the list `faces` in
 * listings, and values that follow each other. Only strings, brackets and commas are looked at; what is between them is for
 * the reader of the elements.
 */
export function splitElements(): Splitter {
  let found: (Element | Fault)[] = [];
  let isLost = false;
  let buffer = '';
  let at = 0;
  let line = 1;

  /** The lists round the place: a list of faces or listings, or the `faces` of one listing. */
  const lists: ('list' | 'faces')[] = [];
  /** Whether a comma must come before the next item. */
  let needsComma = false;
  let hasComma = false;

  let isInside = false;
  let start = 0;
  let startLine = 1;
  /** The closing brackets that are still to come in the element. None for a word or number. */
  let open: number[] = [];
  let mayList = false;
  let isString = false;
  let isEscaped = false;
  let stringStart = 0;
  let lastString = '';
  let key = '';
  /** A listing up to the place, with empty brackets instead of its faces. */
  let listing = '';
  let listingLine = 1;

  return {
    add(piece) {
      const kept = isInside ? start : at;
      buffer = buffer.slice(kept) + piece;
      at -= kept;
      start -= kept;
      stringStart -= kept;
      scan();
      if (isInside && at - start > LONGEST_FACE)
        lose(startLine, `The face that starts here has more than ${LONGEST_FACE.toLocaleString('en')} characters.`);
      return taken();
    },
    end() {
      if (isInside && open.length === 0 && !isString) endElement(at);
      if (isInside) lose(startLine, 'The file ends in the middle of what starts here.');
      else if (lists.length > 0) lose(line, 'The file ends here, before the list of faces does; some of it is missing.');
      return taken();
    },
  };

  function taken(): readonly (Element | Fault)[] {
    const result = found;
    found = [];
    return result;
  }

  function lose(faultLine: number, problem: string): void {
    if (!isLost) found.push({ kind: 'fault', problem, line: faultLine, rest: 'lost' });
    isLost = true;
  }

  function scan(): void {
    for (; at < buffer.length && !isLost; at++) {
      const code = buffer.charCodeAt(at);
      if (code === LINE_FEED) line += 1;
      if (isString) inString(code);
      else if (isInside && open.length === 0) inWord(code);
      else if (isInside) inElement(code);
      else between(code);
    }
  }

  function inString(code: number): void {
    if (isEscaped) isEscaped = false;
    else if (code === BACKSLASH) isEscaped = true;
    else if (code === QUOTE) {
      isString = false;
      if (open.length === 0) endElement(at + 1);
      else if (mayList && open.length === 1) lastString = buffer.slice(stringStart, at + 1);
    }
  }

  function inElement(code: number): void {
    const depth = open.length;
    if (code === QUOTE) {
      isString = true;
      stringStart = at;
    } else if (code === OPEN_LIST && mayList && depth === 1 && key === '"faces"') {
      openFaces();
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      open.push(code === OPEN_LIST ? CLOSE_LIST : CLOSE_OBJECT);
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      if (open.pop() !== code) lose(line, WRONG_BRACKET);
      else if (depth === 1) endElement(at + 1);
    } else if (depth === 1 && code === COLON) {
      key = lastString;
    } else if (depth === 1 && code === COMMA) {
      key = '';
    }
  }

  /** A word or number ends before whatever could not be part of it, which is then looked at again. */
  function inWord(code: number): void {
    if (!isBlank(code) && !PUNCTUATION.has(code)) return;
    endElement(at);
    if (code === LINE_FEED) line -= 1;
    at -= 1;
  }

  function between(code: number): void {
    if (isBlank(code)) return;
    const list = lists.at(-1);
    if (code === COMMA && list) {
      if (!needsComma) fault('This comma has no face before it.');
      needsComma = false;
      hasComma = true;
    } else if (code === CLOSE_LIST && list) {
      if (hasComma) fault('A comma stands before this closing bracket; JSON has none after the last entry.');
      closeList();
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT || code === COMMA) {
      lose(line, list ? WRONG_BRACKET : 'Nothing was opened that this could end.');
    } else {
      if (needsComma) fault('A comma is missing before this face.');
      needsComma = false;
      hasComma = false;
      if (code === OPEN_LIST && !list) lists.push('list');
      else startElement(code);
    }
  }

  function fault(problem: string): void {
    found.push({ kind: 'fault', problem, line, rest: 'readable' });
  }

  function startElement(code: number): void {
    isInside = true;
    start = at;
    startLine = line;
    open = code === OPEN_OBJECT ? [CLOSE_OBJECT] : code === OPEN_LIST ? [CLOSE_LIST] : [];
    isString = code === QUOTE;
    stringStart = at;
    mayList = code === OPEN_OBJECT && lists.at(-1) !== 'faces';
    lastString = '';
    key = '';
  }

  function endElement(end: number): void {
    const text = buffer.slice(start, end);
    found.push(
      listing === '' || lists.at(-1) === 'faces'
        ? { kind: 'face', text, line: startLine }
        : { kind: 'listing', text: listing + text, line: listingLine },
    );
    if (lists.at(-1) !== 'faces') listing = '';
    isInside = false;
    needsComma = lists.length > 0;
  }

  function openFaces(): void {
    if (listing === '') listingLine = startLine;
    listing += `${buffer.slice(start, at)}[]`;
    lists.push('faces');
    isInside = false;
    needsComma = false;
    hasComma = false;
  }

  function closeList(): void {
    needsComma = false;
    hasComma = false;
    if (lists.pop() === 'list') return;
    isInside = true;
    start = at + 1;
    startLine = line;
    open = [CLOSE_OBJECT];
    mayList = true;
    key = '';
  }
}

function isBlank(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}
