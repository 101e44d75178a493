import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutOrigins } from '../../src/ast/transform.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { readCanonical, readCanonicalPlaces } from '../../src/canonical/read.ts';
import { DEFAULT_LIMITS } from '../../src/syntax/limits.ts';
import { parseText } from '../../src/syntax/parse-text.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { luceneCorpus } from '../support/lucene.ts';
import { runs } from '../support/runs.ts';
import { textArbitrary } from '../support/texts.ts';

/** Words that the grammar looks at twice. */
const WORDS =
  'and or not to too TO is in isnt between over at AND NOT greater equals eq null a.b 1..5 1-5 -1 x-y e1 1e5 T _exists_ _'.split(
    ' ',
  );

test('the canonical reader declines a recorded text, or agrees with the grammar to the last offset', () => {
  const read = luceneCorpus().lines.filter(({ text }) => isReadAlike(text));
  expect(read.length).toBeGreaterThan(5_000);
});

test('the canonical reader declines any text, or agrees with the grammar', () => {
  fc.assert(
    fc.property(textArbitrary, (text) => {
      isReadAlike(text);
    }),
    { numRuns: runs(2_000) },
  );
});

test('the canonical reader agrees with the grammar about keywords in every place', () => {
  for (const word of WORDS) {
    const clauses = [`a:${word}`, `${word}:1`, `a:[${word} TO 5]`, `a:{5 TO ${word}}`];
    for (const clause of clauses)
      for (const text of [clause, `(!${clause})`, `${clause} && b:1`, `b:1 || (${clause} && c:2)`]) isReadAlike(text);
  }
});

test('the canonical reader reads what the printer writes', () => {
  const printed = schemaArbitrary().chain((schema) => filterArbitrary(schema).map(printFilter));
  fc.assert(
    fc.property(printed, (text) => {
      expect(isReadAlike(text)).toBe(true);
    }),
    { numRuns: runs(1_000) },
  );
});

test('a text beyond a limit is declined', () => {
  const limits = { maxLength: 100, maxDepth: 2, maxClauses: 3 };
  const texts = [
    'a:1 && b:2 && c:3',
    'a:1 && b:2 && c:3 && d:4',
    '(!(!a:1))',
    '(!(!(!a:1)))',
    '(!(!a:[1 TO 5]))',
    `a:${'1'.repeat(99)}`,
  ];
  expect(texts.map((text) => readCanonical(text, limits) !== undefined)).toEqual([true, false, true, false, false, false]);
});

/** Whether the canonical reader reads a text; then its tree is the grammar's, and the printer gives the text back. */
function isReadAlike(text: string): boolean {
  const filter = readCanonicalPlaces(text, DEFAULT_LIMITS);
  if (!filter) return false;
  expect(parseText(text)).toEqual({ filter, issues: [] });
  expect(readCanonical(text, DEFAULT_LIMITS)).toEqual(withoutOrigins(filter));
  expect(printFilter(filter)).toBe(text);
  return true;
}
