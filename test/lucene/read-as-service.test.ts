import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, Operands } from '../../src/ast/filter.ts';
import { printFilter } from '../../src/canonical/print.ts';
import { describeReading } from '../../src/lucene/describe-reading.ts';
import { readAsService } from '../../src/lucene/read-as-service.ts';
import { MATCH_ALL, MATCH_NONE } from '../../src/lucene/service-reading.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { slice } from '../../src/text/span.ts';
import { evaluate } from '../support/evaluate.ts';
import { sketch } from '../support/sketch.ts';

const schema = defineSchema({ a: 'integer', l: 'long', f: 'float', s: 'string', m: 'boolean' });

/** A tree without its origins; an origin says only where. */
function treeOf(text: string): Filter {
  const reading = readAsService(text, schema);
  if (reading.reads !== 'filter') throw new Error(JSON.stringify(reading));
  return JSON.parse(JSON.stringify(reading.filter, (key, value) => (key === 'origin' ? undefined : value)));
}

const word = fc.stringMatching(/^[a-z0-9_][a-zA-Z0-9_-]{0,5}$/);
const whole = fc.integer({ min: -1000, max: 1000 }).map(String);
const bound = fc.oneof(fc.constant('*'), whole);
const clause: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('Equality' as const), field: fc.constant('s'), value: word }),
  fc.record({ kind: fc.constant('Equality' as const), field: fc.constant('a'), value: fc.nat(1000).map(String) }),
  fc.record({ kind: fc.constant('Equality' as const), field: fc.constant('m'), value: fc.constantFrom('true', 'false') }),
  fc.record({
    kind: fc.constant('Interval' as const),
    field: fc.constantFrom('a', 'l', 'f'),
    lower: bound,
    upper: bound,
    bounds: fc.constantFrom('included' as const, 'excluded' as const),
  }),
);
const filter = fc.letrec<{ filter: Filter; operands: Operands }>((tie) => ({
  operands: fc.array(tie('filter'), { minLength: 2, maxLength: 4 }).map((operands) => operands as unknown as Operands),
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    clause,
    fc.record({ kind: fc.constantFrom('Conjunction' as const, 'Disjunction' as const), operands: tie('operands') }),
    fc.record({ kind: fc.constant('Negation' as const), operand: tie('filter') }),
  ),
})).filter;

describe('laws', () => {
  test('the safe form is read as the tree that a person reads, node for node', () => {
    fc.assert(
      fc.property(filter, (tree) => {
        expect(treeOf(printFilter(tree))).toEqual(tree);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no text makes the reading throw, nor its words', () => {
    const pieces = [
      'a',
      's',
      ':',
      '(',
      ')',
      '[',
      ']',
      '{',
      '}',
      ' TO ',
      '"',
      '\\',
      '\\u0041',
      '*',
      '?',
      '~',
      '^',
      '/',
      ' ',
      '\t',
      '\u3000',
    ].concat([
      '&&',
      '||',
      '!',
      '+',
      '-',
      'AND',
      'OR',
      'NOT',
      '1',
      '1.5',
      '1e400',
      '>',
      '<=',
      'a:1 ',
      's:x ',
      '\uD83D',
      '\uDC00',
      '\0',
      'é',
    ]);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(schema, undefined), (text, schema) => {
        const reading = readAsService(text, schema);
        if (reading.reads === 'filter') expect(typeof describeReading(reading.filter)).toBe('string');
      }),
      { numRuns: 10_000 },
    );
  });

  test.each([
    ['opening brackets', '('.repeat(100_000), 'beyond'],
    ['negated brackets', '(!'.repeat(100_000), 'beyond'],
    ['brackets in a field', `s:${'('.repeat(250)}x${')'.repeat(250)}`, 'filter'],
    ['clauses', 'a:1 '.repeat(2_500_000), 'refusal'],
    ['words', 'x '.repeat(1_000_000), 'filter'],
    ['digits', `f:[0.${'9'.repeat(5_000_000)} TO 1]`, 'filter'],
    ['zeros within a number', `l:1.${'0'.repeat(5_000_000)}1`, 'filter'],
    ['stars', `s:${'*'.repeat(5_000_000)}`, 'filter'],
    ['backslashes', `s:${'\\'.repeat(2_000_000)}`, 'filter'],
    ['lone surrogates', `s:${'\uD800'.repeat(1_000_000)}`, 'filter'],
    ['an open quote', `"${'a'.repeat(10_000_000)}`, 'refusal'],
  ])('many %s are read in one go', (_, text, reads) => {
    expect(readAsService(text, schema).reads).toBe(reads);
  });
});

describe('limits of the service', () => {
  const many = (clause: string, count: number, operator: string) => Array(count).fill(clause).join(operator);
  test.each([
    ['1,024 clauses', many('a:1', 1_024, ' || '), 'filter'],
    ['1,025 clauses', many('a:1', 1_025, ' || '), 'refusal'],
    ['1,025 clauses in a bracket', `a:1 && (${many('a:1', 1_025, ' && ')})`, 'refusal'],
    ['1,024 clauses twice', `(${many('a:1', 1_024, ' || ')}) || (${many('a:1', 1_024, ' || ')})`, 'filter'],
    ['1,023 negations', many('!a:1', 1_023, ' && '), 'filter'],
    ['1,024 negations', many('!a:1', 1_024, ' && '), 'refusal'],
    ['1,023 negations beside a clause', `${many('!a:1', 1_023, ' && ')} && a:2`, 'filter'],
  ])('%s', (_, text, reads) => {
    expect(readAsService(text, schema).reads).toBe(reads);
  });
});

describe('refusals say why', () => {
  test.each([
    ['a:1 && b', undefined],
    ['a:1 &&', 'the text ends where a field and a value should follow'],
    ['\u3000', 'the text ends where a field and a value should follow'],
    ['a:1 && && a:2', '&& stands where a field and a value should'],
    ['a:-5', '- stands where a field and a value should'],
    ['(a:1', 'a ( has no ) after it'],
    ['a:1)', 'a ) has no ( before it'],
    ['a:1&&m:true', 'a is integer, and "1&&m" is not a whole number'],
    ['a:1||', 'a is integer, and "1||" is not a whole number'],
    ['l:9223372036854775808', 'l is long, and 9223372036854775808 lies outside what long can hold'],
    ['m:TRUE', 'm is boolean, and "TRUE" is neither true nor false'],
    ['a:[1 TO 5', '[1 TO 5 does not go on as a range: [1 TO 5]'],
    ['a:1*', 'a is integer, and only a string can be asked for by a pattern such as a:1*'],
    ['a:1^x', 'a ^ has no number right after it'],
    ['s:x\\', '\\ stands where a field and a value should'],
  ])('%s', (text, why) => {
    const reading = readAsService(text, schema);
    expect(reading.reads === 'refusal' ? reading.why : undefined).toBe(why);
  });
});

test('the deepest tree that is read can be walked', () => {
  const tree = treeOf(`${'(!a:1 || a:2 || '.repeat(250)}a:3${')'.repeat(250)}`);
  expect(evaluate(tree, { a: 3n }, schema)).toBe(true);
  expect(describeReading(tree).length).toBe(5_251);
});

test('without a schema every field is known and no value is read', () => {
  const read = (text: string) => {
    const reading = readAsService(text, undefined);
    return reading.reads === 'filter' ? sketch(reading.filter) : reading.reads;
  };
  expect(read('x:1.5f')).toBe('Equality x = 1.5f');
  expect(read('x:[1.5 TO abc]')).toBe('Interval x 1.5 to abc, included');
  expect(read('x:>5')).toBe('Interval x 5 to *, excluded');
  expect(read('x:*')).toBe('Interval x * to *, included');
  expect(read('x:1*')).toBe('beyond');
  expect(read('x:1~ || y:2 && z:3')).toBe('Conjunction\n  Equality y = 2\n  Equality z = 3');
});

test('what matches nothing and every face has its own look', () => {
  expect(describeReading(MATCH_NONE)).toBe('nothing at all');
  expect(describeReading(MATCH_ALL)).toBe('every face');
  expect(treeOf('*:*')).toEqual(MATCH_ALL);
});

test('nodes know where they stand in the text', () => {
  const text = 'a:1 && (!s:(x && "y")^2) && a : [1 TO 5}';
  const places: string[] = [];
  const visit = (node: Filter): void => {
    const { span, brackets, field, value, lower, upper } = node.origin ?? { span: { start: 0, end: 0 } };
    places.push([span, brackets, field, value, lower, upper].map((place) => (place ? slice(text, place) : '')).join('|'));
    if (node.kind === 'Negation') visit(node.operand);
    if (node.kind === 'Conjunction') node.operands.forEach(visit);
  };
  const reading = readAsService(text, schema);
  if (reading.reads === 'filter') visit(reading.filter);
  expect(places).toEqual([
    `${text}|||||`,
    'a:1||a|1||',
    '!s:(x && "y")^2|(!s:(x && "y")^2)||||',
    'x && "y"|(x && "y")||||',
    'x||s|x||',
    '"y"||s|"y"||',
    'a : [1 TO 5}||a|[1 TO 5}|1|5',
    'a : [1 TO 5}||a|[1 TO 5}|1|5',
    'a : [1 TO 5}||a|[1 TO 5}|1|5',
  ]);
});

test('takes a text and a schema, nothing else', () => {
  const read = readAsService as (...given: readonly unknown[]) => unknown;
  expect(() => read(3, undefined)).toThrow(new TypeError('readAsService needs the text of a filter, got number.'));
  expect(() => read('a:1', { fields: { a: 'duck' }, digest: 'a:duck' })).toThrow(
    new TypeError('readAsService needs the schema that defineSchema returns, or undefined where there is none.'),
  );
});
