import { describe, expect, it } from 'vitest';
import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema as people } from '../../src/check/example-schema.ts';
import { parseFilter } from '../../src/check/parse-filter.ts';
import { renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';

const MEGABYTE = 1_000_000;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['10 MB of one word', 'a'.repeat(10 * MEGABYTE)],
  ['10 MB of blanks', ' '.repeat(10 * MEGABYTE)],
  ['100,000 opening brackets', '('.repeat(100_000)],
  ['60,000 opening brackets', '('.repeat(60_000)],
  ['60,000 closing brackets', ')'.repeat(60_000)],
  ['60,000 brackets of a range', '['.repeat(60_000)],
  ['60,000 negations', '!'.repeat(60_000)],
  ['30,000 negations with blanks', '! '.repeat(30_000)],
  ['20,000 words NOT', 'NOT '.repeat(16_000)],
  ['60,000 signs', '-'.repeat(60_000)],
  ['30,000 signs with blanks', '- '.repeat(30_000)],
  ['60,000 colons', ':'.repeat(60_000)],
  ['60,000 double quotes', '"'.repeat(60_001)],
  ['60,000 single quotes', "'".repeat(60_001)],
  ['60,000 corner quotes', '「'.repeat(60_000)],
  ['60,000 slashes', '/'.repeat(60_000)],
  ['30,000 slashes with letters', '/a'.repeat(30_000)],
  ['60,000 backslashes', '\\'.repeat(60_000)],
  ['60,000 carets', '^'.repeat(60_000)],
  ['60,000 tildes', '~'.repeat(60_000)],
  ['60,000 stars', '*'.repeat(60_000)],
  ['60,000 hashes', '#'.repeat(60_000)],
  ['60,000 lone surrogates', '\ud800'.repeat(60_000)],
  ['60,000 NULs', '\0'.repeat(60_000)],
  ['60,000 no-break spaces', '\u00a0'.repeat(60_000)],
  ['60,000 zero-width spaces', '\u200b'.repeat(60_000)],
  ['60,000 combining marks', `a${'\u0301'.repeat(60_000)}`],
  ['20,000 words', 'is '.repeat(20_000)],
  ['6,000 clauses without operators', 'age:20 '.repeat(6_000)],
  ['1,024 clauses', Array.from({ length: 1_024 }, (_, index) => `age:${index}`).join(' || ')],
  ['1,024 clauses that contradict each other', Array.from({ length: 1_024 }, (_, index) => `age:${index}`).join(' && ')],
  ['1,024 clauses, mixed', Array.from({ length: 1_024 }, (_, index) => `age:${index} ${index % 2 ? '&&' : '||'}`).join(' ')],
  ['1,024 bare negations', Array.from({ length: 1_024 }, (_, index) => `!color:${'x'.repeat(40)}${index}`).join(' || ')],
  [
    '1,024 bare negations of groups',
    Array.from({ length: 500 }, (_, index) => `!(age:${index} && color:c${index})`).join(' || '),
  ],
  ['a number of 60,000 digits', `age:${'9'.repeat(60_000)}`],
  ['a fraction of 60,000 digits', `score:0.${'0'.repeat(59_000)}1`],
  ['digits that end in a letter', `timestamp:${'1'.repeat(60_000)}x`],
  ['an exponent that nothing can hold', 'weight:1e999999999999'],
  ['grouped digits', `age:${'1_000'.repeat(10_000)}`],
  ['deep brackets within the limit', `${'('.repeat(100)}age:20${')'.repeat(100)}`],
  ['deep negations within the limit', `${'(!'.repeat(100)}age:20${')'.repeat(100)}`],
  ['many groups side by side', '(age:20 && male:true) || '.repeat(1_000)],
];

/** Each once threw, and what it says now. */
const ONCE_THREW: readonly (readonly [string, readonly string[]])[] = [
  ['age:([20 TO 30] && 25)', ['value-group', 'redundant-clause']],
  ['age:([30 TO 20] || 20)', ['value-group', 'redundant-clause']],
  ['color:((!red) && blue)', ['value-group', 'redundant-clause']],
  ['color:(-AND)', ['value-group', 'unwritable-value']],
  ['color:(+OR', ['value-group', 'unclosed-bracket', 'unwritable-value']],
  ['color:(-NOT\\)', ['encoded-filter']],
  ['s:(x -AND]', ['value-group', 'unknown-field', 'missing-operator', 'unwritable-value']],
  ['s:(-x?]', ['value-group', 'unknown-field', 'wildcard']],
  ['age:(;+5?)', ['value-group', 'list-separator', 'wildcard']],
  ['age:(--a', ['value-group', 'unclosed-bracket', 'unwritable-value']],
  ['age:-5\\*', ['unwritable-value']],
  ['s:(!=-NOT(!red))', ['value-group', 'unknown-field', 'unwritable-value', 'missing-operator']],
  ['color in (+x)', ['value-list', 'unwritable-value']],
  ['20 <= _exists_', ['comparison-habit', 'unknown-field']],
];

describe('a text that once threw', () => {
  it.each(ONCE_THREW)('%s', (text, codes) => {
    expect(checkFilter(text, people).diagnostics.map(({ code }) => code)).toEqual(codes);
    const { diagnostics } = parseFilter(text);
    expect(diagnostics.length).toBeGreaterThan(0);
  });
});

describe('whatever the text', () => {
  it.each(HOSTILE)('%s: an answer, with its words and its picture', (_, text) => {
    const parsed = parseFilter(text);
    const checked = checkFilter(text, people);
    expect(parsed.ok || parsed.diagnostics.length > 0).toBe(true);
    expect(checked.ok || checked.diagnostics.length > 0).toBe(true);
    expect(checked.diagnostics.length).toBeLessThanOrEqual(100);
    const shown = checked.diagnostics.slice(0, 3);
    expect(renderDiagnostics(text, shown, { format: 'pretty' }).length).toBeLessThan(20_000);
  });

  it('a limit that the caller raises does not overflow the stack', () => {
    const text = `${'('.repeat(50_000)}age:20${')'.repeat(50_000)}`;
    const limits = { maxLength: MEGABYTE, maxDepth: MEGABYTE };
    expect(parseFilter(text, limits).diagnostics.map(({ code }) => code)).toEqual(['too-deep']);
    expect(checkFilter(text, people, { limits }).ok).toBe(false);
  });
});
