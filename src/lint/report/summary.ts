import type { FileProblem, Summary } from '../finding.ts';
import { harmlessLine } from './harmless.ts';

/** What a run came to, in lines for people. */
export function summaryLines(summary: Summary): readonly string[] {
  const { files, filters, errors, warnings, hints, mended, hidden, problems } = summary;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(hints, 'hint')].filter((count) => count !== '');
  return [
    `${number(filters, 'filter')} in ${number(files, 'file')}: ${counts.join(', ') || 'no findings'}.`,
    ...(mended === 0 ? [] : [`Fixes for ${number(mended, 'filter')}.`]),
    ...(hidden === 0 ? [] : [`${number(hidden, 'finding')} not shown, as a comment or the configuration asks.`]),
    ...(problems === 0 ? [] : [`${number(problems, 'problem')}, told above, kept something from being linted.`]),
    ...ruleLines(summary),
  ].map(harmlessLine);
}

/** How often each rule spoke, as a table. */
export function ruleLines({ byRule }: Summary): readonly string[] {
  const widest = Math.max(0, ...byRule.map(({ code }) => code.length));
  const counts = byRule.map(({ count }) => grouped(count));
  const longest = Math.max(0, ...counts.map((count) => count.length));
  return byRule.map(
    ({ code, severity }, index) => `${code.padEnd(widest)}  ${severity.padEnd(7)}  ${(counts[index] ?? '').padStart(longest)}`,
  );
}

/** A part of a file that could not be read, as one line. */
export function problemLine({ file, line, column, message }: FileProblem): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
  return harmlessLine(`${place}: ${message}`);
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : number(count, what);
}

function number(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}
