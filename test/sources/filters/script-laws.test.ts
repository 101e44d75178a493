import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readScriptFilters } from '../../../src/sources/filters/script.ts';
import type { Piece, StoredFilter } from '../../../src/sources/filters/stored-filter.ts';
import { applyEdits, type Edit } from '../../../src/text/edit.ts';
import { slice, spanOf } from '../../../src/text/span.ts';
import { runs } from '../../support/runs.ts';
import { readPieces } from './support.ts';

/** A stretch of a text, as one kind of literal writes it. */
interface Bit {
  readonly written: string;
  readonly text: string;
}

const QUOTES = ['"', "'", '`'];
const plain = fc
  .constantFrom('age:20', ' && ', '(!male:true)', '姓', '\u{1f600}', 'a', '0', '$', '{', '#')
  .map((text) => ({ written: text, text }));
const escaped = fc.constantFrom<Bit>(
  { written: '\\n', text: '\n' },
  { written: '\\\\', text: '\\' },
  { written: '\\x41', text: 'A' },
  { written: '\\u0041', text: 'A' },
  { written: '\\u{1F600}', text: '\u{1f600}' },
  { written: '\\ud83d\\ude00', text: '\u{1f600}' },
  { written: '\\"', text: '"' },
  { written: "\\'", text: "'" },
  { written: '\\`', text: '`' },
  { written: '\\q', text: 'q' },
  { written: '\\\n', text: '' },
  { written: '\\\r\n', text: '' },
);
const lineEnds = fc.constantFrom<Bit>({ written: '\n', text: '\n' }, { written: '\r\n', text: '\n' });

const literals = fc.constantFrom(...QUOTES).chain((quote) =>
  fc.array(quote === '`' ? fc.oneof(plain, escaped, lineEnds) : fc.oneof(plain, escaped), { maxLength: 12 }).map((bits) => {
    // Together they would open a hole.
    const written = bits
      .map((bit) => bit.written)
      .join('')
      .replaceAll('${', '$\\{');
    return { written: quote + written + quote, text: bits.map((bit) => bit.text).join('') };
  }),
);

const files = fc.array(literals, { minLength: 1, maxLength: 4 }).map((all) => ({
  file: all.map(({ written }, index) => `const filter${index} = checkFilter(${written}, people); // note\n`).join(''),
  texts: all.map(({ text }) => text),
}));

async function read(file: string): Promise<Piece> {
  const pieces = await readPieces(readScriptFilters, file);
  expect(pieces.flatMap(({ problems }) => problems)).toEqual([]);
  const piece = pieces.at(-1);
  if (!piece) throw new Error('No piece.');
  return piece;
}

const wishes = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom('', 'a', ' && ', "'", '"', '`', '\\', '\n', '\r', '$', '{', '0', '姓', '\u{1f600}', '\0'),
  ),
  { minLength: 2, maxLength: 6 },
);

/** Edits that do not touch each other, at places between 0 and 1. */
function editsFor({ text }: StoredFilter, asked: readonly (readonly [number, string])[]): readonly Edit[] {
  const places = [...new Set(asked.map(([place]) => Math.round(place * text.length)))].sort((a, b) => a - b);
  const edits: Edit[] = [];
  for (let index = 0; index + 1 < places.length; index += 2) {
    edits.push({ span: spanOf(places[index] ?? 0, places[index + 1] ?? 0), replacement: asked[index]?.[1] ?? '' });
  }
  return edits;
}

test('a text is read as JavaScript has it, and each of its code units stands in the literal, in order', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ file, texts }) => {
      const { source, filters } = await read(file);
      expect(filters.map(({ text }) => text)).toEqual(texts);
      for (const { text, placement } of filters) {
        const units = placement.units ?? Array.from(text, (_, at) => spanOf(placement.start + at, placement.start + at + 1));
        for (const [index, unit] of units.entries()) {
          const before = units[index - 1];
          expect([
            unit.end > unit.start,
            before === undefined || unit.start >= before.end || unit.start === before.start,
          ]).toEqual([true, true]);
          const stands = slice(String(source), unit);
          if (stands.length === 1) expect(stands).toBe(text[index]);
          else expect(stands).toMatch(/^(?:\\.+|\r\n)$/s);
        }
      }
    }),
    { numRuns: runs(300) },
  );
});

test('edits change the text that they should, and no other', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), wishes, async ({ file }, which, asked) => {
      const { source, filters } = await read(file);
      const chosen = filters[which % filters.length];
      if (!chosen) throw new Error('No filter.');
      const edits = editsFor(chosen, asked);
      const changes = chosen.rewrite(edits);
      expect(changes).toBeDefined();
      const changed = applyEdits(String(source), changes ?? []);
      const after = await read(changed);
      expect(after.filters.map(({ text }) => text)).toEqual(
        filters.map((filter) => (filter === chosen ? applyEdits(filter.text, edits) : filter.text)),
      );
      expect(changed.split('// note').length).toBe(file.split('// note').length);
    }),
    { numRuns: runs(300) },
  );
});

test('edits round the holes of a template leave them as they are', async () => {
  const parts = fc.array(fc.constantFrom('age:', ' && ', 'a', '\\n', '\\`', ' '), { maxLength: 4 }).map((all) => all.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { minLength: 1, maxLength: 4 }), wishes, async (all, asked) => {
      const file = `import { filter } from './f.ts';\nfilter\`${all.join('$'.concat('{f(`a`, {b})}'))}\`;\n`;
      const { source, filters } = await read(file);
      const [found] = filters;
      if (!found) throw new Error('No filter.');
      const holes = found.holes ?? [];
      const edits = editsFor(found, asked).filter(({ span }) =>
        holes.every((hole) => span.end <= hole.start || span.start >= hole.end),
      );
      const changes = found.rewrite(edits);
      expect(changes).toBeDefined();
      const after = await read(applyEdits(String(source), changes ?? []));
      expect(after.filters.map(({ text }) => text)).toEqual([applyEdits(found.text, edits)]);
      expect(after.filters[0]?.holes?.length ?? 0).toBe(holes.length);
    }),
    { numRuns: runs(300) },
  );
});
