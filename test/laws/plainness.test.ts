import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFilter } from '../../src/canonical/print.ts';
import { readCanonical } from '../../src/canonical/read.ts';
import { plainnessOf } from '../../src/check/plainness.ts';
import { runRules } from '../../src/check/run-rules.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { DEFAULT_LIMITS } from '../../src/syntax/limits.ts';
import { readText } from '../../src/syntax/read-text.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { luceneCorpus } from '../support/lucene.ts';
import { runs } from '../support/runs.ts';

test('no rule has more to say about a recorded text than its plainness allows', () => {
  const { lines, schema } = luceneCorpus();
  const plain = lines.filter(({ text }) => isPlain(text, schema));
  expect(plain.length).toBeGreaterThan(1_000);
});

test('no rule has more to say about a filter than its plainness allows', () => {
  const filters = schemaArbitrary().chain((schema) =>
    filterArbitrary(schema, { depth: 2, operands: 3 }).map((filter) => [printFilter(filter), schema] as const),
  );
  fc.assert(
    fc.property(filters, ([text, schema]) => {
      isPlain(text, schema);
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
        isPlain(text, schema);
});

/** Whether a text is clean or plain; then no rule finds anything in it, or only those about the whole filter do. */
function isPlain(text: string, schema: Schema): boolean {
  const filter = readCanonical(text, DEFAULT_LIMITS);
  const plainness = filter ? plainnessOf(filter, schema) : 'unknown';
  if (plainness === 'unknown') return false;
  const { findings } = runRules({ text, schema }, readText(text));
  const others = plainness === 'clean' ? findings : findings.filter(({ rule }) => !rule.finds?.whole);
  expect([text, others.map(({ rule }) => rule.code)]).toEqual([text, []]);
  return true;
}
