import { type Rows, rowParser, tooLongRow } from '../rows.ts';
import { LONGEST_RECORD } from './stored-filter.ts';

/** A part of a table; all of them are the table to its last byte. */
export interface RowBytes {
  /** `broken` is the first line of what cannot be read as a row, `rest` bytes with nothing to be read in them. */
  readonly kind: 'row' | 'broken' | 'rest';
  readonly bytes: Uint8Array;
  /** How many of the bytes are empty lines before it. */
  readonly blank: number;
  /** What is wrong with a broken one. */
  readonly problem?: string;
}

export interface RowSplitter {
  readonly add: (part: Uint8Array) => Promise<readonly RowBytes[]>;
  readonly end: () => Promise<readonly RowBytes[]>;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const NOTHING = new Uint8Array();

/**
 * Splits a table into rows as it comes in, by its parser. Where a row cannot be read, its first line is told, and a new parser
 * starts on the line after that: the mistake is most likely there, and what follows is still to be read.
 */
export function rowSplitter(): RowSplitter {
  let parser = rowParser(LONGEST_RECORD);
  let found: RowBytes[] = [];
  /** What no row has ended in yet. */
  let held: Uint8Array[] = [];
  let length = 0;
  /** How much of what this parser was given has been handed on. */
  let done = 0;
  let isSkipping = false;

  return {
    async add(part) {
      await feed(part);
      return taken();
    },
    async end() {
      for (let rest = settle(await parser.end()); rest.length > 0; rest = settle(await parser.end())) await feed(rest);
      if (length > 0) push('rest', Buffer.concat(held));
      return taken();
    },
  };

  function taken(): readonly RowBytes[] {
    const result = found;
    found = [];
    return result;
  }

  function push(kind: RowBytes['kind'], bytes: Uint8Array, problem?: string): void {
    found.push({ kind, bytes, blank: blankBytes(bytes), ...(problem === undefined ? {} : { problem }) });
  }

  async function feed(part: Uint8Array): Promise<void> {
    let todo = part;
    while (todo.length > 0) {
      if (isSkipping) {
        todo = skip(todo);
      } else {
        held.push(todo);
        length += todo.length;
        todo = settle(await parser.add(todo));
      }
    }
  }

  /** Hands on the rest of a line. */
  function skip(part: Uint8Array): Uint8Array {
    const end = part.indexOf(LINE_FEED) + 1;
    isSkipping = end === 0;
    push('rest', isSkipping ? part : part.subarray(0, end));
    return isSkipping ? NOTHING : part.subarray(end);
  }

  /** Hands on the rows that have ended; gives back what another parser must read. */
  function settle({ rows, problem }: Rows): Uint8Array {
    if (rows.length === 0 && problem === undefined && length <= LONGEST_RECORD) return NOTHING;
    const bytes = Buffer.concat(held);
    let at = 0;
    for (const row of rows) {
      push('row', bytes.subarray(at, row.bytes - done));
      at = row.bytes - done;
    }
    done += at;
    const rest = bytes.subarray(at);
    held = [rest];
    length = rest.length;
    return problem === undefined && length <= LONGEST_RECORD ? NOTHING : giveUp(rest, problem ?? tooLongRow(LONGEST_RECORD));
  }

  function giveUp(rest: Uint8Array, problem: string): Uint8Array {
    parser = rowParser(LONGEST_RECORD);
    held = [];
    length = 0;
    done = 0;
    if (rest.length === 0) return NOTHING;
    const end = rest.indexOf(LINE_FEED, blankBytes(rest)) + 1;
    isSkipping = end === 0;
    push('broken', isSkipping ? rest : rest.subarray(0, end), problem);
    return isSkipping ? NOTHING : rest.subarray(end);
  }
}

function blankBytes(bytes: Uint8Array): number {
  const index = bytes.findIndex((byte) => byte !== LINE_FEED && byte !== RETURN);
  return index < 0 ? bytes.length : index;
}
