import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsvFilters } from '../../../src/sources/filters/csv.ts';
import { runs } from '../../support/runs.ts';
import {
  cutsArbitrary,
  expectKept,
  filtersOf,
  placesOf,
  problemsOf,
  type Reading,
  readPieces,
  remarksOf,
  replacing,
  rewrittenFile,
} from './support.ts';

const read = (file: string | Uint8Array, reading: Reading = {}) => readPieces(readCsvFilters, file, reading);

describe('Filters stand in a column', () => {
  test('a row is a piece, and empty lines are no rows', async () => {
    const pieces = await read('\n\nid,filter\n1,age:1\r\n\r\n2,"a""b",\n\n3,"age:3\n && male:true"\n4,\n5,""');
    expect(filtersOf(pieces)).toEqual([
      ['filter', 'age:1'],
      ['filter', 'age:3\n && male:true'],
      ['filter', ''],
      ['filter', ''],
    ]);
    expect(problemsOf(pieces)).toEqual([['6', 'This row has 3 values; the first row names 2 columns.']]);
    expect(pieces.map(({ line }) => line)).toEqual([1, 4, 5, 7, 10, 11]);
  });

  test('whatever it is called', async () => {
    expect(filtersOf(await read('id,"face filter [new]"\n1,age:1\n', { at: 'face filter new' }))).toEqual([]);
    expect(filtersOf(await read('id,face filter\n1,age:1\n', { at: 'face filter' }))).toEqual([['["face filter"]', 'age:1']]);
    expect(filtersOf(await read('"a,b"\nage:1\n', { at: 'a,b' }))).toEqual([['["a,b"]', 'age:1']]);
  });

  test.each([
    ['LF', 'id,filter\n1,age:[30 TO 20]\n', '2:7-2:17'],
    ['CR LF', 'id,filter\r\n1,age:[30 TO 20]\r\n', '2:7-2:17'],
    ['CR', 'id,filter\r1,age:[30 TO 20]\r', '2:7-2:17'],
    ['a byte order mark', '\ufefffilter\nage:[30 TO 20]', '2:5-2:15'],
    ['quotes', 'id,filter\n1,"age:[30 TO 20]"', '2:8-2:18'],
    ['doubled quotes before it', 'id,filter\n"""1""","""x"" age:[30 TO 20]"', '2:20-2:30'],
    ['emoji and Chinese characters before it', 'id,filter\n😀,"红:[30 TO 20]"', '2:7-2:17'],
    ['a line end in a cell before it', 'id,filter\r\n"a\r\nb\rc\nd",age:[30 TO 20]', '5:8-5:18'],
    ['line ends in its cell', 'id,filter\n1,"age:1\r\n&& age:[30 TO 20]"', '3:8-3:18'],
    ['cells with line ends above', 'id,filter\r\n1,"a\r\nb\rc\n"\r\n\r\n2,age:[30 TO 20]', '7:7-7:17'],
  ])('is placed: %s', async (_, file, place) => {
    for (const size of [1, 3, 1000]) expect(placesOf(await read(file, { size }), '[30 TO 20]')).toEqual([place]);
  });

  test('another cell of the row may speak of it', async () => {
    const file =
      'note,filter,more\nfrs-filter-wider: x ,age:1,\n,age:2,"frs-filter-ignore a: ""b"""\n,frs-filter-wider: no,see frs-filter-\n';
    expect(remarksOf(await read(file))).toEqual([
      ['2:1-2:21', 'frs-filter-wider: x', ['filter']],
      ['3:9-3:35', 'frs-filter-ignore a: "b"', ['filter']],
    ]);
  });
});

describe('Edits are in the spelling of the table', () => {
  test.each([
    ['in place', 'id,filter\r\n1,age:1\r\n', 'age', 'color', 'id,filter\r\n1,color:1\r\n'],
    ['with quotes where a comma comes in', 'filter,id\nage:1,1\n', ':1', ':(1,2)', 'filter,id\n"age:(1,2)",1\n'],
    ['with quotes where a quote comes in', 'filter,id\nage:1,1\n', '1', '"1"', 'filter,id\n"age:""1""",1\n'],
    ['with quotes where a line end comes in', 'filter,id\nage:1,1\n', '1', '1\r\n', 'filter,id\n"age:1\r\n",1\n'],
    ['with quotes where nothing is left', 'filter\nage:1\n', 'age:1', '', 'filter\n""\n'],
    ['doubled within quotes', 'filter\n"age:""1"", ""2"""\n', '"1"', '"3"', 'filter\n"age:""3"", ""2"""\n'],
  ])('%s', async (_, file, words, replacement, changed) => {
    expect(rewrittenFile(await read(file), replacing(words, replacement))).toBe(changed);
  });

  test.each([
    ['a NUL byte', '\0'],
    ['half a character', '\ud83d'],
  ])('none writes %s', async (_, replacement) => {
    const [filter] = (await read('filter\nage:1\n')).flatMap(({ filters }) => filters);
    expect(filter?.rewrite(replacing('age', replacement)(filter))).toBe(undefined);
  });
});

const MISFIT = 'The double quotes do not fit: a value that holds one stands between quotes, with the quote doubled.';
const UNCLOSED = 'A double quote opens here, or further down, and is never closed.';

describe('A column that cannot be found is told', () => {
  test.each([
    ['id,query\n1,age:1\n', 'No column is called "filter"; the first row names "id", "query".'],
    ['id,Filter\n1,age:1\n', 'No column is called "filter"; the first row names "id", "Filter". Did you mean Filter?'],
    ['id;filter\n1;age:1\n', 'No column is called "filter"; the first row names "id;filter". Columns are separated by commas.'],
    ['id\tx\n', 'No column is called "filter"; the first row names "id\\tx". Columns are separated by commas.'],
    [
      `${'abcdefghijklm'.split('').join(',')}\n`,
      'No column is called "filter"; the first row names "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" and 3 more.',
    ],
    [`${'x'.repeat(100)}\n`, `No column is called "filter"; the first row names "${'x'.repeat(60)}…".`],
    ['', 'This table is empty; its first row should name the columns.'],
    ['\n\n', 'This table is empty; its first row should name the columns.'],
  ])('aside, since other tables have none: %j', async (file, message) => {
    const pieces = await read(file);
    expect(pieces.flatMap(({ problems }) => problems)).toEqual([{ message, line: 1, isAside: true }]);
    expect(filtersOf(pieces)).toEqual([]);
  });

  test('a number is near to no name', async () => {
    expect(problemsOf(await read('id,a\n1,age:1\n', { at: '1' }))).toEqual([
      ['1', 'No column is called "1"; the first row names "id", "a".'],
    ]);
  });

  test('what follows is not even split, and still there', async () => {
    const pieces = await read('\nid\n"\n1,"2"3\n\0"', { size: 3 });
    expect(problemsOf(pieces)).toEqual([['2', 'No column is called "filter"; the first row names "id".']]);
  });

  test('two of one name', async () => {
    const pieces = await read('filter,id,filter\nage:1,1,age:2\n');
    expect(pieces.flatMap(({ problems }) => problems)).toEqual([
      { message: 'Two columns are called "filter"; which one holds the filters?', line: 1 },
    ]);
  });

  test.each([
    ['quotes', 'i"d,filter\n1,age:1\n', MISFIT],
    ['a NUL byte', 'i\0d,filter\n1,age:1\n', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?'],
    [
      'Latin-1',
      Buffer.from('größe,filter\n1,age:1\n', 'latin1'),
      'This row is not UTF-8 text; save or convert the file as UTF-8.',
    ],
  ])('a first row that cannot be read: %s', async (_, file, problem) => {
    const pieces = await read(file);
    expect(problemsOf(pieces)).toEqual([
      ['1', `${problem} The first row should name the columns; without it nothing is read here.`],
    ]);
    expect(filtersOf(pieces)).toEqual([]);
  });
});

describe('A row that cannot be read is told at its line, and the rest is read', () => {
  test('another number of cells', async () => {
    const pieces = await read('id,filter\n1\n2,age:2,x\n3,"age:3\n4,age:4"\n"5\n5,age:5\n6",age:6\n"7\n7",age:7,\n');
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:3\n4,age:4', 'age:6']);
    expect(problemsOf(pieces)).toEqual([
      ['2', 'This row has one value; the first row names 2 columns.'],
      ['3', 'This row has 3 values; the first row names 2 columns.'],
      ['9', 'This row has 3 values; the first row names 2 columns. It goes over several lines; is a double quote missing?'],
    ]);
  });

  test.each([
    ['a quote in a cell', '2,a"b\n', MISFIT],
    ['something after a closing quote', '2,"a"b\n', MISFIT],
    ['a quote that is not closed before the next', '2,"age:2\n', MISFIT],
  ])('%s', async (_, row, message) => {
    const file = `id,filter\n1,age:1\n\r\n${row}3,"age:3"\n4,age:4\n`;
    for (const size of [1, 7, 1000]) {
      const pieces = await read(file, { size });
      expect(problemsOf(pieces)).toEqual([['4', message]]);
      expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1', 'age:3', 'age:4']);
      expect(placesOf(pieces, 'age:3')).toEqual(['5:4-5:9']);
      // Who knows whether the rows below are what they seem.
      expect(rewrittenFile(pieces, replacing('age', 'color'))).toBe(file.replace('age:1', 'color:1'));
    }
  });

  test.each([
    ['in the middle', 'id,filter\n1,age:1\n2,"age:2\n3,age:3\n4,age:4', '3', ['age:1', 'age:3', 'age:4']],
    ['on the last line', 'id,filter\n1,age:1\n2,"age:2', '3', ['age:1']],
    ['with doubled quotes below', 'id,filter\n2,"age:2\n3,""\n4,age:4\n', '2', ['', 'age:4']],
  ])('a quote that is never closed, %s', async (_, file, line, texts) => {
    const pieces = await read(file);
    expect(problemsOf(pieces)).toEqual([[line, UNCLOSED]]);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(texts);
  });

  test('what is no text', async () => {
    const file = Buffer.concat([
      Buffer.from('id,filter\n1,age:1\n'),
      Buffer.from('2,color:grün\n', 'latin1'),
      Buffer.from('3,a\0e\n4,age:4\n'),
    ]);
    const pieces = await read(file);
    expect(problemsOf(pieces)).toEqual([
      ['3', 'This row is not UTF-8 text; save or convert the file as UTF-8.'],
      ['4', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?'],
    ]);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1', 'age:4']);
    expect(problemsOf(await read(Buffer.from('\ufefffilter', 'utf16le')))).toEqual([
      ['1', 'This file is UTF-16 text; save or convert it as UTF-8.'],
    ]);
  });

  test.each([
    ['as one line', `2,${'x'.repeat(17_000_000)}\n`],
    ['of empty cells', `${','.repeat(17_000_000)}\n`],
  ])('a row that is too long, %s', async (_, row) => {
    const pieces = await read(`id,filter\n1,age:1\n${row}3,age:3\n`, { size: 65_536 });
    expect(problemsOf(pieces)).toEqual([
      ['3', 'This row has more than 16,777,216 characters; a double quote may not be closed.'],
    ]);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['age:1', 'age:3']);
    expect(placesOf(pieces, 'age:3')).toEqual(['4:3-4:8']);
  });
});

test('Whatever a table holds is read, placed and rewritten', async () => {
  const cell = fc
    .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '"', ',', ' ', '\r', '\n', '😀') }))
    .map((text) => text.replaceAll('\0', ''));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const written = (text: string, always: boolean) => (always || /^$|[",\r\n]/.test(text) ? quoted(text) : text);
  const row = fc.tuple(cell, cell, fc.boolean(), fc.constantFrom('\n', '\r\n', '\r', '\n\n'));
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(row),
      fc.record({
        mark: fc.boolean(),
        isAlone: fc.boolean(),
        size: fc.integer({ min: 1, max: 40 }),
        edited: fc.nat(),
        cuts: cutsArbitrary,
      }),
      async (rows, { mark, isAlone, size, edited, cuts }) => {
        const lines = rows.map(
          ([other, filter, always, end]) => (isAlone ? '' : `${written(other, !always)},`) + written(filter, always) + end,
        );
        const file = `${mark ? '\ufeff' : ''}${isAlone ? '' : 'id,'}filter\r\n${lines.join('')}`;
        const texts = rows.map(([, filter]) => filter);
        const unread = (stretch: string) => (stretch === '""' ? '"' : stretch);
        if (await expectKept(readCsvFilters, { file, texts, edited, cuts, read: unread }, { size })) count += 1;
      },
    ),
    { numRuns: runs(100) },
  );
  expect(count).toBeGreaterThan(runs(20));
});
