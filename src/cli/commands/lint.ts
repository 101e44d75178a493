import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { isShown, SHOWN } from '../../config/read-rules.ts';
import type { RuleLevel, Severity } from '../../index.ts';
import { harmlessJson, harmlessLine } from '../../lint/report/harmless.ts';
import { allRules } from '../../lint/rules.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { configurationFor } from '../configuration.ts';
import { ALL_WELL, type Io, UsageError } from '../io.ts';
import { type LintFilesOptions, lintFiles } from '../lint/lint-files.ts';
import { type TargetOptions, targetsOf } from '../lint/targets.ts';
import { progressOn } from '../progress.ts';

export interface LintOptions extends TargetOptions, LintFilesOptions {
  readonly schema?: string;
  readonly rule: readonly string[];
  readonly printConfig?: true;
}

/** Writes the findings of stored filters; fixes, if asked to, what leaves the same faces matched. */
export async function lint(args: readonly string[], options: LintOptions, io: Io): Promise<number> {
  const config = await configurationFor(options.schema, io);
  if (options.printConfig) return printConfig(args, config, io);
  verifyArguments(args, options);
  const levelOf = levelsFrom(options.rule, config);
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
  const isSizeKnown = targets.every(({ size }) => size !== undefined);
  const total = targets.reduce((sum, { size = 0 }) => sum + size, 0);
  const { through, end } = progressOn(io.stderr, isSizeKnown ? total : undefined);
  try {
    return await lintFiles({ targets, levelOf, through, problems, given: args.join(' ') }, options, io);
  } finally {
    end();
  }
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

/** Returns the level of a rule: that of the options, else of the configuration, else its own severity. */
function levelsFrom(options: readonly string[], config: Config): (code: string, severity: Severity) => RuleLevel {
  const asked = new Map(options.map(readRuleOption));
  return (code, severity) => asked.get(code) ?? config.rules.get(code)?.shown ?? severity;
}

/** Reads `code=severity`. */
function readRuleOption(option: string): readonly [string, RuleLevel] {
  const [code = '', level = '', ...more] = option.split('=');
  const rule = allRules.find((candidate) => candidate.code === code);
  if (!rule) {
    const codes = allRules.map((candidate) => candidate.code);
    throw new UsageError(`--rule ${option}: there is no rule called ${code}.${didYouMean(code, codes)}`);
  }
  if (!isShown(level) || more.length > 0)
    throw new UsageError(`--rule ${option}: write it as --rule ${code}=SEVERITY, with ${SHOWN.join(', ')}.`);
  if (level === 'off' && rule.severity === 'error')
    throw new UsageError(
      `--rule ${option}: a filter with this finding is refused, so it cannot be hidden here. In the configuration it can, with a reason: "rules": {"${code}": {"severity": "off", "reason": "…"}}`,
    );
  return [code, level];
}
