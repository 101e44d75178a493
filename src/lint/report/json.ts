import type { FileFix, Finding, Region, Report } from '../finding.ts';
import { harmlessJson } from './harmless.ts';
import type { ReportOptions } from './report-options.ts';

/**
 * One array, written as it grows. Its elements are those of `check --format json` with the places of the file; `span`,
 * `data` and `suggestions` speak of `filter`, `fixes` of the file.
 */
export function jsonReport({ write }: ReportOptions): Report {
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
    ...(help === undefined ? {} : { help }),
    suggestions: about?.diagnostic.suggestions ?? [],
    ...(about && { filter: about.filter, ...(about.name === '' ? {} : { name: about.name }) }),
    fixes: fixes.map(fixElement),
    fingerprint,
  };
}

function fixElement({ title, effect, changes }: FileFix) {
  return { title, effect, changes: changes.map(({ region, replacement }) => ({ ...placeIn(region), replacement })) };
}

function placeIn({ startLine, startColumn, endLine, endColumn }: Region) {
  return { line: startLine, column: startColumn, endLine, endColumn };
}
