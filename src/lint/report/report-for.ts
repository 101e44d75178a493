import type { Report } from '../finding.ts';
import { githubReport } from './github.ts';
import { jsonReport } from './json.ts';
import { plainReport } from './plain.ts';
import { prettyReport } from './pretty.ts';
import type { ReportOptions } from './report-options.ts';
import { sarifReport } from './sarif.ts';

/** How findings are written. */
export type Format = 'pretty' | 'plain' | 'json' | 'sarif' | 'github';

const reports: { readonly [F in Format]: (options: ReportOptions) => Report } = {
  pretty: prettyReport,
  plain: plainReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
};

/** The report that writes in a format. */
export function reportFor(format: Format, options: ReportOptions): Report {
  return reports[format](options);
}
