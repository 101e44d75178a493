import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { type Format, reportFor } from '../../../src/lint/report/report.ts';
import { inJson, inLines, misfit, nothing, overLines, rules, samples, summary, written } from './samples.ts';

test('pretty draws the lines of the file, tells results in the filter’s own text, and ends with where to read on', () => {
  expect(written('pretty', { findings: samples, summary })).toBe(
    `error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.
  at filters/50%, old: copy.filter:9:5
  9 | age:[30 TO 20] && male:true
    |     ^^^^^^^^^^
  help: swap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)

hint[quoted-value]: The quotes are not needed.
  at jobs.json:2:20
  2 |   "filter": "color:\\"red\\""
    |                    ^^^^^^^
  help: No documented form has quotes.
  help: leave them out: color:red   (matches the same faces)

warning[redundant-clause]: The range takes these in.
  at jobs.yaml:2:3
  2 |   age:20 ||
    |   ^^^^^^^^^
  3 |   age:[10 TO 30]
    |   ^^^^^^^^^^^^^^
  help: leave it out: age:[10 TO 30]   (matches the same faces)

error[not-text]: Here stands a number, where the filter was expected as text.
  at jobs.ndjson:1000:12
  1000 | {"filter": 42}
       |            ^^
  help: Write it as text.

Every code has a page: frs-filter rule inverted-range
`,
  );
});

test('pretty says what a fix does where no filter is the matter', () => {
  const fix = { title: 'take the comment out', effect: 'same', changes: [] } as const;
  expect(
    written('pretty', { findings: [{ ...misfit, fixes: [fix] }] })
      .split('\n')
      .slice(4, 6),
  ).toEqual(['  help: Write it as text.', '  help: take the comment out   (matches the same faces)']);
});

test('the colours of pretty are the caller’s, and take nothing from the text', () => {
  let coloured = '';
  const write = (piece: string) => {
    coloured += piece;
  };
  const report = reportFor('pretty', { write, palette: pc.createColors(true), version: '1.2.3', rules });
  for (const finding of samples) report.add(finding);
  report.end(summary);
  expect(coloured).toContain('\u001b[36mhint[quoted-value]\u001b[39m');
  expect(coloured).toContain('\u001b[2mEvery code has a page: frs-filter rule inverted-range\u001b[22m');
  expect(stripVTControlCharacters(coloured)).toBe(written('pretty', { findings: samples }));
});

test('plain is one line for each finding', () => {
  expect(written('plain', { findings: samples, summary })).toBe(
    `filters/50%, old: copy.filter:9:5: error inverted-range This range starts at 30 and ends at 20, so it matches nothing.
jobs.json:2:20: hint quoted-value The quotes are not needed.
jobs.yaml:2:3: warning redundant-clause The range takes these in.
jobs.ndjson:1000:12: error not-text Here stands a number, where the filter was expected as text.
`,
  );
});

test('json has the places of the file, and the filter that spans and suggestions count in', () => {
  const text = written('json', { findings: [inJson, misfit], summary });
  const elements: unknown = JSON.parse(text);
  expect(elements).toEqual([
    {
      source: 'jobs.json',
      line: 2,
      column: 20,
      endLine: 2,
      endColumn: 27,
      code: 'quoted-value',
      severity: 'hint',
      message: 'The quotes are not needed.',
      span: { start: 6, end: 11 },
      data: { value: 'red', seen: '9007199254740993' },
      help: 'No documented form has quotes.',
      suggestions: inJson.about?.diagnostic.suggestions,
      filter: 'color:"red"',
      name: 'filter',
      fixes: [
        {
          title: 'leave them out',
          effect: 'same',
          changes: [
            { line: 2, column: 20, endLine: 2, endColumn: 22, replacement: '' },
            { line: 2, column: 25, endLine: 2, endColumn: 27, replacement: '' },
          ],
        },
      ],
      fingerprint: 'bb22',
    },
    {
      source: 'jobs.ndjson',
      line: 1000,
      column: 12,
      endLine: 1000,
      endColumn: 14,
      code: 'not-text',
      severity: 'error',
      message: 'Here stands a number, where the filter was expected as text.',
      help: 'Write it as text.',
      suggestions: [],
      fixes: [],
      fingerprint: 'dd44',
    },
  ]);
  expect(text).toBe(`${JSON.stringify(elements, null, 2)}\n`);
});

test('json leaves out the name of a filter that has none', () => {
  expect(JSON.parse(written('json', { findings: [inLines] }))[0]).not.toHaveProperty('name');
});

test('github makes annotations, with columns on one line alone, and counts', () => {
  expect(written('github', { findings: samples, summary })).toBe(
    `::error file=filters/50%25%2C old%3A copy.filter,line=9,endLine=9,col=5,endColumn=15,title=frs-filter rule inverted-range::This range starts at 30 and ends at 20, so it matches nothing.%0Aswap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)
::notice file=jobs.json,line=2,endLine=2,col=20,endColumn=27,title=frs-filter rule quoted-value::The quotes are not needed.%0ANo documented form has quotes.%0Aleave them out: color:red   (matches the same faces)
::warning file=jobs.yaml,line=2,endLine=3,title=frs-filter rule redundant-clause::The range takes these in.%0Aleave it out: age:[10 TO 30]   (matches the same faces)
::error file=jobs.ndjson,line=1000,endLine=1000,col=12,endColumn=14,title=frs-filter rule not-text::Here stands a number, where the filter was expected as text.%0AWrite it as text.
inverted-range    error    1
not-text          error    1
redundant-clause  warning  1
quoted-value      hint     1
`,
  );
});

test.each<[Format, string]>([
  ['pretty', ''],
  ['plain', ''],
  ['json', '[]\n'],
  ['github', ''],
])('%s of no findings', (format, text) => {
  expect(written(format, { summary: nothing })).toBe(text);
});

test.each<Format>(['pretty', 'plain', 'json', 'github'])('%s leaves problems to standard error', (format) => {
  const problems = [{ file: 'a.json', line: 3, message: 'Here the file breaks off.' }];
  expect(written(format, { findings: [overLines], problems })).toBe(written(format, { findings: [overLines] }));
});

test('json is written as it grows', () => {
  const pieces: string[] = [];
  const report = reportFor('json', { write: (piece) => void pieces.push(piece), version: '1.2.3', rules });
  report.add(inLines);
  expect(JSON.parse(`${pieces.join('')}]`)).toHaveLength(1);
  report.add(misfit);
  expect(JSON.parse(`${pieces.join('')}]`)).toHaveLength(2);
});
