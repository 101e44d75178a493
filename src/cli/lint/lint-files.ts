import { createHash } from 'node:crypto';
import { troubleOf } from '../../files/why-not.ts';
import type { FileProblem, Fingerprint } from '../../lint/finding.ts';
import { type LintOptions, lintPiece } from '../../lint/lint-piece.ts';
import { readStored } from '../../sources/filters/read-stored.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import type { Io } from '../io.ts';
import { dryRun, fixFile } from './fix-file.ts';
import { type Run, type RunOptions, startRun } from './run.ts';
import type { Target } from './targets.ts';

export interface LintFilesOptions extends RunOptions {
  readonly fix?: true;
  /** Whether it is an error that there is no filter in a file that was named, or in any. */
  readonly errorOnUnmatchedPattern: boolean;
}

export interface Job {
  readonly targets: readonly Target[];
  readonly levelOf: LintOptions['levelOf'];
  /** Counts bytes on their way. */
  readonly through: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** What kept files from being read at all. */
  readonly problems: readonly FileProblem[];
  /** The arguments, for a sentence about all of them. */
  readonly given: string;
}

/** Lints files in their order, after fixing them if asked to; returns the exit status. */
export async function lintFiles(job: Job, options: LintFilesOptions, io: Io): Promise<number> {
  const { targets, levelOf, problems, given } = job;
  const { fix, fixDryRun, errorOnUnmatchedPattern } = options;
  const run = startRun(options, io);
  const { counts } = run;
  let places = 0;
  for (const problem of problems) run.problem(problem);
  for (const target of targets) {
    const { path, shown: file, isNamed } = target;
    const trouble = await troubleOf(async () => {
      if (fix && path !== undefined) {
        const { fixed, problem } = await fixFile(target, path, levelOf);
        counts.fixed += fixed;
        if (problem !== undefined) run.problem({ file, message: problem });
      }
      const patch = fixDryRun && dryRun(target, levelOf, { output: run.output, io });
      const before = counts.problems;
      const found = await lintFile(target, { ...job, run, onPiece: patch?.add });
      if (errorOnUnmatchedPattern && isNamed && found === 0 && counts.problems === before)
        run.problem({ file, message: noFilterIn('this file') });
      places += found;
      if (patch) counts.fixed += patch.end();
    });
    if (trouble !== undefined) run.problem({ file, message: trouble });
  }
  if (errorOnUnmatchedPattern && places === 0 && counts.problems === 0)
    run.problem({ file: given, message: noFilterIn(targets.length === 1 ? 'this file' : `${targets.length} files`) });
  return await run.end();
}

function noFilterIn(what: string): string {
  return `No filter was found in ${what}. Filters are looked for at the key, or in the column, called filter; --at says where else they stand.`;
}

interface Linting extends Pick<Job, 'levelOf' | 'through'> {
  readonly run: Run;
  readonly onPiece: ((piece: Piece) => void) | undefined;
}

/** A file of another encoding has a problem in every line; the first few say enough. */
const MOST_PROBLEMS = 20;

/** Checks the filters of a file in its order. Returns how many places for filters it has. */
async function lintFile(target: Target, { run, levelOf, through, onPiece }: Linting): Promise<number> {
  const { shown: file, schema, isNamed } = target;
  const { counts } = run;
  const options = { file, schema, levelOf, fingerprint: fingerprints() };
  let places = 0;
  let problems = 0;
  for await (const pieces of readStored(through(target.bytes()), target)) {
    for (const piece of pieces) {
      onPiece?.(piece);
      for (const { isAside, ...problem } of piece.problems) {
        if (isAside && !isNamed) continue;
        problems += 1;
        if (problems <= MOST_PROBLEMS) run.problem({ file, ...problem });
      }
      const { filters, misfits: entries } = piece;
      if (places === 0 && filters.length + entries.length > 0) counts.files += 1;
      places += filters.length + entries.length;
      counts.filters += filters.length;
      const { findings, hidden } = lintPiece(piece, options);
      counts.hidden += hidden;
      for (const finding of findings) run.finding(finding);
    }
    await run.output.settled();
  }
  const more = problems - MOST_PROBLEMS;
  if (more > 0) run.problem({ file, message: `${more.toLocaleString('en')} more parts of this file cannot be read.` });
  return places;
}

/** Returns a function that makes short fingerprints, the same in every run; those of the same words are numbered. */
function fingerprints(): Fingerprint {
  const seen = new Map<string, number>();
  return (...words) => {
    const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  };
}
