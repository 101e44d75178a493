import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equals } from '../../src/ast/equals.ts';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema as people } from '../../src/check/example-schema.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';
import type { Diagnostic, Effect } from '../../src/diagnostic/diagnostic.ts';
import { readAsService } from '../../src/lucene/read-as-service.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { faceArbitrary } from '../support/arbitraries.ts';
import { evaluate } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';
import { groupTextArbitrary, textArbitrary } from '../support/texts.ts';

const faces = fc.sample(faceArbitrary(people), { numRuns: 60, seed: 1 });

describe('for every text', () => {
  it('parseFilter returns, and says why where there is no tree', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const { ok, diagnostics } = parseFilter(text);
        expect(ok || diagnostics.length > 0).toBe(true);
        expect(diagnostics.filter((diagnostic) => !isPlaced(diagnostic, text))).toEqual([]);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it.each([
    ['a tree that is to be seen prints as a text of the same tree', textArbitrary],
    ['so does one of brackets with several values', groupTextArbitrary],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const outcome = parseFilter(text);
        if (!outcome.ok) return;
        const printed = printFilter(outcome.filter);
        const again = parseFilter(printed);
        expect(again.ok && equals(again.filter, outcome.filter)).toBe(true);
        expect(again.diagnostics).toEqual([]);
        expect(again.ok && printFilter(again.filter)).toBe(printed);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('checkFilter returns, and what passes is what the service reads', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const outcome = checkFilter(text, people);
        expect(outcome.diagnostics.filter((diagnostic) => !isPlaced(diagnostic, text))).toEqual([]);
        if (!outcome.ok) return;
        expect(outcome.diagnostics.some(({ severity }) => severity === 'error')).toBe(false);
        expect(matchedByService(text)).toBe(matched(outcome.filter));
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('checkFilter returns for brackets with several values, signs and ranges', () => {
    fc.assert(
      fc.property(groupTextArbitrary, (text) => {
        const { diagnostics } = checkFilter(text, people);
        expect(diagnostics.filter((diagnostic) => !isPlaced(diagnostic, text))).toEqual([]);
      }),
      { numRuns: runs(5_000) },
    );
  });

  it('a suggestion has the effect that it names, and silences its rule where that is all there is to say', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const { diagnostics } = checkFilter(text, people);
        for (const { code, suggestions } of diagnostics) {
          for (const { effect, edits } of suggestions) {
            const fixed = applyEdits(text, edits);
            expectEffect(text, fixed, effect);
            if (diagnostics.length === 1) expect(codesOf(fixed), `${text} → ${fixed}`).not.toContain(code);
          }
        }
      }),
      { numRuns: runs(10_000) },
    );
  });
});

function isPlaced({ span, suggestions }: Diagnostic, text: string): boolean {
  const within = [span, ...suggestions.flatMap(({ edits }) => edits.map((edit) => edit.span))];
  return within.every(({ start, end }) => start >= 0 && start <= end && end <= text.length);
}

/** A `1` for each face that the service matches. */
function matchedByService(text: string): string {
  const reading = readAsService(text, people);
  if (reading.reads === 'beyond') throw new Error(`${text} is beyond the language`);
  return reading.reads === 'filter' ? matched(reading.filter) : '0'.repeat(faces.length);
}

function matched(filter: Filter): string {
  return faces.map((face) => (evaluate(filter, face, people) ? '1' : '0')).join('');
}

function codesOf(text: string): string[] {
  return checkFilter(text, people).diagnostics.map(({ code }) => code);
}

function expectEffect(text: string, fixed: string, effect: Effect): void {
  if (effect === 'different') return;
  const [before, after] = [matchedByService(text), matchedByService(fixed)];
  const changes = faces.map((_, index) => `${before[index]}${after[index]}`);
  const excluded = { same: ['01', '10'], wider: ['10'], narrower: ['01'] }[effect];
  expect(changes.filter((change) => excluded.includes(change))).toEqual([]);
}
