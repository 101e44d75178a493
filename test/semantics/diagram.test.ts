import { describe, expect, test } from 'vitest';
import type { Filter } from '../../src/ast/filter.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { compare } from '../../src/semantics/compare.ts';
import { diagramFor } from '../../src/semantics/diagram.ts';
import { absentFields } from '../../src/semantics/diagram-sets.ts';
import { outlineOf } from '../../src/semantics/outline.ts';
import { evaluate } from '../support/evaluate.ts';
import { reach } from '../support/reach.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const schema = defineSchema({
  a: 'integer',
  b: 'integer',
  c: 'integer',
  d: 'integer',
  e: 'integer',
  f: 'integer',
  g: 'integer',
  h: 'integer',
  color: 'string',
  male: 'boolean',
});

function absentFieldsOf(filter: Filter): readonly string[] | 'unknown' {
  return absentFields(diagramFor(outlineOf([filter], schema)), filter);
}

function numbered<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The same numbers on every machine. */
function randomNumbers(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((seed / 2 ** 31) * below);
  };
}

describe('What a filter reaches', () => {
  test('is told with a face for each answer', () => {
    expect(reach(range('a', 20, 30), schema)).toEqual({
      matchesNothing: 'no',
      matchesEverything: 'no',
      matched: { a: 20 },
      unmatched: {},
    });
  });

  test.each<[name: string, Filter]>([
    ['a:1 && a:2', every(is('a', 1), is('a', 2))],
    ['a:[30 TO 20]', range('a', 30, 20)],
    [
      'a:1 && (b:1 || c:1) && (!(a:1 && b:1)) && (!c:1)',
      every(is('a', 1), some(is('b', 1), is('c', 1)), not(every(is('a', 1), is('b', 1))), not(is('c', 1))),
    ],
    ['male:true && male:false', every(is('male', 'true'), is('male', 'false'))],
  ])('%s matches nothing', (_, filter) => {
    expect(reach(filter, schema)).toEqual({ matchesNothing: 'yes', matchesEverything: 'no', unmatched: {} });
  });

  test.each<[name: string, Filter]>([
    ['(!a:1) || a:1', some(not(is('a', 1)), is('a', 1))],
    ['(!a:1) || (!a:2)', some(not(is('a', 1)), not(is('a', 2)))],
    ['(!(a:1 && b:1)) || a:[0 TO 5]', some(not(every(is('a', 1), is('b', 1))), range('a', 0, 5))],
    ['(!male:true) || male:[* TO *]', some(not(is('male', 'true')), range('male', '*', '*'))],
    ['(!z:1) where there is no z', not(is('z', 1))],
  ])('%s matches everything', (_, filter) => {
    expect(reach(filter, schema)).toEqual({ matchesNothing: 'no', matchesEverything: 'yes', matched: {} });
  });

  test('male:true || male:false leaves out the faces without', () => {
    expect(reach(some(is('male', 'true'), is('male', 'false')), schema)).toEqual({
      matchesNothing: 'no',
      matchesEverything: 'no',
      matched: { male: false },
      unmatched: {},
    });
  });
});

describe('The budget', () => {
  const random = randomNumbers();
  const fields = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const exploding = every(
    ...numbered(500, () => some(...numbered(6, () => is(fields[random(fields.length)] as string, random(1_000))))),
  );

  test('ends a diagram that would explode, as unknown', () => {
    const answers = [
      reach(exploding, schema),
      compare({ before: exploding, after: is('a', 1), schema }),
      absentFieldsOf(exploding),
    ];
    expect(answers).toEqual([{ matchesNothing: 'unknown', matchesEverything: 'unknown' }, { relation: 'unknown' }, 'unknown']);
  });

  test('suffices for what is known without it', () => {
    expect(reach(every(exploding, is('z', 1)), schema)).toEqual({
      matchesNothing: 'yes',
      matchesEverything: 'no',
      unmatched: {},
    });
  });

  test.each<[name: string, Filter]>([
    ['1,024 numbers', some(...numbered(1_024, (index) => is('a', index * 2)))],
    ['1,024 words', some(...numbered(1_024, (index) => is('color', `c${index}`)))],
    ['64 KiB of numbers', some(...numbered(7, (group) => some(...numbered(1_024, (index) => is('a', index * 7 + group)))))],
    ['1,023 negations', every(...numbered(1_023, (index) => not(is('a', index))))],
    ['1,024 pairs', some(...numbered(1_024, (index) => every(is('a', index), is('b', (index * 5) % 1_024))))],
    ['every field once', every(...fields.map((field) => not(is(field, 1))), is('color', 'x'), is('male', 'true'))],
    ['ten levels', numbered(10, (level) => level).reduce<Filter>(nested, is('a', 1))],
  ])('suffices for %s', (_, filter) => {
    const { matchesNothing, matched } = reach(filter, schema);
    expect([matchesNothing, evaluate(filter, matched ?? {}, schema)]).toEqual(['no', true]);
  });

  function nested(filter: Filter, level: number): Filter {
    const clause = range(fields[level % 3] as string, level, level + 20);
    return level % 2 === 0 ? some(every(filter, clause), not(filter)) : every(some(filter, clause), some(clause, filter));
  }
});

describe('a filter takes faces only because they lack', () => {
  test.each<[name: string, Filter, readonly string[]]>([
    ['(!color:brown)', not(is('color', 'brown')), ['color']],
    ['color:brown', is('color', 'brown'), []],
    ['color:red && (!color:brown)', every(is('color', 'red'), not(is('color', 'brown'))), []],
    ['color:red || (!color:brown)', some(is('color', 'red'), not(is('color', 'brown'))), ['color']],
    ['(!(!color:brown))', not(not(is('color', 'brown'))), []],
    ['a:[1 TO 5] && (!male:true)', every(range('a', 1, 5), not(is('male', 'true'))), ['male']],
    ['(!(a:1 && b:2))', not(every(is('a', 1), is('b', 2))), ['a', 'b']],
    ['(!a:1) || a:1', some(not(is('a', 1)), is('a', 1)), []],
  ])('%s', (_, filter, fields) => {
    expect(absentFieldsOf(filter)).toEqual(fields);
  });
});
