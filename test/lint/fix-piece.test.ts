import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkFilter, compareFilters, defineSchema, printFilter, readAsService } from '../../src/index.ts';
import { fixPiece } from '../../src/lint/fix-piece.ts';
import { compileMatcher } from '../../src/semantics/matcher.ts';
import { readScriptFilters } from '../../src/sources/filters/script.ts';
import { type Piece, pieceOf } from '../../src/sources/filters/stored-filter.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { faceArbitrary, filterArbitrary } from '../support/arbitraries.ts';
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

/** How people write a filter: other operators, quotes, spaces and brackets, chosen by numbers. */
function respelled(text: string, choices: readonly number[]): string {
  let at = 0;
  const pick = (...ways: readonly string[]): string => ways[(choices[at++ % choices.length] ?? 0) % ways.length] as string;
  return text
    .replace(/ && /g, () => pick(' && ', ' AND ', '  && ', '&& '))
    .replace(/ \|\| /g, () => pick(' || ', ' OR ', ' ||  '))
    .replace(/\w+:(\w+)/g, (clause, value: string) =>
      pick(clause, clause, clause.replace(`:${value}`, `:"${value}"`), `(${clause})`),
    )
    .replace(/ TO /g, () => pick(' TO ', '  TO '));
}

const choices = fc.array(fc.nat(11), { minLength: 1, maxLength: 12 });
const faces = fc.array(faceArbitrary(schema), { minLength: 20, maxLength: 20 });

/** Which of the faces the service matches with a text; nothing where it refuses the text. */
function matches(text: string, on: readonly Parameters<ReturnType<typeof compileMatcher>>[0][]) {
  const reading = readAsService(text, schema);
  return reading.reads === 'filter' ? on.map(compileMatcher(reading.filter, schema)) : reading.reads;
}

test('what is fixed matches the same faces as before, whatever the spelling', () => {
  const filters = filterArbitrary(schema, { depth: 2, operands: 3 }).map(printFilter);
  fc.assert(
    fc.property(filters, choices, faces, (text, ways, on) => {
      const before = respelled(text, ways);
      expect(matches(fixText(before), on)).toEqual(matches(before, on));
    }),
    { numRuns: runs(400) },
  );
});

test('a fixed template matches the same faces as before, whatever values stand in it', async () => {
  const filters = filterArbitrary(schema, { depth: 2, operands: 3 }).map(printFilter);
  const values = fc.array(fc.constantFrom('0', '1', '02', '3', 'true', 'false', 'a', 'ab', '_'), { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      filters,
      choices,
      fc.array(values, { minLength: 4, maxLength: 4 }),
      faces,
      async (text, ways, fillings, on) => {
        let count = 0;
        // Every other value becomes a placeholder; some of them hold the same value.
        const withPlaceholders = text.replace(/(\w+:)\w+/g, (clause, field: string) =>
          (ways[count % ways.length] ?? 0) % 2 === 0 ? clause : `${field}\${v${count++ % 6}}`,
        );
        const before = respelled(withPlaceholders, ways);
        const after = (await fixTemplate(`\`${before}\``)).slice(1, -1);
        for (const filling of fillings) {
          const filled = (template: string) =>
            template.replace(/\$\{v(\d)\}/g, (_, index: string) => filling[Number(index)] ?? '');
          expect(matches(filled(after), on)).toEqual(matches(filled(before), on));
        }
      },
    ),
    { numRuns: runs(400) },
  );
});

describe('a placeholder may hold any value, so no clause goes because of one', () => {
  it.each([
    '`age:1 && (age:1 && color:${c})`',
    '`(!age:7) && age:${n}`',
    '`color:${c} && (color:red || male:true)`',
    '`(age:${n} || male:false) || (age:3 || male:false)`',
    '`color:"red"~2 && color:${c}`',
    '`color:(${c} && "red"||20)`',
    '`color:(${c} || red) && color:blue && age:((!7) || -[8 TO 9])`',
    '`male:true && (male:true && color:${c})`',
    '`age:${n} || age:${n}`',
  ])('%s', async (template) => {
    expect(await fixTemplate(template)).toBe(template);
  });

  it('still fixes what is only spelled otherwise', async () => {
    expect(await fixTemplate('`age:${n} AND color:"red"`')).toBe('`age:${n} && color:red`');
  });
});

function fixText(text: string): string {
  const filter = { text, placement: { start: 0 }, name: '', rewrite: (edits: Parameters<typeof applyEdits>[1]) => edits };
  const { texts } = fixPiece(pieceOf(text, 1, { filters: [filter] }), { schema, levelOf: (_, severity) => severity });
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
    .map((piece) => applyEdits(String(piece.source), fixPiece(piece, { schema, levelOf: (_, severity) => severity }).edits))
    .join('')
    .slice(start.length);
}
