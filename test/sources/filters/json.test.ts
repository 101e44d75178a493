import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonFilters } from '../../../src/sources/filters/json.ts';
import { runs } from '../../support/runs.ts';
import {
  cutsArbitrary,
  expectKept,
  filtersOf,
  misfitsOf,
  placesOf,
  problemsOf,
  type Reading,
  readPieces,
  remarksOf,
  replacing,
  rewrittenFile,
} from './support.ts';

const read = (file: string | Uint8Array, reading: Reading = {}) => readPieces(readJsonFilters, file, reading);

describe('Filters stand where --at says', () => {
  const file = JSON.stringify({
    filter: 'age:1',
    jobs: [{ filter: 'age:2' }, { filter: ['age:3', ['age:4'], { filter: 'age:5', name: 'x' }] }, { 'face filter': 'age:6' }],
  });
  test.each([
    ['filter', ['filter', 'jobs[0].filter', 'jobs[1].filter[0]', 'jobs[1].filter[1][0]', 'jobs[1].filter[2].filter']],
    ['$.filter', ['filter']],
    ['jobs[*].filter', ['jobs[0].filter', 'jobs[1].filter[0]', 'jobs[1].filter[1][0]']],
    ['jobs[1].filter[0]', ['jobs[1].filter[0]']],
    ['face filter', ['jobs[2]["face filter"]']],
    ['nothing', []],
  ])('%s', async (at, names) => {
    expect(filtersOf(await read(file, { at })).map(([name]) => name)).toEqual(names);
  });

  test('the file may be a filter, or a list of them', async () => {
    expect(filtersOf(await read('"age:1"', { at: '$' }))).toEqual([['', 'age:1']]);
    expect(filtersOf(await read('["age:1", "age:2"]', { at: '$' }))).toEqual([
      ['[0]', 'age:1'],
      ['[1]', 'age:2'],
    ]);
  });

  test('the same key twice is two filters, and a misfit', async () => {
    const pieces = await read('{"filter": "age:1", "f\\u0069lter": "age:2"}');
    expect(filtersOf(pieces)).toEqual([
      ['filter', 'age:1'],
      ['filter', 'age:2'],
    ]);
    expect(misfitsOf(pieces)).toEqual([['1:36-1:43', 'filter', 'again']]);
  });

  test.each<[string, string, readonly string[]]>([
    ['the key of what holds it', '{"a": {"filter": "x"}, "a": {"filter": "y"}}', ['a.filter again']],
    ['a list of filters', '{"filter": ["x", "y"], "filter": ["z"]}', ['filter[0] again']],
    ['three times', '{"filter": "x", "filter": "x", "filter": "x"}', ['filter again', 'filter again']],
    ['no text', '{"filter": "x", "filter": null}', ['filter again', 'filter null']],
    ['in different objects', '[{"filter": "x"}, {"filter": "y"}]', []],
    ['where no filter stands', '{"a": 1, "a": 2, "filter": "x"}', []],
    [
      'where the paths only look alike',
      '{"a.filter": {"filter": "x"}, "a": {"filter": {"filter": "y"}}, "a.filter.filter": 1}',
      [],
    ],
  ])('the same key twice: %s', async (_, file, expected) => {
    expect(misfitsOf(await read(file)).map(([, name, what]) => `${name} ${what}`)).toEqual(expected);
  });

  test('what is no text is a misfit, but not what may hold filters', async () => {
    const pieces = await read('[{"filter": 1},\n {"filter": null}, {"filter": [true, {"a": 2}, []]}, {"filter": {}}]');
    expect(misfitsOf(pieces)).toEqual([
      ['1:13-1:14', '[0].filter', 'a number'],
      ['2:13-2:17', '[1].filter', 'null'],
      ['2:32-2:36', '[2].filter[0]', 'a boolean'],
    ]);
  });
});

describe('Places are those in the file', () => {
  test.each([
    ['as it is', '{\n  "filter": "age:[30 TO 20]"\n}', '2:18-2:28'],
    ['CR LF', '{\r\n  "filter": "age:[30 TO 20]"\r\n}', '2:18-2:28'],
    ['CR', '{\r  "filter": "age:[30 TO 20]"\r}', '2:18-2:28'],
    ['a byte order mark', '\ufeff{"filter": "age:[30 TO 20]"}', '1:17-1:27'],
    ['emoji and Chinese characters', '{"名字": "😀", "filter": "color:红 && age:[30 TO 20]"}', '1:40-1:50'],
    ['escapes before it', '{"filter": "color:\\"\\u7ea2\\ud83d\\ude00\\" && age:[30 TO 20]"}', '1:49-1:59'],
    ['escapes in it', '{"filter": "age:\\u005b30\\u0020TO 20]"}', '1:17-1:37'],
    ['comments above', '// one\n/* two\nthree */ {"filter": "age:[30 TO 20]",}', '3:26-3:36'],
  ])('%s', async (_, file, place) => {
    const pieces = await read(file);
    expect(placesOf(pieces, '[30 TO 20]')).toEqual([place]);
    expect(problemsOf(pieces)).toEqual([]);
  });
});

describe('Edits are in place, and as JSON writes them', () => {
  test('through escapes, comments and line ends', async () => {
    const file = '\ufeff{ // note\r\n\t"filter" : "\\u0061ge\\u003a1\\/2 \\"\\ud83d\\ude00\\"",\r\n "x": 1.50, }\r\n';
    const pieces = await read(file);
    expect(filtersOf(pieces)).toEqual([['filter', 'age:1/2 "😀"']]);
    expect(rewrittenFile(pieces, replacing('e:1', 'E\\\n"👍"'))).toBe(
      '\ufeff{ // note\r\n\t"filter" : "\\u0061gE\\\\\\n\\"👍\\"\\/2 \\"\\ud83d\\ude00\\"",\r\n "x": 1.50, }\r\n',
    );
    expect(rewrittenFile(pieces, replacing('😀', ''))).toBe(file.replace('\\ud83d\\ude00', ''));
    expect(rewrittenFile(pieces, replacing('\ude00', ''))).toBe(file.replace('\\ude00', ''));
  });

  test('an insertion stands after what it follows', async () => {
    const pieces = await read('{"filter": "a\\u003ab"}');
    const insert = (at: number) => rewrittenFile(pieces, () => [{ span: { start: at, end: at }, replacement: '!' }]);
    expect([0, 1, 2, 3].map(insert)).toEqual([
      '{"filter": "!a\\u003ab"}',
      '{"filter": "a!\\u003ab"}',
      '{"filter": "a\\u003a!b"}',
      '{"filter": "a\\u003ab!"}',
    ]);
  });

  test('no edit cuts a character in two that stands in the file as it is', async () => {
    const [filter] = (await read('{"filter": "😀"}')).flatMap(({ filters }) => filters);
    expect(filter?.rewrite(replacing('\ude00', '')(filter))).toBe(undefined);
  });
});

describe('What is said to this tool', () => {
  test('in comments: on the line of a filter, or on lines above its key', async () => {
    const pieces = await read(`{
  "a": {
    // frs-filter-ignore layout: as they wrote it
    "filter": "age:1", "b": { "filter":
      "age:2" }
  },
  "c": { "filter": ["age:3", "age:4"] }, // frs-filter-wider: asked for
  "d": { "filter": "age:5" },
  /* frs-filter-wider: two, */
  // and a note

  /**
   * frs-filter-ignore null-value: x
   */
  // see the list
  //frs-filter-ignore layout: y
  "filter": "age:6" /* frs-filter-wider: z */
  // frs-filter-wider: nobody
}`);
    expect(remarksOf(pieces)).toEqual([
      ['3:8-3:50', 'frs-filter-ignore layout: as they wrote it', ['a.filter', 'a.b.filter']],
      ['7:45-7:72', 'frs-filter-wider: asked for', ['c.filter[0]', 'c.filter[1]']],
      ['9:6-9:28', 'frs-filter-wider: two,', []],
      ['13:6-13:37', 'frs-filter-ignore null-value: x', ['filter']],
      ['16:5-16:32', 'frs-filter-ignore layout: y', ['filter']],
      ['17:24-17:43', 'frs-filter-wider: z', ['filter']],
      ['18:6-18:30', 'frs-filter-wider: nobody', []],
    ]);
  });

  test('in texts beside it', async () => {
    const pieces = await read(`[
  {"note": "frs-filter-ignore layout: x", "filter": "age:1", "more": {"filter": "age:2"}},
  {"filter": ["age:3", "age:4"], "notes": ["frs-filter-wider: \\u7ea2 ", "frs-filter-ignore a: b"]},
  {"filter": "frs-filter-wider: no"},
  {"frs-filter-wider: no": "see frs-filter-wider: no"},
  "frs-filter-wider: nobody"
]`);
    expect(remarksOf(pieces)).toEqual([
      ['2:13-2:40', 'frs-filter-ignore layout: x', ['[0].filter']],
      ['3:45-3:70', 'frs-filter-wider: 红', ['[1].filter[0]', '[1].filter[1]']],
      ['3:74-3:96', 'frs-filter-ignore a: b', ['[1].filter[0]', '[1].filter[1]']],
      ['6:4-6:28', 'frs-filter-wider: nobody', []],
    ]);
  });
});

describe('What cannot be read is told, and the rest is read and not written', () => {
  test.each([
    [
      'a comma too few',
      '{"filter": "age:1"\n "b": 2}',
      ['age:1'],
      [['2:2', 'A comma was expected here, between this entry and the one before it.']],
    ],
    [
      'a comma too many',
      '{"filter": "age:1",, "b": {"filter": "age:2"}}',
      ['age:1', 'age:2'],
      [['1:20', 'A key between double quotes was expected here.']],
    ],
    [
      'a comma too many in a list',
      '[{"filter": "age:1"},, {"filter": "age:2"}]',
      ['age:1', 'age:2'],
      [['1:22', 'A value was expected here.']],
    ],
    ['no colon', '{"a" 1, "filter": "age:1"}', ['age:1'], [['1:6', 'A colon was expected here, between a key and its value.']]],
    ['no value', '{"a": , "filter": "age:1"}', ['age:1'], [['1:7', 'A value was expected here.']]],
    [
      'no value at the end',
      '{"filter": "age:1", "a":}',
      ['age:1'],
      [['1:25', 'A value was expected before this closing bracket.']],
    ],
    ['no end of an object', '{"filter": "age:1"', ['age:1'], [['1:19', 'The closing } is missing.']]],
    ['no end of a list', '[{"filter": "age:1"}', ['age:1'], [['1:21', 'The closing ] is missing.']]],
    [
      'another bracket',
      '[{"filter": "age:1"]',
      ['age:1'],
      [['1:20', 'This closing bracket does not fit the one that was opened.']],
    ],
    [
      'no end of a text',
      '{"filter": "age:1,\n "b": {"filter": "age:2"}}',
      ['age:2'],
      [
        ['1:12', 'The double quote that ends this text is missing.'],
        ['2:2', 'A comma was expected here, between this entry and the one before it.'],
      ],
    ],
    ['an escaped quote at the end', '{"filter": "age:1\\"}', [], [['1:12', 'The double quote that ends this text is missing.']]],
    [
      'an escape that is none',
      '{"filter": "age:\\x31", "b": {"filter": "age:2"}}',
      ['age:2'],
      [['1:12', 'JSON does not know this use of \\ between double quotes.']],
    ],
    [
      'a code that is none',
      '{"filter": "age:\\u31", "b": {"filter": "age:2"}}',
      ['age:2'],
      [['1:12', 'JSON does not know this use of \\ between double quotes.']],
    ],
    [
      'a tab',
      '{"filter": "age:\t1"}',
      ['age:\t1'],
      [['1:12', 'A control character stands between these double quotes; JSON writes it with a \\.']],
    ],
    [
      'single quotes',
      '{"filter": \'age:1\'}',
      [],
      [['1:12', 'JSON writes texts between double quotes, not between single ones.']],
    ],
    ['no quotes', '{"filter": age, "b": 1}', [], [['1:12', 'JSON writes texts between double quotes; this has none.']]],
    ['a number', '{"filter": "age:1", "b": 1.}', ['age:1'], [['1:26', 'JSON does not write numbers like this.']]],
    ['a comment without end', '{"filter": "age:1"} /* x', ['age:1'], [['1:21', 'This comment is never closed.']]],
    [
      'something after it',
      '{"filter": "age:1"}\n{"filter": "age:2"}',
      ['age:1'],
      [['2:1', 'The JSON ended before this; nothing may follow it.']],
    ],
    ['nothing', ' \n', [], [['1:1', 'There is no JSON in this file.']]],
    [
      'a NUL byte',
      '{"filter": "age:1",\n "b": "\0", "c": \0, "d": {"filter": "age:2"}}',
      ['age:1', 'age:2'],
      [['2:8', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?']],
    ],
  ])('%s', async (_, file, texts, problems) => {
    const pieces = await read(file);
    expect(problemsOf(pieces)).toEqual(problems);
    expect(filtersOf(pieces).map(([, text]) => text)).toEqual(texts);
    expect(rewrittenFile(pieces, replacing('age', 'color'))).toBe(file);
  });

  test('of many places a few', async () => {
    const pieces = await read(`[1${'\n 2 3'.repeat(9)}, {"filter": "age:1"}]`);
    const comma = 'A comma was expected here, between this entry and the one before it.';
    expect(problemsOf(pieces)).toEqual([
      ['2:2', comma],
      ['3:2', comma],
      ['4:2', comma],
      ['5:2', comma],
      ['6:2', comma],
      ['7:2', 'From here on, 4 more places do not fit.'],
    ]);
    expect(filtersOf(pieces)).toEqual([['[19].filter', 'age:1']]);
  });

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('nesting without end: %s', async (open, close) => {
    const pieces = await read(`[{"filter": "age:1"},\n${open.repeat(100_000)}1${close.repeat(100_000)}]`, { size: 65_536 });
    expect(problemsOf(pieces)).toEqual([[`2:${1 + 999 * open.length}`, 'This is nested too deeply; what follows is not read.']]);
    expect(filtersOf(pieces)).toEqual([['[0].filter', 'age:1']]);
    expect(pieces.flatMap(({ filters }) => filters.map(({ rewrite }) => rewrite([])))).toEqual([undefined]);
  });

  test('what is not UTF-8, at its line', async () => {
    const message = 'This line is not UTF-8 text, so that the file cannot be read; save or convert it as UTF-8.';
    expect(problemsOf(await read(Buffer.from('{\n"filter":\n"color:grün"}', 'latin1')))).toEqual([['3', message]]);
    expect(problemsOf(await read(Buffer.from('\ufeff{"filter": "age:1"}', 'utf16le')))).toEqual([
      ['1', 'This file is UTF-16 text; save or convert it as UTF-8.'],
    ]);
  });

  test('a file that is too large', async () => {
    const pieces = await read(Buffer.alloc(67_200_000, '['), { size: 1_000_000 });
    expect(problemsOf(pieces)).toEqual([
      ['1', 'This file has more than 67,108,864 bytes, too many to read it as a whole; split it.'],
    ]);
  });
});

test('Whatever JSON holds is read, placed and rewritten', async () => {
  const texts = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', '"', '\\', '😀', '\n', '/') })),
  );
  const options = fc.record({
    indent: fc.constantFrom('', ' ', '\t'),
    escapes: fc.constantFrom(/(?!)/, /[^ -~]/u, /[a-z]/),
    end: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    size: fc.integer({ min: 1, max: 40 }),
    edited: fc.nat(),
    cuts: cutsArbitrary,
  });
  let written = 0;
  await fc.assert(
    fc.asyncProperty(texts, options, async (filters, { indent, escapes, end, mark, size, edited, cuts }) => {
      const code = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const write = (text: string) =>
        `"${Array.from(text, (character) => (escapes.test(character) ? character.split('').map(code).join('') : JSON.stringify(character).slice(1, -1))).join('')}"`;
      const records = filters.map((text, index) => `{${indent}"id":${index},${end}"filter":${indent}${write(text)}}`);
      const file = `${mark ? '\ufeff' : ''}[${records.join(`,${end}`)}]`;
      const unread = (stretch: string) => (stretch.startsWith('\\') ? JSON.parse(`"${stretch}"`) : stretch);
      if (await expectKept(readJsonFilters, { file, texts: filters, edited, cuts, read: unread }, { size })) written += 1;
    }),
    { numRuns: runs(100) },
  );
  expect(written).toBeGreaterThan(runs(20));
});
