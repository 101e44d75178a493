import { decoded } from '../sources/decoded.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

export interface GivenFilter {
  readonly text: string;
  /** What to call it where there are several; nothing for a single argument. */
  readonly source?: string;
  /** What to call it in a sentence, where that is not "this filter". */
  readonly name?: string;
  /** Its line in the source. */
  readonly line: number;
}

/** A filter of more than this is not read to its end; what a check takes is far less. */
const LONGEST_LINE = 10_000_000;

/** The filters of the command line; `-` stands for those of standard input, one a line, blank lines left out. */
export async function* givenFilters(args: readonly string[], io: Io): AsyncGenerator<GivenFilter> {
  let count = 0;
  for (const [index, text] of args.entries()) {
    if (text === '-') {
      let line = 0;
      for await (const lineText of lines(io.stdin)) {
        line += 1;
        if (lineText.trim() === '') continue;
        count += 1;
        yield { text: lineText, source: 'standard input', line };
      }
    } else {
      count += 1;
      yield args.length === 1 ? { text, line: 1 } : { text, source: `filter ${index + 1}`, line: 1 };
    }
  }
  if (count === 0) {
    throw new UsageError(
      'Nothing to do: give a filter between single quotes, or - to read filters from standard input, one a line.',
    );
  }
}

/** The only filter of a command that takes one. */
export async function theFilter(arg: string, io: Io): Promise<GivenFilter> {
  const given: GivenFilter[] = [];
  for await (const filter of givenFilters([arg], io)) given.push(filter);
  const [first, second] = given;
  if (!first || second) throw new UsageError('This command takes one filter; standard input holds several.');
  return first;
}

async function* lines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let pending = '';
  for await (const piece of decoded(input)) {
    if (piece === undefined) throw new UsageError('Standard input is not UTF-8 text; save or convert it as UTF-8.');
    const [rest = '', ...following] = piece.split('\n');
    pending += rest;
    for (const next of following) {
      yield pending.replace(/\r$/, '');
      pending = next;
    }
    if (pending.length > LONGEST_LINE) throw new UsageError(`A line of standard input has more than ${LONGEST_LINE} characters.`);
  }
  if (pending !== '') yield pending.replace(/\r$/, '');
}
