import { expect, test } from 'vitest';
import type { Diagnostic, Suggestion } from '../../src/diagnostic/diagnostic.ts';
import { renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';

const swap: Suggestion = {
  title: 'swap the ends',
  effect: 'wider',
  edits: [{ span: { start: 4, end: 14 }, replacement: '[20 TO 30]' }],
};

function say(start: number, end: number, more: Partial<Diagnostic> = {}): Diagnostic {
  return { code: 'here', severity: 'error', message: 'Look.', span: { start, end }, data: {}, suggestions: [], ...more };
}

/** The rows of the picture alone: text and carets. */
function picture(text: string, start: number, end: number): readonly string[] {
  return renderDiagnostics(text, [say(start, end)], { format: 'pretty' })
    .split('\n')
    .slice(1);
}

test('the frame of the house', () => {
  const diagnostic = say(4, 14, {
    code: 'inverted-range',
    message: 'This range starts at 30 and ends at 20, so it matches nothing.',
    suggestions: [swap],
  });
  expect(renderDiagnostics('age:[30 TO 20] && male:true', [diagnostic], { format: 'pretty' })).toBe(
    [
      'error[inverted-range]: This range starts at 30 and ends at 20, so it matches nothing.',
      '  1 | age:[30 TO 20] && male:true',
      '    |     ^^^^^^^^^^',
      '  help: swap the ends: age:[20 TO 30]   (changes which faces match; not applied automatically)',
    ].join('\n'),
  );
});

test('an empty span at the end of the text has one caret', () => {
  expect(picture('a:1 &&', 6, 6)).toEqual(['  1 | a:1 &&', '    |       ^']);
});

test('an empty text has one caret', () => {
  expect(picture('', 0, 0)).toEqual(['  1 |', '    | ^']);
});

test('a wide character is two columns, marked and before the mark', () => {
  expect(picture('s:张三 && a:1', 2, 4)).toEqual(['  1 | s:张三 && a:1', '    |   ^^^^']);
  expect(picture('张:1 && b', 7, 8)).toEqual(['  1 | 张:1 && b', '    |         ^']);
});

test('a combining character stands on the one before it', () => {
  expect(picture('cafe\u0301:1 x', 8, 9)).toEqual(['  1 | cafe\u0301:1 x', '    |        ^']);
  expect(picture('cafe\u0301:1 x', 4, 5)).toEqual(['  1 | cafe\u0301:1 x', '    |    ^']);
});

test('a mark that stands on nothing is shown on a dotted circle', () => {
  expect(picture('\u0301x', 1, 2)).toEqual(['  1 | ◌\u0301x', '    |  ^']);
});

test('a pile of marks is told by code points', () => {
  expect(picture(`a${'\u0301'.repeat(5)}b`, 6, 7)).toEqual(['  1 | a\u0301\u0301\u0301\u0301<U+0301>b', '    |          ^']);
});

test('an emoji of several characters is one thing of two columns', () => {
  expect(picture('s:👩‍💻 x', 8, 9)).toEqual(['  1 | s:👩‍💻 x', '    |      ^']);
  expect(picture('s:🇨🇳 x', 7, 8)).toEqual(['  1 | s:🇨🇳 x', '    |      ^']);
});

test('what hides behind an emoji is shown', () => {
  expect(picture('👩\u{e0041}', 2, 4)).toEqual(['  1 | 👩<U+E0041>', '    |   ^^^^^^^^^']);
});

test('controls, tabs and escape sequences are pictures', () => {
  expect(picture('a:1\t\u001b[31m\u0000\u007f\u0085x', 12, 13)).toEqual([
    '  1 | a:1␉␛[31m␀␡<U+0085>x',
    '    |                    ^',
  ]);
});

test.each([
  ['a no-break space', '\u00a0', '<U+00A0>'],
  ['a zero-width space', '\u200b', '<U+200B>'],
  ['a zero-width non-joiner', '\u200c', '<U+200C>'],
  ['a zero-width joiner', '\u200d', '<U+200D>'],
  ['a right-to-left override', '\u202e', '<U+202E>'],
  ['a byte order mark', '\ufeff', '<U+FEFF>'],
  ['a lone high surrogate', '\ud800', '<U+D800>'],
  ['a lone low surrogate', '\udc00', '<U+DC00>'],
  ['a line separator', '\u2028', '<U+2028>'],
  ['an ideographic space', '\u3000', '<U+3000>'],
  ['a soft hyphen', '\u00ad', '<U+00AD>'],
  ['a variation selector', '\ufe0f', '<U+FE0F>'],
  ['a Hangul filler', '\u3164', '<U+3164>'],
])('%s is shown by its code point, with a caret under all of it', (_, character, shown) => {
  expect(picture(`a${character}b`, 1, 2)).toEqual([`  1 | a${shown}b`, `    |  ${'^'.repeat(shown.length)}`]);
});

test('messages and help cannot act on the terminal', () => {
  const diagnostic = say(0, 1, { message: 'The word \u001b[2J\u202e is odd.', help: 'no \u0007' });
  expect(renderDiagnostics('x', [diagnostic], { format: 'pretty' })).toBe(
    ['error[here]: The word ␛[2J<U+202E> is odd.', '  1 | x', '    | ^', '  help: no ␇'].join('\n'),
  );
});

test('a span over two lines is marked on both, without the indentation', () => {
  expect(picture('(a:1 ||\n  b:2) && c:3', 0, 14)).toEqual([
    '  1 | (a:1 ||',
    '    | ^^^^^^^',
    '  2 |   b:2) && c:3',
    '    |   ^^^^',
  ]);
});

test('a span over many lines shows its beginning and its end', () => {
  const text = Array.from({ length: 12 }, (_, index) => `line${index}`).join('\n');
  expect(picture(text, 0, text.length)).toEqual([
    '   1 | line0',
    '     | ^^^^^',
    '   2 | line1',
    '     | ^^^^^',
    '   3 | line2',
    '     | ^^^^^',
    '     …',
    '  12 | line11',
    '     | ^^^^^^',
  ]);
});

test('a span that ends with a line stays on it', () => {
  expect(picture('ab\r\ncd', 1, 4)).toEqual(['  1 | ab', '    |  ^']);
  expect(picture('ab\ncd', 2, 3)).toEqual(['  1 | ab', '    |   ^']);
});

test('blank lines inside a span have no carets', () => {
  expect(picture('a\n\nb', 0, 4)).toEqual(['  1 | a', '    | ^', '  2 |', '  3 | b', '    | ^']);
});

test('a long line is windowed round the mark', () => {
  const text = `${'a:1 || '.repeat(100)}b:2 && ${'c:3 || '.repeat(100)}d:4`;
  const [shown = '', carets = ''] = picture(text, 700, 703);
  expect(shown.startsWith('  1 | …') && shown.endsWith('…')).toBe(true);
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('b:2');
  expect(shown.length).toBeLessThan(112);
});

test('the end of a long line is seen with as much of the line as fits', () => {
  const text = 'x'.repeat(1_000);
  expect(picture(text, 1_000, 1_000)).toEqual([`  1 | …${'x'.repeat(100)}`, `    | ${' '.repeat(101)}^`]);
});

test('a mark longer than the window is cut with it', () => {
  expect(picture('x'.repeat(1_000), 0, 1_000)).toEqual([`  1 | ${'x'.repeat(100)}…`, `    | ${'^'.repeat(100)}`]);
});

test('a window never cuts a surrogate pair', () => {
  const [shown = ''] = picture('😀'.repeat(5_000), 5_001, 5_003);
  expect(shown).toMatch(/^ {2}1 \| …(😀)+…$/u);
});

test('a line of ten megabytes is framed', () => {
  const text = `${'x'.repeat(10_000_000)} y`;
  expect(picture(text, 10_000_001, 10_000_002)[1]?.trimEnd().endsWith('^')).toBe(true);
});
