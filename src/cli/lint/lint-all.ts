import { troubleOf } from '../../files/why-not.ts';
import type { FileProblem } from '../../lint/finding.ts';
import type { Io } from '../io.ts';
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
  for (const problem of problems) run.problem(problem);
  for (const one of judged) {
    const trouble = await troubleOf(async () => {
      if (options.fix) await mendOne(one, run);
      await lintOne(one, options, run);
    });
    if (trouble !== undefined) run.problem({ file: one.target.shown, message: trouble });
  }
  const { filters, problems: told } = run.counts;
  if (options.errorOnUnmatchedPattern && filters === 0 && told === 0)
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

async function lintOne(judged: Judged, { errorOnUnmatchedPattern }: LintAllOptions, run: Run): Promise<void> {
  const { counts } = run;
  const told = counts.problems;
  const { filters, hidden } = await lintTarget(judged, run);
  if (filters > 0) counts.files += 1;
  counts.filters += filters;
  counts.hidden += hidden;
  const { shown: file, isNamed } = judged.target;
  if (errorOnUnmatchedPattern && isNamed && filters === 0 && counts.problems === told)
    run.problem({ file, message: noFilterIn('this file') });
}

function noFilterIn(what: string): string {
  return `No filter was found in ${what}. Filters are looked for at the key, or in the column, called filter; --at says where else they stand.`;
}
