import { expect, test } from 'vitest';
import { readYamlFilters } from '../../../src/sources/filters/yaml.ts';
import { spanOf } from '../../../src/text/span.ts';
import { filtersOf, misfitsOf, placesOf, problemsOf, readPieces, remarksOf, replacing, rewrittenFile } from './support.ts';

/** The lines of a file. */
function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

const read = (file: string | Uint8Array, at?: string) => readPieces(readYamlFilters, file, at === undefined ? {} : { at });

/** Each holds a filter with the word `male` in it. */
const styles: readonly (readonly [string, string, string, string])[] = [
  ['plain', lines('filter: age:20 && male:true # note'), 'age:20 && male:true', '1:19-1:23'],
  ['plain over lines', lines('filter:', '  age:20', '  &&', '', '  male:true'), 'age:20 &&\nmale:true', '5:3-5:7'],
  ['single quotes', lines("filter: 'it''s && male:true'"), "it's && male:true", '1:19-1:23'],
  ['single quotes over lines', lines("filter: 'a  ", '', '', "  b male'"), 'a\n\nb male', '4:5-4:9'],
  ['double quotes', lines('filter: "\\"\\u0041\\x41\\U0001f600\\n male"'), '"AA\u{1f600}\n male', '1:35-1:39'],
  ['double quotes over lines', lines('filter: "a \\', '    b', '    c male"'), 'a b c male', '3:7-3:11'],
  ['literal block', lines('filter: |', '  age:20 &&', '   male:true'), 'age:20 &&\n male:true\n', '3:4-3:8'],
  ['literal block, kept', lines('filter: |+', '  age:20 male', '', ''), 'age:20 male\n\n\n', '2:10-2:14'],
  ['literal block, stripped', lines('filter: |- # note', '', '  age:20 male', ''), '\nage:20 male', '3:10-3:14'],
  ['literal block, set off', lines('- filter: |2', '     age:20 male', '  next: 1'), ' age:20 male\n', '2:13-2:17'],
  ['folded block', lines('filter: >', '  age:20', '  &&', '', '  male', '   x', '  y'), 'age:20 &&\nmale\n x\ny\n', '5:3-5:7'],
  ['folded block, stripped', lines('l:', '- filter: >-', '   a', '   male', 'z: 1'), 'a male', '4:4-4:8'],
  ['wide characters before', lines('{"\u{1f600}姓名": 1, filter: "\u{1f600}姓 male"}'), '\u{1f600}姓 male', '1:26-1:30'],
  ['a tag', lines('filter: !!str male'), 'male', '1:15-1:19'],
  ['an anchor', lines('filter: &a male'), 'male', '1:12-1:16'],
  ['another document', lines('a: 1', '---', 'filter: male'), 'male', '3:9-3:13'],
];

test.each(styles)('%s', async (_, file, text, place) => {
  const pieces = await read(file);
  expect(filtersOf(pieces).map(([, words]) => words)).toEqual([text]);
  expect(placesOf(pieces, 'male')).toEqual([place]);
  expect(problemsOf(pieces)).toEqual([]);
});

test.each(styles)('%s, with CR LF and a byte order mark', async (_, file, text, place) => {
  const pieces = await read(`\ufeff${file.replaceAll('\n', '\r\n')}`);
  expect(filtersOf(pieces).map(([, words]) => words)).toEqual([text]);
  expect(placesOf(pieces, 'male')).toEqual([place]);
  expect(problemsOf(pieces)).toEqual([]);
});

test.each(styles)('%s, mended', async (_, file, text) => {
  const pieces = await read(file);
  const after = rewrittenFile(pieces, replacing('male', 'female'));
  expect(after).toBe(file.replace('male', 'female'));
  expect(filtersOf(await read(after)).map(([, words]) => words)).toEqual([text.replace('male', 'female')]);
});

const edits: readonly (readonly [string, string, string, string, string])[] = [
  ['a quote between single quotes', "filter: 'male'\n", 'male', "o'k", "filter: 'o''k'\n"],
  ['a quote between double quotes', 'filter: "male"\n', 'male', '"\\\t\u{1f600}', 'filter: "\\"\\\\\\t\u{1f600}"\n'],
  ['a number where a word was', 'filter: male # note\n', 'male', '20', "filter: '20' # note\n"],
  ['a colon and a blank', 'filter: age:20 # note\n', 'age:20', 'age: 20', "filter: 'age: 20' # note\n"],
  ['a comma in a list on one line', '{filter: [a, male]}\n', 'male', '[1, 2]', "{filter: [a, '[1, 2]']}\n"],
  ['a line end in a plain word', 'filter: male\n', 'male', 'a\nb', 'filter: "a\\nb"\n'],
  ['a line end in a block', 'filter: |\r\n  male\r\n', 'male', 'a\nb', 'filter: |\r\n  a\r\n  b\r\n'],
  ['a line end in a folded block', 'filter: >\n  male\n   a\n', 'male', 'a\nb', 'filter: |\n  a\n  b\n   a\n'],
  ['the last line end of a block', 'filter: | # note\n  male\n\nz: 1\n', '\n', '', 'filter: |- # note\n  male\n\nz: 1\n'],
  ['the last line end of a folded block', '- filter: >2\n    a\n    male\n', '\n', '', '- filter: >2-\n    a\n    male\n'],
  ['more than the last line end', 'filter: |\n  a\n  male\n', 'male\n', 'b', 'filter: |-\n  a\n  b\n'],
  ['the last line end of the file', 'filter: |\n  male', '\n', '', 'filter: |-\n  male'],
  ['a tag that stays', 'filter: !!str male\n', 'male', '20', 'filter: !!str 20\n'],
  ['a fold that is taken out', 'filter: a\n  male\n', ' male', '', 'filter: a\n'],
  ['a document that is a text', '--- male\n', 'male', 'female', '--- female\n'],
];

test.each(edits)('writes %s', async (_, file, words, replacement, after) => {
  const at = file.startsWith('---') ? '$' : undefined;
  expect(rewrittenFile(await read(file, at), replacing(words, replacement))).toBe(after);
});

const named = lines(
  'filter: a',
  'jobs:',
  '  - filter: b',
  '  - {name: x, filter: c}',
  '"b c":',
  '  filter:',
  '  - d',
  '  - [e]',
  '1: {filter: {filter: f}}',
);

test('filters are named by their paths, in lists and maps too', async () => {
  expect(filtersOf(await read(named))).toEqual([
    ['filter', 'a'],
    ['jobs[0].filter', 'b'],
    ['jobs[1].filter', 'c'],
    ['["b c"].filter[0]', 'd'],
    ['["b c"].filter[1][0]', 'e'],
    ['["1"].filter.filter', 'f'],
  ]);
});

test.each([
  ['jobs[*].filter', ['b', 'c']],
  ['$.filter', ['a']],
  ['jobs[1].*', ['x', 'c']],
])('--at %s', async (at, texts) => {
  expect(filtersOf(await read(named, at)).map(([, text]) => text)).toEqual(texts);
});

test('what is no text is told where it stands', async () => {
  const file = lines(
    'a: {filter: 20}',
    'b: {filter: true}',
    'c: {filter: ~}',
    'd:',
    '  filter: # nothing',
    'e: {filter}',
    'f: {filter: !Ref Words}',
    'g: {filter: [yes, 0x10, 1.5]}',
    'h: {filter: *none}',
    'i: {filter: !!int "20"}',
    'j: {filter: !!binary YQ==}',
  );
  const pieces = await read(file);
  expect(filtersOf(pieces)).toEqual([['g.filter[0]', 'yes']]);
  expect(misfitsOf(pieces)).toEqual([
    ['1:13-1:15', 'a.filter', 'a number'],
    ['2:13-2:17', 'b.filter', 'a boolean'],
    ['3:13-3:14', 'c.filter', 'null'],
    ['5:3-5:9', 'd.filter', 'nothing'],
    ['6:5-6:11', 'e.filter', 'nothing'],
    ['7:18-7:23', 'f.filter', 'whatever !Ref makes of it'],
    ['8:19-8:23', 'g.filter[1]', 'a number'],
    ['8:25-8:28', 'g.filter[2]', 'a number'],
    ['9:13-9:18', 'h.filter', '*none, which stands for nothing here'],
    ['10:19-10:23', 'i.filter', 'a number'],
    ['11:22-11:26', 'j.filter', 'no text'],
  ]);
});

test('tags that YAML does not know are no problem elsewhere', async () => {
  const pieces = await read(lines('Bucket: !Ref Name', 'List: !Split [a, b]', 'filter: a'));
  expect([filtersOf(pieces), problemsOf(pieces)]).toEqual([[['filter', 'a']], []]);
});

test('a filter with an alias is taken once, at its anchor', async () => {
  const file = lines('words: &w a', 'list: &l [b, c]', 'jobs:', '  - filter: *w', '  - filter: *w', '  - filter: *l');
  const pieces = await read(file);
  expect(filtersOf(pieces)).toEqual([
    ['jobs[0].filter', 'a'],
    ['jobs[2].filter[0]', 'b'],
    ['jobs[2].filter[1]', 'c'],
  ]);
  expect(placesOf(pieces, 'a')).toEqual(['1:11-1:12']);
});

test('a path leads through aliases, and a merge is not followed', async () => {
  const file = lines('x: &x {filter: a, also: b}', 'jobs:', '  - *x', '  - <<: *x', '  - {<<: *x, also: c}');
  expect(filtersOf(await read(file, 'jobs[*].filter'))).toEqual([['jobs[0].filter', 'a']]);
  expect(filtersOf(await read(file, 'jobs[*].also'))).toEqual([
    ['jobs[0].also', 'b'],
    ['jobs[2].also', 'c'],
  ]);
});

test('an alias means the anchor above it, in its own document', async () => {
  const file = lines('- &a x', '- filter: *a', '- &a y', '- filter: *a', '---', 'filter: *a');
  const pieces = await read(file);
  expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['x', 'y']);
  expect(misfitsOf(pieces)).toEqual([['6:9-6:11', 'filter', '*a, which stands for nothing here']]);
});

test('comments and texts beside a filter speak of it', async () => {
  const file = lines(
    '# frs-filter-ignore layout: one',
    'filter: a # frs-filter-ignore layout: two',
    'b:',
    '  # frs-filter-wider: three',
    '  # more words',
    '  filter: |  # frs-filter-ignore layout: four',
    '    # frs-filter-ignore no: comment',
    'c: {note: "frs-filter-wider: five", filter: [c, d]}',
    'e: "# frs-filter-ignore no: comment"',
    '# frs-filter-wider: six',
  );
  expect(remarksOf(await read(file))).toEqual([
    ['1:3-1:32', 'frs-filter-ignore layout: one', ['filter']],
    ['2:13-2:42', 'frs-filter-ignore layout: two', ['filter']],
    ['4:5-4:28', 'frs-filter-wider: three', ['b.filter']],
    ['6:16-6:46', 'frs-filter-ignore layout: four', ['b.filter']],
    ['8:11-8:35', 'frs-filter-wider: five', ['c.filter[0]', 'c.filter[1]']],
    ['10:3-10:24', 'frs-filter-wider: six', []],
  ]);
});

test('a comment at the end of a CR LF line ends before it', async () => {
  expect(remarksOf(await read('# frs-filter-wider: a\r\nfilter: b\r\n'))).toEqual([
    ['1:3-1:22', 'frs-filter-wider: a', ['filter']],
  ]);
});

test.each([
  ['filter: [a\nb: c\n', '2:1', 'The indentation does not fit the lines above, or a closing bracket is missing.'],
  ['a: b\n  filter: a\n', '1:4', 'This stands on one line with the key above it; give it a line of its own, indented.'],
  ['a:\n\tfilter: a\n', '2:1', 'YAML indents with spaces, not with tabs.'],
  [
    "a: 'b\nfilter: a\n",
    '3:1',
    'Something is missing here: a comma, a colon, a blank after a colon, or a closing quote or bracket.',
  ],
  ['filter: "\\q a"\n', '1:10', 'YAML does not know this use of \\ between double quotes.'],
])('%j cannot be read at %s', async (file, place, message) => {
  expect(problemsOf(await read(file))[0]).toEqual([place, message]);
});

test('what can be read of a broken file is given, and is not written', async () => {
  const file = lines('filter: a', 'b: "\\q"', 'c: {filter: d}');
  const pieces = await read(file);
  expect(filtersOf(pieces)).toEqual([
    ['filter', 'a'],
    ['c.filter', 'd'],
  ]);
  expect(rewrittenFile(pieces, replacing('a', 'b'))).toBe(file);
});

test('many problems are counted', async () => {
  const told = problemsOf(await read(lines(...Array.from({ length: 9 }, () => '- "\\q"'))));
  expect(told.map(([place]) => place)).toEqual(['1:4', '2:4', '3:4', '4:4', '5:4', '6:4']);
  expect(told[5]?.[1]).toBe('From here on, 4 more places do not fit.');
});

test('a text that only a tag makes is not written', async () => {
  const [filter] = (await read('filter: !!str\n')).flatMap(({ filters }) => filters);
  expect(filter?.text).toBe('');
  expect(filter?.rewrite([{ span: spanOf(0, 0), replacement: 'a' }])).toBe(undefined);
});

test.each([['', '# nothing\n', '---\n...\n', '\ufeff', '- \n', '{}\n']])('%j has no filters and no problems', async (file) => {
  const pieces = await read(file);
  expect([filtersOf(pieces), misfitsOf(pieces), problemsOf(pieces)]).toEqual([[], [], []]);
});

test('a NUL byte is told, and nothing is written', async () => {
  const pieces = await read('filter: a\0\n');
  expect(problemsOf(pieces)).toEqual([['1:10', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?']]);
  expect(pieces[0]?.filters[0]?.rewrite([])).toBe(undefined);
});

test.each([
  ['brackets', `filter: a\nb: ${'['.repeat(100_000)}`],
  ['brackets that are closed', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['lists', `${'- '.repeat(100_000)}a`],
  ['keys', `${'? '.repeat(100_000)}a`],
  ['maps', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
])('%s that are nested deeply are told', async (_, file) => {
  const [[, message] = []] = problemsOf(await readPieces(readYamlFilters, file, { size: 65_536 }));
  expect(message).toBe('Here the file is nested more than 200 levels deep; none of it is read.');
});

test('aliases that stand for billions are told, and the filters that stand there are read', async () => {
  const levels = Array.from({ length: 30 }, (_, level) => `a${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`);
  const file = lines('x: &a-1 {filter: a}', ...levels, 'filter: b');
  const pieces = await read(file);
  expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['a', 'b']);
  expect(problemsOf(pieces)).toEqual([
    ['2:52', 'The aliases of this file stand for too much to look at it all; write a filter out where it is used.'],
  ]);
});

test('an alias of what it stands in is told', async () => {
  const pieces = await read(lines('a: &a [*a]', 'filter: b'));
  expect(filtersOf(pieces)).toEqual([['filter', 'b']]);
  expect(problemsOf(pieces).length).toBe(1);
});

test('a file that is too large is told, and handed on', async () => {
  const file = `filter: a\n${'#'.repeat(8_388_608)}`;
  const pieces = await readPieces(readYamlFilters, file, { size: 1_048_576 });
  expect(problemsOf(pieces)).toEqual([
    ['1', 'This file has more than 8,388,608 characters, too many to read it as YAML; split it.'],
  ]);
});

test('a file of too many parts is told before it fills the memory', async () => {
  const file = `filter: a\nb: [${'[],'.repeat(1_000_000)}]\n`;
  const pieces = await readPieces(readYamlFilters, file, { size: 1_048_576 });
  expect(problemsOf(pieces)).toEqual([
    ['2:1999993', 'Here the file has more than 2,000,000 words and signs, too many to read it as YAML; split it.'],
  ]);
});

test.each<[string, string, readonly string[]]>([
  ['quoted in another way', lines('filter: x', '"filter": y'), ['2:11-2:12 filter']],
  ['the key of what holds it', lines('a:', '  filter: x', 'a: {filter: y}'), ['3:13-3:14 a.filter']],
  ['an alias to another filter', lines('a: &a {filter: x}', 'b: &b {filter: y}', 'c: *a', 'c: *b'), ['2:8-2:14 c.filter']],
  ['an alias to the same filter', lines('a: &a {filter: x}', 'c: *a', 'c: *a'), []],
  ['in another document', lines('filter: x', '---', 'filter: y'), []],
  ['in another map', lines('- filter: x', '- filter: y'), []],
])('the same key twice: %s', async (_, file, expected) => {
  const pieces = await read(file);
  expect(misfitsOf(pieces).map(([place, name]) => `${place} ${name}`)).toEqual(expected);
});

test('a filter is taken once, and known by all names that lead to it', async () => {
  const pieces = await read(lines('a: &a {filter: x}', 'b: *a', 'c: {<<: *a}'));
  expect(filtersOf(pieces)).toEqual([['a.filter', 'x']]);
  const [piece] = pieces;
  expect(piece?.uses).toEqual([
    { name: 'b.filter', filter: piece?.filters[0] },
    { name: 'c["<<"].filter', filter: piece?.filters[0] },
  ]);
});
