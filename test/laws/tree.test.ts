import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equals } from '../../src/ast/equals.ts';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';
import { readAsService } from '../../src/lucene/read-as-service.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { reach } from '../support/reach.ts';
import { runs } from '../support/runs.ts';

const written: fc.Arbitrary<readonly [Schema, Filter]> = schemaArbitrary().chain((schema) =>
  filterArbitrary(schema).map((filter) => [schema, filter] as const),
);

describe('for every tree in documented forms', () => {
  it('what it prints is read back as the same tree, and prints alike', () => {
    fc.assert(
      fc.property(written, ([, filter]) => {
        const text = printFilter(filter);
        const outcome = parseFilter(text);
        expect(outcome.diagnostics).toEqual([]);
        expect(outcome.ok && equals(outcome.filter, filter)).toBe(true);
        expect(outcome.ok && printFilter(outcome.filter)).toBe(text);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('the service reads what it prints as the same tree', () => {
    fc.assert(
      fc.property(written, ([schema, filter]) => {
        const reading = readAsService(printFilter(filter), schema);
        expect(reading.reads === 'filter' && equals(reading.filter, filter)).toBe(true);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('it passes unless a range is inverted, or it matches nothing or everything; and it survives JSON', () => {
    fc.assert(
      fc.property(written, ([schema, filter]) => {
        const outcome = checkFilter(filter, schema);
        const { matchesNothing, matchesEverything } = reach(filter, schema);
        fc.pre(!outcome.diagnostics.some(({ code }) => code === 'inverted-range'));
        expect(outcome.ok, printFilter(filter)).toBe(matchesNothing === 'no' && matchesEverything === 'no');
        if (outcome.ok) expect(equals(JSON.parse(JSON.stringify(outcome.filter)), filter)).toBe(true);
      }),
      { numRuns: runs(3_000) },
    );
  });
});
