import type { Severity } from '../../diagnostic/diagnostic.ts';
import type { Finding, Report } from '../finding.ts';
import { harmlessLine } from './harmless.ts';
import { helpOf } from './help-of.ts';
import type { ReportOptions } from './report-options.ts';
import { ruleLines } from './summary.ts';

const COMMANDS: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'notice' };

/** Commands for the log of a GitHub workflow, which make annotations of them beside the lines of a change. */
export function githubReport({ write }: ReportOptions): Report {
  return {
    add(finding) {
      write(`${annotation(finding)}\n`);
    },
    problem() {},
    // GitHub shows ten annotations of a kind, so the log says how many there are.
    end(summary) {
      for (const line of ruleLines(summary)) write(`${harmlessLine(line)}\n`);
    },
  };
}

function annotation(finding: Finding): string {
  const { file, severity, code, message } = finding;
  const properties = [
    `file=${property(harmlessLine(file))}`,
    ...placeOf(finding),
    `title=${property(`frs-filter rule ${code}`)}`,
  ];
  const lines = [harmlessLine(message), ...helpOf(finding)];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${data(lines.join('\n'))}`;
}

/** GitHub takes columns on one line alone. */
function placeOf({ region: { startLine, startColumn, endLine, endColumn } }: Finding): readonly string[] {
  const lines = [`line=${startLine}`, `endLine=${endLine}`];
  return startLine === endLine ? [...lines, `col=${startColumn}`, `endColumn=${endColumn}`] : lines;
}

/** The escapes of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
