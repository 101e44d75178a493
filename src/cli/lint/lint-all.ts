import { troubleOf } from '../../files/why-not.ts';
import type { FileProblem } from '../../lint/finding.ts';
import type { Io } from '../io.ts';
import { dryRun } from './dry-run.ts';
import type { Judged } from './judged.ts';
import { lintTarget } from './lint-target.ts';
import { mendTarget } from './mend-target.ts';
import { type Run, type RunOptions, startRun } from './run.ts';

export interface LintAllOptions extends RunOptions {
  readonly fix?: true;
  /** Whether it is an error that there is no filter in a file that was named, or in any. */
  readonly errorOnUnmatchedPattern: boolean;
}

export interface Asked {
  readonly judged: readonly Judged[];
  /** What kept files from being read at all. */
  readonly problems: readonly FileProblem[];
  /** The arguments, for a sentence about all of them. */
  readonly given: string;
}

/** Lints files in their order, mending them before if asked to; gives the exit status. */
export async function lintAll({ judged, problems, given }: Asked, options: LintAllOptions, io: Io): Promise<number> {
  const run = startRun(options, io);
  let places = 0;
  for (const problem of problems) run.problem(problem);
  for (const one of judged) {
    const trouble = await troubleOf(async () => {
      if (options.fix) await mendOne(one, run);
      const patch = options.fixDryRun && dryRun(one, { output: run.output, io });
      places += await lintOne(one, options, patch ? { ...run, piece: patch.piece } : run);
      if (patch) run.counts.mended += patch.end();
    });
    if (trouble !== undefined) run.problem({ file: one.target.shown, message: trouble });
  }
  if (options.errorOnUnmatchedPattern && places === 0 && run.counts.problems === 0)
    run.problem({ file: given, message: noFilterIn(judged.length === 1 ? 'this file' : `${judged.length} files`) });
  return await run.end();
}

async function mendOne(judged: Judged, run: Run): Promise<void> {
  const { path, shown: file } = judged.target;
  if (path === undefined) return;
  const { mended, problem } = await mendTarget(judged, path);
  run.counts.mended += mended;
  if (problem !== undefined) run.problem({ file, message: problem });
}

/** Gives how many places for filters the file has. */
async function lintOne(judged: Judged, { errorOnUnmatchedPattern }: LintAllOptions, run: Run): Promise<number> {
  const { counts } = run;
  const told = counts.problems;
  const { filters, misfits, hidden } = await lintTarget(judged, run);
  const places = filters + misfits;
  if (places > 0) counts.files += 1;
  counts.filters += filters;
  counts.hidden += hidden;
  const { shown: file, isNamed } = judged.target;
  if (errorOnUnmatchedPattern && isNamed && places === 0 && counts.problems === told)
    run.problem({ file, message: noFilterIn('this file') });
  return places;
}

function noFilterIn(what: string): string {
  return `No filter was found in ${what}. Filters are looked for at the key, or in the column, called filter; --at says where else they stand.`;
}
