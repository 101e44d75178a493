import { suggestionLines, withEffect } from '../../diagnostic/render/render-diagnostics.ts';
import { asDrawn } from '../../diagnostic/width.ts';
import type { FileProblem, Finding, Summary } from '../finding.ts';
import { harmlessLine } from './harmless.ts';

/** Returns what to do about a finding, one line each, ready to be shown. A suggestion shows the resulting text of the filter. */
export function helpOf({ about, help, fixes }: Finding): readonly string[] {
  const lines = about
    ? suggestionLines(about.filter, about.diagnostic)
    : fixes.map(({ title, effect }) => withEffect(asDrawn(title), effect));
  return help === undefined ? lines : [asDrawn(help), ...lines];
}

/** Returns the totals of a run in lines for people. */
export function summaryLines(summary: Summary): readonly string[] {
  const { files, filters, errors, warnings, hints, fixed, hidden, problems } = summary;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')].flat();
  return [
    `${number(filters, 'filter')} in ${number(files, 'file')}: ${counts.join(', ') || 'no findings'}.`,
    ...counted(fixed, 'filter').map((count) => `Fixes for ${count}.`),
    ...counted(hidden, 'finding').map((count) => `${count} not shown, as a comment or the configuration asks.`),
    ...counted(problems, 'problem').map((count) => `${count}, told above, kept something from being linted.`),
    ...ruleLines(summary),
  ].map(harmlessLine);
}

/** Returns a table of how many findings each rule has. */
export function ruleLines({ byRule }: Summary): readonly string[] {
  const widest = Math.max(0, ...byRule.map(({ code }) => code.length));
  const longest = Math.max(0, ...byRule.map(({ count }) => grouped(count).length));
  return byRule.map(
    ({ code, severity, count }) => `${code.padEnd(widest)}  ${severity.padEnd(7)}  ${grouped(count).padStart(longest)}`,
  );
}

/** Returns a problem as one line. */
export function problemLine({ file, line, column, message }: FileProblem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return harmlessLine(`${place}: ${message}`);
}

function counted(count: number, what: string): readonly string[] {
  return count === 0 ? [] : [number(count, what)];
}

function number(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
