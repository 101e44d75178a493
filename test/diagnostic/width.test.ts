import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDrawn, type Cell, terminalCells } from '../../src/diagnostic/width.ts';
import { runs } from '../support/runs.ts';

/** What joins its neighbours, and what does not. */
const FRAGMENTS = [
  'a',
  ' ',
  '1',
  '[',
  '张',
  'é',
  'e\u0301',
  '\u0301',
  '\u0600',
  '\u0d4e',
  '\u1100',
  '\u1161',
  '🇨',
  '🇳',
  '👩',
  '\u200d',
];

const joining = fc
  .array(
    fc.oneof(fc.constantFrom(...FRAGMENTS, '#\ufe0f\u20e3', '\ufe0f', '🏽', '\r', '\n', '\ud83d'), fc.string({ unit: 'binary' })),
  )
  .map((parts) => parts.join(''));

/** Cells of each grapheme by itself. */
function cellsOneByOne(text: string): readonly Cell[] {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text);
  return [...segments].flatMap(({ segment, index }) => terminalCells(segment, index));
}

test('cells are those of the graphemes', () => {
  const law = fc.property(joining, (text) => {
    expect(terminalCells(text)).toEqual(cellsOneByOne(text));
  });
  fc.assert(law, { numRuns: runs(1_000), examples: [['a张bc\u0301d 👩‍💻e']] });
});

test('cells are all of the text, and what is drawn is what they show', () => {
  const law = fc.property(joining, (text) => {
    const cells = terminalCells(text, 7);
    expect(cells.map(({ start }) => start)).toEqual([7, ...cells.map(({ end }) => end)].slice(0, cells.length));
    expect(cells.at(-1)?.end ?? 7).toBe(7 + text.length);
    expect(asDrawn(text)).toBe(cells.map(({ shown }) => shown).join(''));
  });
  fc.assert(law, { numRuns: runs(1_000) });
});

test.each([
  ['##[x]', '#<U+0023>[x]'],
  ['张##vso[x]', '张#<U+0023>vso[x]'],
  ['##teamcity[x]张', '#<U+0023>teamcity[x]张'],
  ['##x #[ # #[', '##x #[ # #['],
])('what makes a command in a log is drawn otherwise: %s', (text, drawn) => {
  expect(asDrawn(text)).toBe(drawn);
  expect(terminalCells(text).map(({ shown, width }) => (shown === '张' ? 2 : shown.length) === width)).not.toContain(false);
});
