import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts';
import type { FileProblem, Finding, Summary } from '../../../src/lint/finding.ts';
import { type Format, reportFor } from '../../../src/lint/report/report.ts';
import type { ReportedRule } from '../../../src/lint/report/sarif.ts';

const inverted: Diagnostic = {
  code: 'inverted-range',
  severity: 'error',
  message: 'This range starts at 30 and ends at 20, so it matches nothing.',
  span: { start: 4, end: 14 },
  data: { lower: '30', upper: '20' },
  suggestions: [{ title: 'swap the ends', effect: 'wider', edits: [{ span: { start: 4, end: 14 }, replacement: '[20 TO 30]' }] }],
};

/** The ninth line of a file, whose name has what GitHub's commands escape. */
export const inLines: Finding = {
  file: 'filters/50%, old: copy.filter',
  region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 15 },
  code: inverted.code,
  severity: inverted.severity,
  message: inverted.message,
  picture: { text: 'age:[30 TO 20] && male:true\n', firstLine: 9, span: inverted.span },
  about: { filter: 'age:[30 TO 20] && male:true', name: '', diagnostic: inverted },
  fixes: [
    {
      title: 'swap the ends',
      effect: 'wider',
      changes: [{ region: { startLine: 9, startColumn: 5, endLine: 9, endColumn: 15 }, replacement: '[20 TO 30]' }],
    },
  ],
  fingerprint: 'aa11',
};

const quoted: Diagnostic = {
  code: 'quoted-value',
  severity: 'warning',
  message: 'The quotes are not needed.',
  span: { start: 6, end: 11 },
  data: { value: 'red', seen: 9_007_199_254_740_993n },
  help: 'No documented form has quotes.',
  suggestions: [
    {
      title: 'leave them out',
      effect: 'same',
      edits: [
        { span: { start: 6, end: 7 }, replacement: '' },
        { span: { start: 10, end: 11 }, replacement: '' },
      ],
    },
  ],
};

/** Of a JSON file, where the quotes of the filter are escaped; the severity is not the rule's own. */
export const inJson: Finding = {
  file: 'jobs.json',
  region: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 27 },
  code: quoted.code,
  severity: 'hint',
  message: quoted.message,
  help: 'No documented form has quotes.',
  picture: { text: '{\n  "filter": "color:\\"red\\""\n}\n', firstLine: 1, span: { start: 21, end: 28 } },
  about: { filter: 'color:"red"', name: 'filter', diagnostic: quoted },
  fixes: [
    {
      title: 'leave them out',
      effect: 'same',
      changes: [
        { region: { startLine: 2, startColumn: 20, endLine: 2, endColumn: 22 }, replacement: '' },
        { region: { startLine: 2, startColumn: 25, endLine: 2, endColumn: 27 }, replacement: '' },
      ],
    },
  ],
  fingerprint: 'bb22',
};

const redundant: Diagnostic = {
  code: 'redundant-clause',
  severity: 'warning',
  message: 'The range takes these in.',
  span: { start: 0, end: 23 },
  data: {},
  suggestions: [{ title: 'leave it out', effect: 'same', edits: [{ span: { start: 0, end: 10 }, replacement: '' }] }],
};

/** A block of YAML over two lines; the file has no spelling for its fix. */
export const overLines: Finding = {
  file: 'jobs.yaml',
  region: { startLine: 2, startColumn: 3, endLine: 3, endColumn: 17 },
  code: redundant.code,
  severity: 'warning',
  message: redundant.message,
  picture: { text: 'filter: >\n  age:20 ||\n  age:[10 TO 30]\n', firstLine: 1, span: { start: 12, end: 38 } },
  about: { filter: 'age:20 || age:[10 TO 30]\n', name: 'filter', diagnostic: redundant },
  fixes: [],
  fingerprint: 'cc33',
};

/** No filter at all. */
export const misfit: Finding = {
  file: 'jobs.ndjson',
  region: { startLine: 1_000, startColumn: 12, endLine: 1_000, endColumn: 14 },
  code: 'not-text',
  severity: 'error',
  message: 'Here stands a number, where the filter was expected as text.',
  help: 'Write it as text.',
  picture: { text: '{"filter": 42}\r\n', firstLine: 1_000, span: { start: 11, end: 13 } },
  fixes: [],
  fingerprint: 'dd44',
};

export const samples: readonly Finding[] = [inLines, inJson, overLines, misfit];

export const nothing: Summary = {
  files: 4,
  filters: 12,
  errors: 0,
  warnings: 0,
  hints: 0,
  fixed: 0,
  hidden: 0,
  problems: 0,
  byRule: [],
};

export const summary: Summary = {
  ...nothing,
  errors: 2,
  warnings: 1,
  hints: 1,
  byRule: [
    { code: 'inverted-range', severity: 'error', count: 1 },
    { code: 'not-text', severity: 'error', count: 1 },
    { code: 'redundant-clause', severity: 'warning', count: 1 },
    { code: 'quoted-value', severity: 'hint', count: 1 },
  ],
};

export const rules: readonly ReportedRule[] = [
  { code: 'inverted-range', severity: 'error', summary: 'A range with its ends swapped.', why: 'It matches nothing.' },
  { code: 'quoted-value', severity: 'warning', summary: 'A value in quotes.', why: 'The manual has no quotes.' },
  { code: 'redundant-clause', severity: 'warning', summary: 'A clause too many.', why: 'It does nothing.' },
  { code: 'layout', severity: 'hint', summary: 'Blanks as nobody writes them.', why: 'It is a matter of taste.' },
  { code: 'not-text', severity: 'error', summary: 'No text.', why: 'It is no filter.' },
];

/** What a run tells a report. */
export interface Reported {
  readonly findings?: readonly Finding[];
  readonly problems?: readonly FileProblem[];
  readonly summary?: Summary;
}

/** All that a report writes. */
export function written(format: Format, { findings = [], problems = [], summary: end = nothing }: Reported): string {
  let text = '';
  const write = (piece: string) => {
    text += piece;
  };
  const report = reportFor(format, { write, version: '1.2.3', rules });
  for (const finding of findings) report.add(finding);
  for (const problem of problems) report.problem(problem);
  report.end(end);
  return text;
}
