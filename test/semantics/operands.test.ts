import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, Group } from '../../src/ast/filter.ts';
import { defineSchema, type Schema } from '../../src/schema/schema.ts';
import { compare } from '../../src/semantics/compare.ts';
import { diagramFor } from '../../src/semantics/diagram.ts';
import { diagramSets } from '../../src/semantics/diagram-sets.ts';
import { faceTable } from '../../src/semantics/face-table.ts';
import { type FaceSets, redundantOperands, settlingOperands } from '../../src/semantics/operands.ts';
import { outlineOf } from '../../src/semantics/outline.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const people = defineSchema({ a: 'integer', b: 'integer', c: 'integer' });

/** Asks a diagram, and the table of all faces where there are few: both give the same answer. */
function ask<T>(group: Group, schema: Schema, question: (sets: FaceSets, group: Group) => T): T {
  const outline = outlineOf([group], schema);
  const answer = question(diagramSets(diagramFor(outline)), group);
  const table = faceTable(outline);
  if (table) expect(question(table, group)).toEqual(answer);
  return answer;
}

function redundant(group: Group, schema: Schema = people) {
  return ask(group, schema, redundantOperands);
}

function settling(group: Group, schema: Schema = people) {
  return ask(group, schema, settlingOperands);
}

describe('Operands that change nothing', () => {
  test.each<[name: string, Group, ReturnType<typeof redundant>]>([
    ['a:1 || a:2', some(is('a', 1), is('a', 2)), []],
    ['a:1 || a:1', some(is('a', 1), is('a', 1)), [{ operand: 1, because: 'another', other: 0 }]],
    ['a:3 || a:[1 TO 5]', some(is('a', 3), range('a', 1, 5)), [{ operand: 0, because: 'another', other: 1 }]],
    ['a:[1 TO 9] && a:[* TO 20]', every(range('a', 1, 9), range('a', '*', 20)), [{ operand: 1, because: 'another', other: 0 }]],
    ['a:[1 TO 9] && (!a:20)', every(range('a', 1, 9), not(is('a', 20))), [{ operand: 1, because: 'another', other: 0 }]],
    ['a:[1 TO 9] && (!b:20)', every(range('a', 1, 9), not(is('b', 20))), []],
    [
      'a:[1 TO 6] || a:[4 TO 9] || a:[2 TO 8]',
      some(range('a', 1, 6), range('a', 4, 9), range('a', 2, 8)),
      [{ operand: 2, because: 'others' }],
    ],
    ['a:1 || (a:1 && b:2)', some(is('a', 1), every(is('a', 1), is('b', 2))), [{ operand: 1, because: 'another', other: 0 }]],
    ['a:1 && (a:1 || b:2)', every(is('a', 1), some(is('a', 1), is('b', 2))), [{ operand: 1, because: 'another', other: 0 }]],
    ['a:1 || (a:2 && a:3)', some(is('a', 1), every(is('a', 2), is('a', 3))), [{ operand: 1, because: 'itself' }]],
    ['a:1 && ((!b:1) || b:1)', every(is('a', 1), some(not(is('b', 1)), is('b', 1))), [{ operand: 1, because: 'itself' }]],
    [
      '(a:1 && b:2) || (a:1 && (!b:2)) || a:1',
      some(every(is('a', 1), is('b', 2)), every(is('a', 1), not(is('b', 2))), is('a', 1)),
      [
        { operand: 0, because: 'another', other: 2 },
        { operand: 1, because: 'another', other: 2 },
      ],
    ],
    ['a:1 && a:2 && b:3, which matches nothing at all', every(is('a', 1), is('a', 2), is('b', 3)), []],
  ])('%s', (_, group, redundancies) => {
    expect(redundant(group)).toEqual(redundancies);
  });

  test('a thousand values, each once and each ten times', () => {
    const values = Array.from({ length: 1_000 }, (_, index) => index);
    expect(redundant(some(...values.map((value) => is('a', value))))).toEqual([]);
    expect(redundant(some(...values.map((value) => is('a', value % 100))))).toEqual(
      values.slice(100).map((operand) => ({ operand, because: 'another', other: operand % 100 })),
    );
  });
});

describe('Operands that settle their group', () => {
  test.each<[name: string, Group, ReturnType<typeof settling>]>([
    ['a:1 && b:1', every(is('a', 1), is('b', 1)), undefined],
    ['b:1 && a:1 && c:1 && a:2', every(is('b', 1), is('a', 1), is('c', 1), is('a', 2)), [1, 3]],
    ['a:1 && (b:1 && b:2)', every(is('a', 1), every(is('b', 1), is('b', 2))), [1]],
    [
      'a:[1 TO 9] && (!a:[1 TO 5]) && c:1 && (!a:[4 TO 9])',
      every(range('a', 1, 9), not(range('a', 1, 5)), is('c', 1), not(range('a', 4, 9))),
      [0, 1, 3],
    ],
    [
      'three that contradict, and two that do',
      every(range('a', 1, 9), not(range('a', 1, 5)), not(range('a', 4, 9)), is('b', 1), is('b', 2)),
      [3, 4],
    ],
    ['c:1 || (!a:1) || a:[0 TO 5]', some(is('c', 1), not(is('a', 1)), range('a', 0, 5)), [1, 2]],
    ['a:1 || a:2', some(is('a', 1), is('a', 2)), undefined],
  ])('%s', (_, group, operands) => {
    expect(settling(group)).toEqual(operands);
  });
});

describe('For any group', () => {
  const cases = schemaArbitrary().chain((schema) => {
    const operands = fc.array(filterArbitrary(schema, { depth: 1, operands: 2 }), { minLength: 2, maxLength: 6 });
    return fc.record({
      schema: fc.constant(schema),
      operands,
      kind: fc.constantFrom('Conjunction' as const, 'Disjunction' as const),
    });
  });

  function groupOf(kind: Group['kind'], operands: readonly Filter[]): Filter {
    return operands.length === 1 ? (operands[0] as Filter) : { kind, operands: operands as never };
  }

  function isSame(before: Filter, after: Filter, schema: Schema): boolean {
    return compare({ before, after, schema }).relation === 'equal';
  }

  test('the redundant operands can be left out together, and no other one besides', () => {
    fc.assert(
      fc.property(cases, ({ schema, operands, kind }) => {
        const group = groupOf(kind, operands) as Group;
        const redundancies = redundant(group, schema);
        if (redundancies === 'unknown') throw new Error('the budget is large enough for these');
        const left = operands.filter((_, index) => !redundancies.some(({ operand }) => operand === index));
        expect(isSame(group, groupOf(kind, left), schema)).toBe(true);
        if (isConstant(group, schema) || left.length === 1) return;
        const smaller = left.map((_, index) => left.filter((__, other) => other !== index));
        expect(smaller.some((fewer) => isSame(group, groupOf(kind, fewer), schema))).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the settling operands settle it alone, and none of them can be left out', () => {
    fc.assert(
      fc.property(cases, ({ schema, operands, kind }) => {
        const group = groupOf(kind, operands) as Group;
        const found = settling(group, schema);
        if (found === 'unknown') throw new Error('the budget is large enough for these');
        const chosen = (indexes: readonly number[]) =>
          groupOf(
            kind,
            indexes.map((index) => operands[index] as Filter),
          );
        const settled = kind === 'Conjunction' ? is('', 0) : not(is('', 0));
        expect(found !== undefined).toBe(isSame(group, settled, schema));
        if (found === undefined || found.length === 1) return;
        expect(isSame(chosen(found), settled, schema)).toBe(true);
        for (const index of found) {
          expect(isSame(chosen(found.filter((other) => other !== index)), settled, schema)).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  function isConstant(group: Filter, schema: Schema): boolean {
    return isSame(group, is('', 0), schema) || isSame(group, not(is('', 0)), schema);
  }
});
