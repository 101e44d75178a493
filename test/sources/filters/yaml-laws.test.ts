import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Document, parse, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Piece, StoredFilter } from '../../../src/sources/filters/stored-filter.ts';
import { readYamlFilters } from '../../../src/sources/filters/yaml.ts';
import { applyEdits, type Edit } from '../../../src/text/edit.ts';
import { slice, spanOf } from '../../../src/text/span.ts';
import { runs } from '../../support/runs.ts';
import { readPieces } from './support.ts';

const words = fc.constantFrom(
  'age:20',
  ' && ',
  '||',
  ' ',
  '  ',
  '(!male:true)',
  '[20 TO 30]',
  '\n',
  "'",
  '"',
  '\\',
  '#',
  ': ',
  '姓',
  '\u{1f600}',
  ', ',
  '\t',
  '- ',
  '\u0007',
  '20',
);
const texts = fc.array(words, { maxLength: 12 }).map((all) => all.join(''));
const styles = fc.constantFrom(Scalar.PLAIN, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_LITERAL, Scalar.BLOCK_FOLDED);

const files = fc
  .record({
    filters: fc.array(fc.tuple(texts, styles), { minLength: 1, maxLength: 4 }),
    lineWidth: fc.constantFrom(0, 20, 40, 80),
    indentSeq: fc.boolean(),
    shape: fc.constantFrom('maps', 'list', 'flow'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
  })
  .map(({ filters, shape, lineEnd, mark, ...options }) => {
    const list = new YAMLSeq();
    for (const [text, style] of filters) {
      const scalar = new Scalar(text);
      scalar.type = style;
      const map = new YAMLMap();
      map.set(new Scalar('filter'), scalar);
      map.set(new Scalar('other'), new Scalar('x'));
      list.add(shape === 'maps' ? map : scalar);
    }
    const top = new YAMLMap();
    top.set(new Scalar('filter'), list);
    list.flow = shape === 'flow';
    const document = new Document(top);
    const file = document.toString(options);
    // What is written is not always what was given: `stringify` loses blanks that stand alone in a block.
    const said: { readonly filter: readonly (string | { readonly filter: string })[] } = parse(file);
    return {
      file: mark + file.replaceAll('\n', lineEnd),
      texts: said.filter.map((item) => (typeof item === 'string' ? item : item.filter)),
    };
  });

async function read(file: string): Promise<Piece> {
  const pieces = await readPieces(readYamlFilters, file);
  expect(pieces.flatMap(({ problems }) => problems)).toEqual([]);
  const piece = pieces.at(-1);
  if (!piece) throw new Error('No piece.');
  return piece;
}

/** Edits that do not touch each other, made of places between 0 and 1. */
const asked = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', 'a', ' && ', "'", '"', '\\', '\n', '20', '# ', '姓')),
  {
    minLength: 2,
    maxLength: 6,
  },
);

function editsFor({ text }: StoredFilter, wishes: readonly (readonly [number, string])[]): readonly Edit[] {
  const places = [...new Set(wishes.map(([place]) => Math.round(place * text.length)))].sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    edits.push({ span: spanOf(places[index] ?? 0, places[index + 1] ?? 0), replacement: wishes[index]?.[1] ?? '' });
  }
  return edits;
}

test('a text is read as YAML has it, and each of its code units stands in the scalar, in order', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ file, texts: written }) => {
      const { source, filters } = await read(file);
      expect(filters.map(({ text }) => text)).toEqual(written);
      for (const { text, placement } of filters) {
        const units = placement.units ?? Array.from(text, (_, at) => spanOf(placement.start + at, placement.start + at + 1));
        let before = placement.start;
        for (const [index, unit] of units.entries()) {
          const isAfterAll =
            unit.start >= before || (unit.start === units[index - 1]?.start && unit.end === units[index - 1]?.end);
          expect([isAfterAll, unit.end >= unit.start]).toEqual([true, true]);
          before = unit.end;
          const stands = slice(String(source), unit);
          const unitText = text[index] ?? '';
          if (/[a-zA-Z0-9&姓]/.test(unitText)) expect(stands).toBe(unitText);
          if (unitText === "'") expect(["'", "''"]).toContain(stands);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('edits change the text that they should, and no other', async () => {
  let done = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), asked, async ({ file }, which, wishes) => {
      const { source, filters } = await read(file);
      const chosen = filters[which % filters.length];
      if (!chosen) throw new Error('No filter.');
      const edits = editsFor(chosen, wishes);
      const changes = chosen.rewrite(edits);
      if (!changes) {
        refused++;
        return;
      }
      done++;
      const after = await read(applyEdits(String(source), changes));
      expect(after.filters.map(({ text }) => text)).toEqual(
        filters.map((filter) => (filter === chosen ? applyEdits(filter.text, edits) : filter.text)),
      );
    }),
    { numRuns: runs(300) },
  );
  expect(refused).toBeLessThan(done / 10);
});
