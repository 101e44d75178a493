import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { printFilter } from '../../src/canonical/print.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import { defineSchema } from '../../src/schema/schema.ts';

const schema = defineSchema({
  age: 'integer',
  number: 'integer',
  rowkey: 'integer',
  externalImageID: 'string',
  timestamp: 'long',
  title: 'string',
  color: 'string',
  male: 'boolean',
  id: 'string',
});

const filters = readFileSync(new URL('real-filters.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

describe('every filter found in public passes and prints as it is', () => {
  it.each(filters)('%s', (text) => {
    const outcome = checkFilter(text, schema);
    expect(outcome.ok && printFilter(outcome.filter)).toBe(text);
    expect(outcome.diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
});
