import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equals } from '../../src/ast/equals.ts';
import type { Filter } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema as people } from '../../src/check/example-schema.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
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

  it.each([
    [
      'checkFilter returns, what passes is what the service reads, and a suggestion has the effect that it names',
      textArbitrary,
      10_000,
    ],
    ['so it is with brackets with several values, signs and ranges', groupTextArbitrary, 5_000],
  ])('%s', (_, texts, count) => {
    fc.assert(
      fc.property(texts, (text) => {
        const outcome = checkFilter(text, people);
        const { diagnostics } = outcome;
        expect(diagnostics.filter((diagnostic) => !isPlaced(diagnostic, text))).toEqual([]);
        for (const diagnostic of diagnostics) expectEffects(text, diagnostic, diagnostics.length === 1);
        if (!outcome.ok) return;
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(matchedByService(text)).toBe(matched(outcome.filter));
      }),
      { numRuns: runs(count) },
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

/** A suggestion silences its rule where that is all there is to say. */
function expectEffects(text: string, { code, suggestions }: Diagnostic, isAlone: boolean): void {
  for (const { effect, edits } of suggestions) {
    const fixed = applyEdits(text, edits);
    if (isAlone) expect(codesOf(fixed), `${text} → ${fixed}`).not.toContain(code);
    if (effect === 'different') continue;
    const [before, after] = [matchedByService(text), matchedByService(fixed)];
    const changes = faces.map((_, index) => `${before[index]}${after[index]}`);
    const excluded = { same: ['01', '10'], wider: ['10'], narrower: ['01'] }[effect];
    expect([text, fixed, changes.filter((change) => excluded.includes(change))]).toEqual([text, fixed, []]);
  }
}
