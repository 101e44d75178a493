import { describe, expect, it } from 'vitest';
import { checkFilter } from '../../src/check/check-filter.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';
import { printFilter } from '../../src/print/print.ts';
import { readAsService } from '../../src/reading/reading.ts';
import { evaluate } from '../support/evaluate.ts';
import { luceneCorpus } from '../support/lucene.ts';

const { schema, faces, lines } = luceneCorpus();

function matchesOf(filter: Parameters<typeof evaluate>[0]): string {
  return faces.map((face) => (evaluate(filter, face, schema) ? '1' : '0')).join('');
}

describe('what a real Lucene answers', () => {
  const judged = lines.map((line) => ({ line, outcome: checkFilter(line.text, schema) }));

  it('whatever passes means what it says', () => {
    const broken = judged.flatMap(({ line, outcome }) =>
      outcome.ok && line.matches !== matchesOf(outcome.filter) ? [line.text] : [],
    );
    expect(broken).toEqual([]);
  });

  it('the canonical text of whatever passes is read alike', () => {
    const broken = judged.flatMap(({ line, outcome }) => {
      if (!outcome.ok) return [];
      const reading = readAsService(printFilter(outcome.filter), schema);
      return reading.reads === 'filter' && matchesOf(reading.filter) === line.matches ? [] : [line.text];
    });
    expect(broken).toEqual([]);
  });

  it('safe filters pass, unless they can match nothing or everything', () => {
    const refused = new Map<string, number>();
    for (const { line, outcome } of judged) {
      if (line.class !== 'safe' || outcome.ok) continue;
      const code = outcome.diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'none';
      refused.set(code, (refused.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(refused)).toEqual({});
  });

  it('refused loose filters mostly carry a suggestion', () => {
    const refused = judged.filter(({ line, outcome }) => line.class === 'loose' && !outcome.ok);
    const helped = refused.filter(({ outcome }) => outcome.diagnostics.some(({ suggestions }) => suggestions.length > 0));
    const alike = refused.filter(({ line }) => {
      const { filter } = parseFilter(line.text);
      try {
        return filter !== undefined && line.matches !== undefined && matchesOf(filter) === line.matches;
      } catch {
        return false;
      }
    });
    const alikeHelped = alike.filter(({ outcome }) => outcome.diagnostics.some(({ suggestions }) => suggestions.length > 0));
    const without = refused.filter((one) => !helped.includes(one));
    const by = new Map<string, string[]>();
    for (const one of without) {
      const c = one.outcome.diagnostics.map((d) => d.code).join();
      by.set(c, [...(by.get(c) ?? []), one.line.text]);
    }
    console.log(
      [...by]
        .sort((a, b) => b[1].length - a[1].length)
        .slice(0, 25)
        .map(
          ([c, t]) =>
            c +
            ' ' +
            t.length +
            ' e.g. ' +
            t
              .sort((a, b) => a.length - b.length)
              .slice(0, 2)
              .join('   '),
        )
        .join('\n'),
    );
    console.log(refused.length, helped.length / refused.length, alike.length, alikeHelped.length / alike.length);
    const passed = judged.filter(({ line, outcome }) => line.class === 'loose' && outcome.ok).length;
    console.log(
      'passed loose',
      passed,
      'noise',
      judged.filter(({ line, outcome }) => line.class === 'noise' && outcome.ok).length,
    );
  });
});
