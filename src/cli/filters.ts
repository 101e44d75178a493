import { type CheckedFilter, type CheckOptions, checkFilter, type Diagnostic, renderDiagnostics, type Schema } from '../index.ts';
import { decoded } from '../sources/decoded.ts';
import { colorsFor, type Io, UsageError } from './io.ts';

/** A filter of the command line or of standard input. */
export interface GivenFilter {
  readonly text: string;
  /** A name for frames where there are several; absent for a single argument. */
  readonly source?: string;
  /** A name for a sentence, where that is not "this filter". */
  readonly name?: string;
  /** Its line in the source. */
  readonly line: number;
}

/** A longer line is not read to its end; what a check takes is far less. */
const LONGEST_LINE = 10_000_000;

/** Returns the filters of the command line; `-` stands for those of standard input, one a line, without empty lines. */
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

/** Returns the only filter of a command that takes one. */
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

/** `--every-face`, of every command that checks. */
export interface EveryFaceOption {
  readonly everyFace?: true;
}

export function checkingWith({ everyFace }: EveryFaceOption): CheckOptions {
  return everyFace ? { everyFace: 'intended' } : {};
}

/** What a command needs of a filter that passes check. */
export interface Demand extends EveryFaceOption {
  readonly schema: Schema;
  /** What does not happen where check refuses the filter, such as `Not explained`. */
  readonly refused: string;
}

/** Returns the filter if check lets it pass; else writes why not, and what that means for the command, to standard error. */
export function checkedOrExplained(given: GivenFilter, demand: Demand, io: Io): CheckedFilter | undefined {
  const outcome = checkFilter(given.text, demand.schema, checkingWith(demand));
  if (outcome.ok) return outcome.filter;
  writeDiagnostics(given, outcome.diagnostics, refusal(demand.refused, given.name), io);
  return undefined;
}

export function refusal(refused: string, name = 'this filter'): string {
  return `${refused}: check refuses ${name}.`;
}

/** Writes the diagnostics of a filter to standard error, for commands whose result is something else. */
export function writeDiagnostics(given: GivenFilter, diagnostics: readonly Diagnostic[], why: string, io: Io): void {
  const { text, source, line: firstLine } = given;
  const palette = colorsFor(io.stderr, io);
  const options = { format: 'pretty', firstLine, palette, ...(source !== undefined && { source }) } as const;
  io.stderr.write(`${renderDiagnostics(text, diagnostics, options)}\n\n${why}\n`);
}
