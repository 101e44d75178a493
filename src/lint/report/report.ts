import type { Severity } from '../../diagnostic/diagnostic.ts';
import { type Sheet, sheetOf } from '../../diagnostic/frame.ts';
import { drawPicture, type Palette } from '../../diagnostic/render/render-diagnostics.ts';
import type { FileProblem, Finding, Region, Summary } from '../finding.ts';
import { harmlessJson, harmlessLine } from './harmless.ts';
import { type SarifOptions, sarifReport } from './sarif.ts';
import { helpOf, ruleLines } from './summary.ts';

/** Writes findings in one format, in the order they come. Neither terminals nor CI services act on what it writes. */
export interface Report {
  add(finding: Finding): void;
  problem(problem: FileProblem): void;
  end(summary: Summary): void;
}

export interface ReportOptions extends SarifOptions {
  /** Colours for `pretty`; nothing is coloured without it. */
  readonly palette?: Palette;
}

const reports = {
  pretty: prettyReport,
  plain: plainReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
} satisfies Readonly<Record<string, (options: ReportOptions) => Report>>;

export type Format = keyof typeof reports;

/** Returns the report that writes in a format. */
export function reportFor(format: Format, options: ReportOptions): Report {
  return reports[format](options);
}

/** Caret pictures of the text of the file, and at the end where to read on. */
function prettyReport({ write, palette }: ReportOptions): Report {
  // A text may be a file of many megabytes, so it is cut into lines once for all findings in a row.
  let sheet: Sheet | undefined;
  let firstCode: string | undefined;
  return {
    add(finding) {
      const { file, region, code, severity, message, picture } = finding;
      if (sheet?.text !== picture.text || sheet.firstLine !== picture.firstLine) sheet = sheetOf(picture.text, picture.firstLine);
      const at = { source: file, line: region.startLine, column: region.startColumn };
      const drawn = drawPicture({ code, severity, message, at, sheet, span: picture.span, help: helpOf(finding) }, palette);
      write(`${firstCode === undefined ? '' : '\n'}${drawn}\n`);
      firstCode ??= code;
    },
    problem() {},
    end() {
      if (firstCode === undefined) return;
      const pointer = `Every code has a page: frs-filter rule ${firstCode}`;
      write(`\n${palette ? palette.dim(pointer) : pointer}\n`);
    },
  };
}

/** One line for each finding: `file:line:column: severity code message`. */
function plainReport({ write }: ReportOptions): Report {
  return {
    add({ file, region, severity, code, message }) {
      write(`${harmlessLine(`${file}:${region.startLine}:${region.startColumn}: ${severity} ${code} ${message}`)}\n`);
    },
    problem() {},
    end() {},
  };
}

/**
 * One array, written as it grows. Its elements are those of `check --format json` with the places of the file; `span`,
 * `data` and `suggestions` speak of `filter`, `fixes` of the file.
 */
function jsonReport({ write }: ReportOptions): Report {
  let isEmpty = true;
  return {
    add(finding) {
      const element = harmlessJson(elementOf(finding), 2).replaceAll('\n', '\n  ');
      write(`${isEmpty ? '[' : ','}\n  ${element}`);
      isEmpty = false;
    },
    problem() {},
    end() {
      write(isEmpty ? '[]\n' : '\n]\n');
    },
  };
}

function elementOf({ file, region, code, severity, message, help, about, fixes, fingerprint }: Finding) {
  return {
    source: file,
    ...placeIn(region),
    code,
    severity,
    message,
    ...(about && { span: about.diagnostic.span, data: about.diagnostic.data }),
    ...(help !== undefined && { help }),
    suggestions: about?.diagnostic.suggestions ?? [],
    ...(about && { filter: about.filter, ...(about.name !== '' && { name: about.name }) }),
    fixes: fixes.map(({ title, effect, changes }) => ({
      title,
      effect,
      changes: changes.map((change) => ({ ...placeIn(change.region), replacement: change.replacement })),
    })),
    fingerprint,
  };
}

function placeIn({ startLine, startColumn, endLine, endColumn }: Region) {
  return { line: startLine, column: startColumn, endLine, endColumn };
}

const COMMANDS: { readonly [S in Severity]: string } = { error: 'error', warning: 'warning', hint: 'notice' };

/** Commands for the log of a GitHub workflow, which shows them as annotations beside the lines of a change. */
function githubReport({ write }: ReportOptions): Report {
  return {
    add(finding) {
      const { file, severity, code, message } = finding;
      const { startLine, startColumn, endLine, endColumn } = finding.region;
      const properties = [
        `file=${property(harmlessLine(file))}`,
        `line=${startLine}`,
        `endLine=${endLine}`,
        // GitHub takes columns on one line alone.
        ...(startLine === endLine ? [`col=${startColumn}`, `endColumn=${endColumn}`] : []),
        `title=${property(`frs-filter rule ${code}`)}`,
      ];
      const lines = [harmlessLine(message), ...helpOf(finding)];
      write(`::${COMMANDS[severity]} ${properties.join(',')}::${data(lines.join('\n'))}\n`);
    },
    problem() {},
    // GitHub shows ten annotations of a kind, so the log says how many there are.
    end(summary) {
      for (const line of ruleLines(summary)) write(`${harmlessLine(line)}\n`);
    },
  };
}

/** The escapes of https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
