import { expect, test } from 'vitest';
import { problemLine, summaryLines } from '../../../src/lint/report/summary.ts';
import { nothing, summary } from './samples.ts';

test('a run with findings has a line of counts, and a table', () => {
  expect(summaryLines(summary)).toEqual([
    '12 filters in 4 files: 2 errors, 1 warning, 1 hint.',
    'inverted-range    error    1',
    'not-text          error    1',
    'redundant-clause  warning  1',
    'quoted-value      hint     1',
  ]);
});

test.each([
  [nothing, '12 filters in 4 files: no findings.'],
  [{ ...nothing, files: 1, filters: 1, warnings: 1 }, '1 filter in 1 file: 1 warning.'],
  [{ ...nothing, files: 0, filters: 0 }, '0 filters in 0 files: no findings.'],
  [{ ...nothing, files: 1_200, filters: 1_000_000, hints: 2 }, '1,000,000 filters in 1,200 files: 2 hints.'],
])('counts in words: %#', (run, line) => {
  expect(summaryLines(run)).toEqual([line]);
});

test('what else happened is said where it did', () => {
  expect(summaryLines({ ...nothing, fixed: 1, hidden: 1, problems: 1 })).toEqual([
    '12 filters in 4 files: no findings.',
    'Fixes for 1 filter.',
    '1 finding not shown, as a comment or the configuration asks.',
    '1 problem, told above, kept something from being linted.',
  ]);
  expect(summaryLines({ ...nothing, fixed: 1_234, hidden: 2, problems: 3 }).slice(1)).toEqual([
    'Fixes for 1,234 filters.',
    '2 findings not shown, as a comment or the configuration asks.',
    '3 problems, told above, kept something from being linted.',
  ]);
});

test('counts stand under each other', () => {
  const byRule = [
    { code: 'layout', severity: 'hint', count: 12_345 },
    { code: 'quoted-value', severity: 'warning', count: 7 },
  ] as const;
  expect(summaryLines({ ...nothing, byRule }).slice(1)).toEqual([
    'layout        hint     12,345',
    'quoted-value  warning       7',
  ]);
});

test.each([
  [{ file: 'a.json', message: 'This is UTF-16.' }, 'a.json: This is UTF-16.'],
  [{ file: 'a.json', line: 3, message: 'The file breaks off.' }, 'a.json:3: The file breaks off.'],
  [{ file: 'a.json', line: 3, column: 7, message: 'Here.' }, 'a.json:3:7: Here.'],
  [{ file: '::error::', line: 3, column: 7, message: '##[group]\u001b[2J' }, '<U+003A>:error:::3:7: #<U+0023>[group]␛[2J'],
])('a problem: %#', (problem, line) => {
  expect(problemLine(problem)).toBe(line);
});
