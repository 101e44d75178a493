import { expect, test } from 'vitest';
import { readScriptFilters } from '../../../src/sources/filters/script.ts';
import { slice, spanOf } from '../../../src/text/span.ts';
import { filtersOf, misfitsOf, placesOf, problemsOf, readPieces, remarksOf, replacing, rewrittenFile } from './support.ts';

/** The lines of a file. */
function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** `$(a)` for the holes of templates, which would be holes of this file between backticks. */
function holed(file: string): string {
  return file.replaceAll(/\$\((.*?)\)\$/g, (_, written: string) => `\${${written}}`);
}

const read = (file: string | Uint8Array) => readPieces(readScriptFilters, file);
const textsOf = async (file: string) => filtersOf(await read(file)).map(([, text]) => text);

/** Each holds a filter with the word `male` in it. */
const literals: readonly (readonly [string, string, string, string])[] = [
  ['single quotes', "checkFilter('age:20 && male', s);\n", 'age:20 && male', '1:24-1:28'],
  ['double quotes', 'parseFilter("age:20 && male");\n', 'age:20 && male', '1:24-1:28'],
  ['escapes', "checkFilter('\\'\\n\\x41\\u0041\\u{1F600}\\q\\\\ male');\n", "'\nAA\u{1f600}q\\ male", '1:42-1:46'],
  ['old escapes', "checkFilter('\\0\\101\\7 male');\n", '\0A\x07 male', '1:23-1:27'],
  ['a line that goes on', "checkFilter('a \\\n male');\n", 'a  male', '2:2-2:6'],
  ['a template', 'checkFilter(`a\n\\`\\${\n male`);\n', 'a\n`${\n male', '3:2-3:6'],
  ['wide characters before', "const 姓 = checkFilter('\u{1f600}姓 male');\n", '\u{1f600}姓 male', '1:28-1:32'],
  ['words of types round it', 'checkFilter((<string>("male" as const)) satisfies string);\n', 'male', '1:24-1:28'],
  [
    'a tag with holes',
    holed('import { filter } from "./f";\nfilter`age:[$(low)$ TO $(high)$] && male`;\n'),
    'age:[7301 TO 7302] && male',
    '2:35-2:39',
  ],
];

test.each(literals)('%s', async (_, file, text, place) => {
  const pieces = await read(file);
  expect(filtersOf(pieces).map(([, words]) => words)).toEqual([text]);
  expect(placesOf(pieces, 'male')).toEqual([place]);
  expect(problemsOf(pieces)).toEqual([]);
});

test.each(literals)('%s, with CR LF and a byte order mark', async (_, file, text, place) => {
  const pieces = await read(`\ufeff${file.replaceAll('\n', '\r\n')}`);
  expect(filtersOf(pieces).map(([, words]) => words)).toEqual([text]);
  expect(placesOf(pieces, 'male')).toEqual([place]);
});

test.each(literals)('%s, mended', async (_, file, text) => {
  const after = rewrittenFile(await read(file), replacing('male', 'female'));
  expect(after).toBe(file.replace('male', 'female'));
  expect(await textsOf(after)).toEqual([text.replace('male', 'female')]);
});

test.each([
  ["checkFilter('male');", `'"\`\\`, "checkFilter('\\'\"`\\\\');"],
  ['checkFilter("male");', `'"\`\n`, 'checkFilter("\'\\"`\\n");'],
  ['checkFilter(`male`);', '`${$', 'checkFilter(`\\`\\${\\$`);'],
  ['checkFilter(`${male`);'.replace('${', '\\${'), '{$', 'checkFilter(`\\${{\\$`);'],
  ["checkFilter('\\0male');", '1', "checkFilter('\\u00001');"],
  [
    holed('filter`a:$(1)$ male`; import { filter } from "./f"'),
    '\\',
    holed('filter`a:$(1)$ \\\\`; import { filter } from "./f"'),
  ],
])('in %s, %j is written as %s', async (file, replacement, after) => {
  expect(rewrittenFile(await read(file), replacing('male', replacement))).toBe(after);
});

test('a hole is not written over, nor in two', async () => {
  const file = holed('import { filter } from "./f"; filter`age:[$(low)$ TO $(high)$]`;');
  const [found] = (await read(file)).flatMap(({ filters }) => filters);
  expect(found?.holes).toEqual([spanOf(5, 9), spanOf(13, 17)]);
  const rewrite = (start: number, end: number) => found?.rewrite([{ span: spanOf(start, end), replacement: '5' }]);
  expect([rewrite(5, 9), rewrite(6, 6), rewrite(4, 6), rewrite(16, 18)]).toEqual([undefined, undefined, undefined, undefined]);
  expect(rewrite(4, 5)).toEqual([{ span: spanOf(41, 42), replacement: '5' }]);
});

test('a number that stands in for a hole stands nowhere else', async () => {
  const file = holed('import { filter } from "./f"; filter`a:7301 && b:$(x)$ && c:17302$(y)$`;');
  expect(await textsOf(file)).toEqual(['a:7301 && b:7303 && c:173027304']);
});

const MALE = "('male')";

test.each([
  [`import { checkFilter as c } from 'frs-filter'; c${MALE}`, true],
  [`import * as frs from 'frs-filter'; frs.readAsService${MALE}; frs?.checkFilter?.${MALE}`, true],
  [`import frs from 'frs-filter'; frs.checkFilter${MALE}`, true],
  [`import frs = require('frs-filter'); frs.checkFilter${MALE}`, true],
  [`const frs = require('frs-filter'); frs.checkFilter${MALE}`, true],
  [`const { checkFilter: c, parseFilter } = require('frs-filter'); c${MALE}`, true],
  [`const { checkFilter: c } = await import('frs-filter'); c${MALE}`, true],
  [`import { checkFilter } from './mine.ts'; checkFilter${MALE}`, true],
  [`import checkFilter from '@/mine'; checkFilter${MALE}`, true],
  [`checkFilter<Fields>${MALE}`, true],
  [`import { checkFilter } from 'other'; checkFilter${MALE}`, false],
  [`import { checkFilter } from '@scope/other/deep'; checkFilter${MALE}`, false],
  [`import * as other from 'other'; other.checkFilter${MALE}`, false],
  [`function checkFilter(words) {} checkFilter${MALE}`, false],
  [`const checkFilter = (words) => words; checkFilter${MALE}`, false],
  [`import { defineSchema as checkFilter } from 'frs-filter'; checkFilter${MALE}`, false],
  [`frs.checkFilter${MALE}`, false],
  ["checkFilter('ma' + 'le')", false],
  [holed('checkFilter(`ma$(le)$`)'), false],
  ['checkFilter(male)', false],
  ['checkFilter()', false],
  ["other('male'); checkFilter", false],
  ['import { filterTag } from "frs-filter"; filterTag(schema)`male`', true],
  ['import { filterTag as t } from "frs-filter"; const f = t(schema); const g = f; g`male`', true],
  ['import * as frs from "frs-filter"; let f; f = frs.filterTag(schema); f`male`', true],
  ['import { filter } from "rxjs"; filter`male`', true],
  ['const filter = String.raw; filter`male`', false],
  ['filter`male`; const a = a; a`male`', false],
])('%s', async (file, isFilter) => {
  const pieces = await read(file);
  expect(problemsOf(pieces)).toEqual([]);
  expect([...new Set(filtersOf(pieces).map(([, text]) => text))]).toEqual(isFilter ? ['male'] : []);
});

test.each([
  ['TSX', 'const a = <div>{checkFilter("male")}{/* x */}</div>;'],
  ['casts of TypeScript', 'const a = <T>checkFilter("male");'],
  ['Flow', '// @flow\ntype A = {| a: ?string |}; const a = (checkFilter("male"): any);'],
  ['decorators', 'class A { constructor(@Inject() private b: string) {} @c d = checkFilter("male"); }'],
  ['a script', 'with (a) { checkFilter("male") } return 1;'],
  ['a hash bang', '#!/usr/bin/env node\ncheckFilter("male");'],
])('%s can be read', async (_, file) => {
  const pieces = await read(file);
  expect([await textsOf(file), problemsOf(pieces)]).toEqual([['male'], []]);
});

test('filters are named by what stands round them', async () => {
  const file = lines(
    "checkFilter('a');",
    "const cleanup = checkFilter('b');",
    "const jobs = { nightly: { run: () => checkFilter('c') }, 'a b': [checkFilter('d')] };",
    "export function sweep() { return checkFilter('e'); }",
    "class Sweeper { clean() { checkFilter('f'); } all = checkFilter('g'); }",
    "this.last = checkFilter('h'); module.exports.all = checkFilter('i'); a[0] = checkFilter('j');",
  );
  expect(filtersOf(await read(file))).toEqual([
    ['', 'a'],
    ['cleanup', 'b'],
    ['jobs.nightly.run', 'c'],
    ['jobs.a b', 'd'],
    ['sweep', 'e'],
    ['Sweeper.clean', 'f'],
    ['Sweeper.all', 'g'],
    ['last', 'h'],
    ['module.exports.all', 'i'],
    ['', 'j'],
  ]);
});

test('comments speak of the filters beside and below them', async () => {
  const file = lines(
    '// frs-filter-ignore layout: one',
    "const a = checkFilter('a'); /* frs-filter-ignore layout: two */",
    'checkFilter(',
    '  /* frs-filter-wider: three */',
    "  'b',",
    '  schema,',
    ');',
    'const c = <p>{',
    '  /* frs-filter-wider: four */',
    "  checkFilter('c')}</p>;",
    '// frs-filter-wider: five',
  );
  expect(remarksOf(await read(file))).toEqual([
    ['1:4-1:33', 'frs-filter-ignore layout: one', ['a']],
    ['2:32-2:61', 'frs-filter-ignore layout: two', ['a']],
    ['4:6-4:29', 'frs-filter-wider: three', ['b']],
    ['9:6-9:28', 'frs-filter-wider: four', ['c']],
    ['11:4-11:26', 'frs-filter-wider: five', []],
  ]);
});

test('a template that its tag cannot read is told', async () => {
  const pieces = await read('import { filter } from "./f"; const a = filter`a\\u`;');
  expect([filtersOf(pieces), misfitsOf(pieces)]).toEqual([[], [['1:47-1:52', 'a', 'a template that its tag cannot read']]]);
});

test('what can be read of a broken file is given, and is not written', async () => {
  const file = lines("checkFilter('male');", 'let a; let a;', "checkFilter('b');");
  const pieces = await read(file);
  expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['male', 'b']);
  expect(problemsOf(pieces)).toEqual([['2:12', 'This name is declared a second time.']]);
  expect(rewrittenFile(pieces, replacing('male', 'female'))).toBe(file);
});

test.each([
  ["checkFilter('male);\n", '1:13', 'The quote that ends this text is missing.'],
  ['checkFilter(`male);\n', '1:14', 'The backtick that ends this template is missing.'],
  ['a();\n/* checkFilter\n', '2:1', 'This comment is never closed.'],
  ['a();\n  ) checkFilter\n', '2:3', 'This cannot be read as JavaScript or TypeScript.'],
])('%j cannot be read at %s', async (file, place, message) => {
  expect(problemsOf(await read(file))).toEqual([[place, message]]);
});

test.each(['', 'let a = 1;', 'this is ( no script', '\ufeff', 'a.filter((b) => b)'])('%j is left alone', async (file) => {
  const pieces = await read(file);
  expect([filtersOf(pieces), misfitsOf(pieces), problemsOf(pieces)]).toEqual([[], [], []]);
});

test('a NUL byte is told, and nothing is written', async () => {
  const pieces = await read("checkFilter('a');\n\0");
  expect(problemsOf(pieces)).toEqual([['2:1', 'A NUL byte stands on this line; is the file binary, or UTF-16 text?']]);
});

test.each([
  ['brackets', `checkFilter${'('.repeat(100_000)}`],
  ['lists', `checkFilter; ${'['.repeat(100_000)}${']'.repeat(100_000)}`],
])('%s that are nested deeply are told', async (_, file) => {
  const problems = problemsOf(await readPieces(readScriptFilters, file, { size: 65_536 }));
  expect(problems).toEqual([['1:1', 'This file is nested too deeply to read it.']]);
});

test('a sum of many parts is read', async () => {
  const file = `checkFilter('a'); ${'a + '.repeat(1_000)}checkFilter('b');`;
  const pieces = await readPieces(readScriptFilters, file, { size: 65_536 });
  expect(filtersOf(pieces).map(([, text]) => text)).toEqual(['a', 'b']);
});

test('a hole stands for all that is written in it', async () => {
  const file = holed('import { filter } from "./f"; filter`age:$( a + `b` )$ && c`;');
  const [piece] = await read(file);
  const [found] = piece?.filters ?? [];
  const units = found?.placement.units?.slice(4, 8) ?? [];
  expect(units.map((unit) => slice(String(piece?.source), unit))).toEqual(Array(4).fill(holed('$( a + `b` )$')));
});

test('of a large file that is broken only the first problem is told', async () => {
  const file = `checkFilter('a');\n${'let a;\n'.repeat(160_000)}`;
  const pieces = await readPieces(readScriptFilters, file, { size: 65_536 });
  expect([filtersOf(pieces), problemsOf(pieces)]).toEqual([[], [['3:5', 'This name is declared a second time.']]]);
});

test('a file that is too large is told, and handed on', async () => {
  const pieces = await readPieces(readScriptFilters, `checkFilter('a');${' '.repeat(4_194_304)}`, { size: 65_536 });
  expect(problemsOf(pieces)).toEqual([
    ['1', 'This file has more than 4,194,304 characters, too many to read it as a script; split it.'],
  ]);
});
