import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { harmlessJson, harmlessLine } from '../../lint/report/harmless.ts';
import { configurationFor } from '../configuration.ts';
import { ALL_WELL, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';
import { type Checker, checkerOf } from '../lint/checker.ts';
import { type LintAllOptions, lintAll } from '../lint/lint-all.ts';
import { shownAs } from '../lint/rule-option.ts';
import { type Target, type TargetOptions, targetsOf } from '../lint/target.ts';
import { progressOn } from '../progress.ts';

export interface LintOptions extends TargetOptions, LintAllOptions {
  readonly schema?: string;
  readonly rule: readonly string[];
  readonly printConfig?: true;
}

/** Says what is wrong with stored filters; mends, if asked to, what leaves the same faces matched. */
export async function lint(args: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const config = await configurationFor(options.schema, io);
  if (options.printConfig) return printConfig(args, config, io);
  verifyArguments(args, options);
  const shown = shownAs(options.rule, config);
  const { targets, problems, leftOut } = await targetsOf(args, { ...options, config }, io);
  const { outputFile } = options;
  if (outputFile !== undefined && targets.some(({ path }) => path === resolve(io.cwd, outputFile)))
    throw new UsageError(
      `--output-file ${outputFile}: that is one of the files to be linted. Write the findings to another, or leave it out with ignores in the configuration.`,
    );
  if (targets.some(({ schema }) => !schema))
    io.stderr.write(
      'No schema was given, so fields and values are not checked; --schema FILE gives one, or a configuration: frs-filter init.\n',
    );
  for (const one of leftOut) io.stderr.write(`${harmlessLine(`${one} is not linted: the configuration leaves it out.`)}\n`);
  const size = sizeOf(targets);
  const progress = progressOn(io.stderr, size);
  const checker = startChecker(size, io);
  const judged = targets.map((target) => ({ target, shownAs: shown, through: progress.through, ...(checker && { checker }) }));
  try {
    return await lintAll({ judged, problems, given: args.join(' ') }, options, io);
  } finally {
    progress.end();
    await checker?.end();
  }
}

/** In bytes. Less is judged sooner than a thread has started. */
const MUCH = 4_000_000;

/** Judging takes most of the time, so a second processor saves a third of it. More threads would take more memory than that is worth. */
function startChecker(size: number | undefined, { startWorker, processors }: Io): Checker | undefined {
  if (!startWorker || size === undefined || size < MUCH || processors < 2) return undefined;
  return checkerOf(startWorker());
}

function printConfig(args: readonly string[], config: Config, io: Io): number {
  const [path = '.', ...more] = args;
  if (more.length > 0) throw new UsageError('--print-config shows what holds for one file; name one.');
  io.stdout.write(`${harmlessJson(config.printed(resolve(io.cwd, path)), 2)}\n`);
  return ALL_WELL;
}

function verifyArguments(args: readonly string[], { fix }: LintOptions): void {
  if (args.length === 0) throw new UsageError('Nothing to lint: name files or folders, such as: frs-filter lint .');
  if (fix && args.includes('-'))
    throw new UsageError('Standard input cannot be mended where it is; --fix-dry-run shows what would change.');
}

/** Of all that is to be read, if that is known. */
function sizeOf(targets: readonly Target[]): number | undefined {
  return targets.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}
