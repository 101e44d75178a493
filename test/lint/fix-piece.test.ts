import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkFilter, compareFilters, defineSchema, printFilter } from '../../src/index.ts';
import { mendPiece } from '../../src/lint/mend-piece.ts';
import { readScriptFilters } from '../../src/sources/filters/script.ts';
import { type Piece, pieceOf } from '../../src/sources/filters/stored-filter.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { filterArbitrary } from '../support/arbitraries.ts';
import { runs } from '../support/runs.ts';

const schema = defineSchema({ age: 'integer', male: 'boolean', color: 'string' });

describe('fixes that are harmless one by one are measured together', () => {
  it.each([
    ['male:true && (age:1 && male:true)', 'age:1 && male:true'],
    ['age:1 || age:1 || age:1', 'age:1'],
    ['color:red && age:[20 TO 30]&& age:25', 'color:red && age:25'],
    ['age:"20" AND male:true', 'age:20 && male:true'],
  ])('%s', (text, fixed) => {
    expect(fixText(text)).toBe(fixed);
  });

  test('over random filters with much that is redundant', () => {
    const filters = filterArbitrary(schema, { depth: 2, operands: 3 }).map(printFilter);
    fc.assert(
      fc.property(filters, (text) => {
        const [before, after] = [checkFilter(text, schema), checkFilter(fixText(text), schema)];
        expect(after.ok).toBe(before.ok);
        if (before.ok && after.ok) expect(compareFilters(before.filter, after.filter).relation).toBe('equal');
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('a placeholder may hold any value, so no clause goes because of one', () => {
  it.each([
    '`age:1 && (age:1 && color:${c})`',
    '`(!age:7) && age:${n}`',
    '`color:${c} && (color:red || male:true)`',
    '`(age:${n} || male:false) || (age:3 || male:false)`',
    '`color:"red"~2 && color:${c}`',
  ])('%s', async (template) => {
    expect(await fixTemplate(template)).toBe(template);
  });

  it('still fixes what is only spelled otherwise', async () => {
    expect(await fixTemplate('`age:${n} AND color:"red"`')).toBe('`age:${n} && color:red`');
  });
});

function fixText(text: string): string {
  const filter = { text, placement: { start: 0 }, name: '', rewrite: (edits: Parameters<typeof applyEdits>[1]) => edits };
  const { texts } = mendPiece(pieceOf(text, 1, { filters: [filter] }), { schema, shownAs: (_, severity) => severity });
  return texts[0] ?? text;
}

async function fixTemplate(template: string): Promise<string> {
  const start = "import { filterTag } from 'frs-filter';\nconst filter = filterTag(people);\nfilter";
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(start + template);
  }
  const pieces: Piece[] = [];
  for await (const batch of readScriptFilters(bytes())) pieces.push(...batch);
  return pieces
    .map((piece) => applyEdits(String(piece.source), mendPiece(piece, { schema, shownAs: (_, severity) => severity }).edits))
    .join('')
    .slice(start.length);
}
