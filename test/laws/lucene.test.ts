import { describe, expect, it } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import type { CheckOutcome } from '../../src/check/outcome.ts';
import { readAsService } from '../../src/lucene/read-as-service.ts';
import { compileMatcher } from '../../src/semantics/matcher.ts';
import { evaluate } from '../support/evaluate.ts';
import { type LuceneLine, luceneCorpus } from '../support/lucene.ts';
import { reach } from '../support/reach.ts';

const { schema, faces, lines } = luceneCorpus();
const judged = lines.map((line) => ({ line, outcome: checkFilter(line.text, schema) }));

describe('over the answers of a real Lucene', () => {
  it('a filter that passes matches exactly the faces that Lucene matches', () => {
    expect(passed().filter(({ line, filter }) => evaluated(filter) !== line.matches)).toEqual([]);
  });

  it('the compiled matcher says the same', () => {
    expect(passed().filter(({ line, filter }) => compiled(filter) !== line.matches)).toEqual([]);
  });

  it('the canonical text of a filter that passes is read as the filter', () => {
    const differs = passed().filter(({ line, filter }) => {
      const reading = readAsService(printFilter(filter), schema);
      return reading.reads !== 'filter' || evaluated(reading.filter) !== line.matches;
    });
    expect(differs).toEqual([]);
  });

  it('every safe filter passes, but those that match nothing or everything', () => {
    const refused = judged.filter(({ line, outcome }) => line.class === 'safe' && !outcome.ok);
    const sensible = refused.filter(({ outcome }) => {
      if (!outcome.filter) return true;
      const { matchesNothing, matchesEverything } = reach(outcome.filter, schema);
      return matchesNothing !== 'yes' && matchesEverything !== 'yes';
    });
    expect(sensible.map(({ line }) => line.text)).toEqual([]);
    expect(countsByCode(refused)).toEqual({ 'empty-range': 72, 'matches-everything': 154, 'never-matches': 445 });
  });

  it('loose filters that are refused are told how to write it', () => {
    const refused = judged.filter(({ line, outcome }) => line.class === 'loose' && !outcome.ok);
    const readAlike = refused.filter(({ line, outcome }) => line.matches !== undefined && treeMatches(outcome) === line.matches);
    expect([shareHelped(refused) >= 0.6, shareHelped(readAlike) >= 0.9]).toEqual([true, true]);
    expect([refused.length, refused.filter(isHelped).length]).toEqual([2941, 2892]);
    expect([readAlike.length, readAlike.filter(isHelped).length]).toEqual([517, 496]);
  });
});

interface Judged {
  readonly line: LuceneLine;
  readonly outcome: CheckOutcome;
}

function passed(): { readonly line: LuceneLine; readonly filter: Filter }[] {
  return judged.flatMap(({ line, outcome }) => (outcome.ok ? [{ line, filter: outcome.filter }] : []));
}

function evaluated(filter: Filter): string {
  return faces.map((face) => (evaluate(filter, face, schema) ? '1' : '0')).join('');
}

function compiled(filter: Filter): string {
  const matches = compileMatcher(filter, schema);
  return faces.map((face) => (matches(face) ? '1' : '0')).join('');
}

/** Nothing where the tree holds values that mean nothing. */
function treeMatches({ filter }: CheckOutcome): string | undefined {
  try {
    return filter && evaluated(filter);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function isHelped({ outcome }: Judged): boolean {
  return outcome.diagnostics.some(({ suggestions }) => suggestions.length > 0);
}

function shareHelped(some: readonly Judged[]): number {
  return some.filter(isHelped).length / some.length;
}

function countsByCode(refused: readonly Judged[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of refused) {
    const code = outcome.diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'none';
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
