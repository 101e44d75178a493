import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Diagnostic, Effect } from '../../src/diagnostic/diagnostic.ts';
import { type RenderOptions, renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';

const text = 'age:[30 TO 20] && male:true';
const inverted: Diagnostic = {
  code: 'inverted-range',
  severity: 'error',
  message: 'This range starts at 30 and ends at 20, so it matches nothing.',
  span: { start: 4, end: 14 },
  data: { lower: '30', upper: '20' },
  suggestions: [
    {
      title: 'swap the ends',
      effect: 'wider',
      edits: [
        { span: { start: 5, end: 7 }, replacement: '20' },
        { span: { start: 11, end: 13 }, replacement: '30' },
      ],
    },
  ],
};

function render(options: RenderOptions, ...diagnostics: readonly Diagnostic[]): string {
  return renderDiagnostics(text, diagnostics, options);
}

function helpFor(source: string, effect: Effect, edit: { start: number; end: number; replacement: string }): string {
  const { start, end, replacement } = edit;
  const suggestion = { title: 'write', effect, edits: [{ span: { start, end }, replacement }] as const };
  const diagnostic: Diagnostic = { ...inverted, span: { start, end }, suggestions: [suggestion] };
  return renderDiagnostics(source, [diagnostic], { format: 'pretty' }).split('\n').at(-1) ?? '';
}

test('frames of several diagnostics stand apart', () => {
  const hint: Diagnostic = {
    ...inverted,
    severity: 'hint',
    code: 'b',
    message: 'B.',
    span: { start: 0, end: 3 },
    suggestions: [],
  };
  expect(render({ format: 'pretty', source: 'stored.txt', firstLine: 9 }, inverted, hint)).toBe(
    [
      'error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.',
      '  at stored.txt:9:5',
      '  9 | age:[30 TO 20] && male:true',
      '    |     ^^^^^^^^^^',
      '  help: swap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)',
      '',
      'hint[b]: B.',
      '  at stored.txt:9:1',
      '  9 | age:[30 TO 20] && male:true',
      '    | ^^^',
    ].join('\n'),
  );
});

test('plain is one line for each diagnostic', () => {
  expect(render({ format: 'plain', source: 'stored.txt' }, inverted, { ...inverted, help: 'Look twice.', suggestions: [] })).toBe(
    [
      'stored.txt, line 1, columns 5 to 14: error inverted-range: This range starts at 30 and ends at 20, so it matches nothing. Help: swap the ends: age:[20 TO 30] (changes which faces match; not applied automatically).',
      'stored.txt, line 1, columns 5 to 14: error inverted-range: This range starts at 30 and ends at 20, so it matches nothing. Help: Look twice.',
    ].join('\n'),
  );
});

test('plain tells a place of one character, and one over lines', () => {
  const at = (start: number, end: number) =>
    renderDiagnostics('ab\ncd', [{ ...inverted, message: 'M.', span: { start, end }, suggestions: [] }], { format: 'plain' });
  expect(at(4, 5)).toBe('line 2, column 2: error inverted-range: M.');
  expect(at(5, 5)).toBe('line 2, column 3: error inverted-range: M.');
  expect(at(0, 5)).toBe('line 1, column 1 to line 2, column 2: error inverted-range: M.');
});

test('json is the diagnostic with its place', () => {
  expect(JSON.parse(render({ format: 'json', source: 'filter 2' }, inverted))).toEqual([
    { source: 'filter 2', line: 1, column: 5, endLine: 1, endColumn: 15, ...inverted },
  ]);
});

test('json keeps 64-bit integers as text and lone surrogates as escapes', () => {
  const diagnostic = { ...inverted, data: { value: 9_007_199_254_740_993n, word: '\ud800' } };
  expect(JSON.parse(render({ format: 'json' }, diagnostic))[0].data).toEqual({ value: '9007199254740993', word: '\ud800' });
  expect(render({ format: 'json' }, diagnostic)).toContain('\\ud800');
});

test('nothing to say is an empty text, and an empty array in json', () => {
  expect([render({ format: 'pretty' }), render({ format: 'plain' }), render({ format: 'json' })]).toEqual(['', '', '[]']);
});

test('colour is the caller’s, and takes nothing from the text', () => {
  const coloured = render({ format: 'pretty', palette: pc.createColors(true) }, inverted);
  expect(coloured).toContain('\u001b[31m^^^^^^^^^^\u001b[39m');
  expect(stripVTControlCharacters(coloured)).toBe(render({ format: 'pretty' }, inverted));
});

test.each<[Effect, string]>([
  ['same', 'matches the same faces'],
  ['narrower', 'matches fewer faces than the service would match now; not applied automatically'],
  ['wider', 'changes which faces match; not applied automatically'],
  ['different', 'changes which faces match; not applied automatically'],
])('a suggestion with the effect %s', (effect, words) => {
  expect(helpFor('a:1', effect, { start: 2, end: 3, replacement: '2' })).toBe(`  help: write: a:2   (${words})`);
});

test('a text of which nothing is left has no result to show', () => {
  expect(helpFor(';', 'same', { start: 0, end: 1, replacement: '' })).toBe('  help: write   (matches the same faces)');
});

test('a result is shown with the words it touches', () => {
  const of = (source: string, start: number, end: number, replacement: string) =>
    helpFor(source, 'same', { start, end, replacement }).replace(/^ {2}help: write: (.*) {3}\(matches the same faces\)$/, '$1');
  expect(of('x:1 && (age:20 || b:2)', 12, 14, '30')).toBe('age:30');
  expect(of('a:1 && b:2 ;', 11, 12, '')).toBe('a:1 && b:2');
  expect(of('a:1 &&b:2', 6, 6, ' ')).toBe('a:1 && b:2');
  expect(of('x:1 && (!agee:1)', 9, 13, 'age')).toBe('age:1');
  expect(of('x:1 && a:[20 TO 3O]', 16, 18, '30')).toBe('a:[20 TO 30]');
  expect(of('x:1 && a:"b c" && y:1', 10, 11, 'd')).toBe('a:"d c"');
  expect(of('a:[1 TO 5]&&b:2', 10, 12, ' && ')).toBe('a:[1 TO 5] && b:2');
  expect(of('(a:1)&&(b:2) || c:3', 5, 7, ' && ')).toBe('(a:1) && (b:2) || c:3');
  expect(of(`a:1 && b:${'x'.repeat(200)}`, 9, 209, 'y'.repeat(200))).toBe(`b:${'y'.repeat(58)} … ${'y'.repeat(60)}`);
  const long = 'a:1 || '.repeat(30);
  expect(of(`${long}b:2 &&  && ${long}c:3`, 214, 221, '')).toBe(
    '… a:1 || a:1 || a:1 || a:1 || b:2 a:1 || a:1 || a:1 || a:1 || a:1 || …',
  );
  expect(of('a:\n1', 2, 3, ' \n')).toBe('a: ␊1');
});

test('a wrong call names the argument and the cure', () => {
  const call = renderDiagnostics as (...given: readonly unknown[]) => string;
  const format = "options needs a format: pass { format: 'pretty' }, 'plain' or 'json'.";
  expect(() => call(text, [inverted])).toThrow(new TypeError(format));
  expect(() => call(text, [inverted], { format: 'xml' })).toThrow(new TypeError(format));
  expect(() => call(undefined, [inverted], { format: 'plain' })).toThrow(
    new TypeError('renderDiagnostics needs the text that was checked, got undefined.'),
  );
  expect(() => call(text, inverted, { format: 'plain' })).toThrow(
    new TypeError('diagnostics is no list; pass what checkFilter or parseFilter found.'),
  );
});
