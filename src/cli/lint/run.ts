import { version } from '../../../package.json';
import { allRules } from '../../lint/all-rules.ts';
import { documentedRules } from '../../lint/documented-rules.ts';
import type { Finding, Report } from '../../lint/finding.ts';
import { type Format, reportFor } from '../../lint/report/report-for.ts';
import { problemLine, summaryLines } from '../../lint/report/summary.ts';
import { colorsFor } from '../colors.ts';
import { ALL_WELL, FINDINGS, USAGE } from '../exit.ts';
import type { Io, Output } from '../io.ts';
import type { Listener } from './lint-target.ts';
import { reportOutput } from './report-output.ts';
import { tally } from './tally.ts';

export interface RunOptions {
  readonly format: Format;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly outputFile?: string;
  /** Standard output is for a diff then. */
  readonly fixDryRun?: true;
}

const SILENT: Report = { add() {}, problem() {}, end() {} };

/** However these are shown, the filter is never sent. */
const REFUSING: ReadonlySet<string> = new Set(allRules.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])));

/** A run of `lint`: takes what is found, reports it, and knows how it ends. */
export interface Run extends Listener {
  readonly counts: ReturnType<typeof tally>['counts'];
  readonly output: Output;
  /** Ends the report, says on standard error what the run came to, and gives the exit status. */
  end(): Promise<number>;
}

export function startRun({ format, quiet, maxWarnings, outputFile, fixDryRun }: RunOptions, io: Io): Run {
  const output = reportOutput(outputFile, io);
  const report: Report = fixDryRun
    ? SILENT
    : reportFor(format, { write: output.write, palette: colorsFor(output, io), version, rules: documentedRules });
  const { counts, finding: count, summary } = tally();
  return {
    counts,
    output,
    finding(finding: Finding): void {
      count(finding);
      if (!quiet || finding.severity === 'error' || REFUSING.has(finding.code)) report.add(finding);
    },
    problem(problem): void {
      counts.problems += 1;
      io.stderr.write(`${problemLine(problem)}\n`);
      report.problem(problem);
    },
    settled: output.settled,
    async end() {
      const all = summary();
      report.end(all);
      await output.end();
      const { errors, warnings, problems } = all;
      // The annotations of a workflow bring the counts of the rules with them, into the same log.
      for (const line of summaryLines(format === 'github' ? { ...all, byRule: [] } : all)) io.stderr.write(`${line}\n`);
      const isTooMany = maxWarnings !== undefined && warnings > maxWarnings;
      if (isTooMany) io.stderr.write(`More warnings than --max-warnings ${maxWarnings} lets pass.\n`);
      if (fixDryRun) io.stderr.write('Nothing was written.\n');
      if (problems > 0) return USAGE;
      return errors > 0 || isTooMany || (fixDryRun && counts.mended > 0) ? FINDINGS : ALL_WELL;
    },
  };
}
