import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFilter } from '../../src/canonical/print.ts';
import { readCanonical } from '../../src/canonical/read.ts';
import { isClean } from '../../src/check/is-clean.ts';
import { runRules } from '../../src/check/run-rules.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { DEFAULT_LIMITS } from '../../src/syntax/limits.ts';
import { readText } from '../../src/syntax/read-text.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { luceneCorpus } from '../support/lucene.ts';
import { runs } from '../support/runs.ts';

test('no rule has anything to say about a recorded text that is clean', () => {
  const { lines, schema } = luceneCorpus();
  const clean = lines.filter(({ text }) => isSilentlyClean(text, schema));
  expect(clean.length).toBeGreaterThan(100);
});

test('no rule has anything to say about a clean filter', () => {
  const filters = schemaArbitrary().chain((schema) =>
    filterArbitrary(schema, { depth: 2, operands: 3 }).map((filter) => [printFilter(filter), schema] as const),
  );
  fc.assert(
    fc.property(filters, ([text, schema]) => {
      isSilentlyClean(text, schema);
    }),
    { numRuns: runs(3_000) },
  );
});

test('values at the borders of what is plain', () => {
  const { schema } = luceneCorpus();
  const values = [
    '0',
    '-0',
    '00',
    '7',
    '007',
    '-7',
    '0.5',
    '.5',
    '5.',
    '0.50',
    '1e3',
    '16777217',
    '999999',
    '9999999',
    '0.000001',
  ];
  const long = [
    '123456789',
    '1234567890',
    '123456789012345',
    '1234567890123456',
    '-2147483648',
    '0.1234567890123456',
    'null',
    'x.y',
  ];
  for (const field of Object.keys(schema.fields))
    for (const value of [...values, ...long])
      for (const text of [
        `${field}:${value}`,
        `${field}:[${value} TO *]`,
        `${field}:{* TO ${value}}`,
        `${field}:{${value} TO 9}`,
      ])
        isSilentlyClean(text, schema);
});

/** Whether a text is clean; then the rules find nothing in it. */
function isSilentlyClean(text: string, schema: Schema): boolean {
  const filter = readCanonical(text, DEFAULT_LIMITS);
  if (!filter || !isClean(filter, schema)) return false;
  expect([text, runRules({ text, schema }, readText(text)).findings.map(({ rule }) => rule.code)]).toEqual([text, []]);
  return true;
}
