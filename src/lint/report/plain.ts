import type { Report } from '../finding.ts';
import { harmlessLine } from './harmless.ts';
import type { ReportOptions } from './report-options.ts';

/** One line for each finding: `file:line:column: severity code message`. */
export function plainReport({ write }: ReportOptions): Report {
  return {
    add({ file, region, severity, code, message }) {
      write(`${harmlessLine(`${file}:${region.startLine}:${region.startColumn}: ${severity} ${code} ${message}`)}\n`);
    },
    problem() {},
    end() {},
  };
}
