import { once } from 'node:events';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { version } from '../../../package.json';
import { writeFile } from '../../files/replace-file.ts';
import { troubleOf } from '../../files/why-not.ts';
import { documentedRules } from '../../lint/documented-rules.ts';
import type { FileProblem, Finding, Summary } from '../../lint/finding.ts';
import { type Format, reportFor } from '../../lint/report/report.ts';
import { problemLine, summaryLines } from '../../lint/report/summary.ts';
import { allRules } from '../../lint/rules.ts';
import { ALL_WELL, colorsFor, FINDINGS, type Io, type Output, USAGE, UsageError } from '../io.ts';

export interface RunOptions {
  readonly format: Format;
  readonly quiet?: true;
  readonly maxWarnings?: number;
  readonly outputFile?: string;
  /** Standard output is for a diff then. */
  readonly fixDryRun?: true;
}

/** A run of `lint`: reports findings, counts them, and knows the exit status. */
export interface Run {
  readonly counts: { files: number; filters: number; fixed: number; hidden: number; problems: number };
  readonly output: Output;
  finding(finding: Finding): void;
  problem(problem: FileProblem): void;
  /** Ends the report, writes the summary to standard error, and returns the exit status. */
  end(): Promise<number>;
}

/** However these are shown, the filter is never sent. */
const BLOCKING: ReadonlySet<string> = new Set(allRules.flatMap(({ code, severity }) => (severity === 'error' ? [code] : [])));

export function startRun({ format, quiet, maxWarnings, outputFile, fixDryRun }: RunOptions, io: Io): Run {
  const output = reportOutput(outputFile, io);
  const options = { write: output.write, palette: colorsFor(output, io), version, rules: documentedRules };
  const report = fixDryRun ? undefined : reportFor(format, options);
  const byRule = new Map<string, { code: string; severity: Finding['severity']; count: number }>();
  const bySeverity = { error: 0, warning: 0, hint: 0 };
  const counts = { files: 0, filters: 0, fixed: 0, hidden: 0, problems: 0 };
  return {
    counts,
    output,
    finding(finding) {
      const { code, severity } = finding;
      bySeverity[severity] += 1;
      const rule = byRule.get(code);
      if (rule) rule.count += 1;
      else byRule.set(code, { code, severity, count: 1 });
      if (!quiet || severity === 'error' || BLOCKING.has(code)) report?.add(finding);
    },
    problem(problem) {
      counts.problems += 1;
      io.stderr.write(`${problemLine(problem)}\n`);
      report?.problem(problem);
    },
    async end() {
      const { error: errors, warning: warnings, hint: hints } = bySeverity;
      const rules = [...byRule.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
      const summary: Summary = { ...counts, errors, warnings, hints, byRule: rules };
      report?.end(summary);
      await output.end();
      // The report for GitHub has the counts of the rules in the same log.
      for (const line of summaryLines(format === 'github' ? { ...summary, byRule: [] } : summary)) io.stderr.write(`${line}\n`);
      const isTooMany = maxWarnings !== undefined && warnings > maxWarnings;
      if (isTooMany) io.stderr.write(`More warnings than --max-warnings ${maxWarnings} lets pass.\n`);
      if (fixDryRun) io.stderr.write('Nothing was written.\n');
      if (counts.problems > 0) return USAGE;
      return errors > 0 || isTooMany || (fixDryRun && counts.fixed > 0) ? FINDINGS : ALL_WELL;
    },
  };
}

/** `end` waits until everything is written. */
interface ReportOutput extends Output {
  end(): Promise<void>;
}

/** In code units. */
const LONGEST_GATHERED = 65_536;

/** Gathers small writes to standard output or a file, since each is a call of the system. */
function reportOutput(file: string | undefined, { stdout, cwd }: Io): ReportOutput {
  const output = file === undefined ? { ...stdout, end: () => stdout.settled() } : fileOutput(file, cwd);
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') output.write(waiting);
    waiting = '';
  };
  return {
    ...output,
    write: (text) => {
      waiting += text;
      if (waiting.length > LONGEST_GATHERED) flush();
    },
    settled: () => {
      flush();
      return output.settled();
    },
    end: () => {
      flush();
      return output.end();
    },
  };
}

/** The file then holds the whole report, or what it held before. */
function fileOutput(file: string, cwd: string): ReportOutput {
  const stream = new PassThrough();
  const trouble = troubleOf(() => writeFile(resolve(cwd, file), stream));
  return {
    write: (text) => void stream.write(text),
    settled: async () => {
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), trouble]);
    },
    isTTY: false,
    end: async () => {
      stream.end();
      const why = await trouble;
      if (why !== undefined) throw new UsageError(`The findings cannot be written to ${file}. ${why}`);
    },
  };
}
