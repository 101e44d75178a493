import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Clause, Filter, Group } from '../../src/ast/filter.ts';
import { walk } from '../../src/ast/walk.ts';
import { type Schema, typeOf } from '../../src/schema/schema.ts';
import { type Analysis, analyze } from '../../src/semantics/analysis.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { evaluate, type Face } from '../support/evaluate.ts';
import { runs } from '../support/runs.ts';
import { every, is, not, range, some } from '../support/trees.ts';

test.each([
  { depth: 2, operands: 3, most: 200, times: 500 },
  { depth: 3, operands: 4, most: 500, times: 100 },
])('every answer is that of all border faces: $depth levels of $operands operands', ({ depth, operands, most, times }) => {
  const cases = schemaArbitrary().chain((schema) => fc.tuple(fc.constant(schema), filterArbitrary(schema, { depth, operands })));
  fc.assert(
    fc.property(cases, ([schema, given]) => {
      const filter = structuredClone(given);
      const values = borderValues(filter, schema);
      const faces = facesOf(values);
      fc.pre(faces.length <= most);
      const analysis = analyze(filter, schema);
      fc.pre(analysis.hasInteractingClauses);
      const matched = (part: Filter) => faces.map((face) => evaluate(part, face, schema));
      const isSame = (one: Filter, other: Filter) => matched(one).join() === matched(other).join();
      const whole = matched(filter);
      expect(analysis.extent()).toBe(!whole.includes(true) ? 'nothing' : whole.includes(false) ? 'something' : 'everything');
      expect(analysis.absentFields()).toEqual(
        [...values.keys()].filter((field) =>
          faces.some(
            (face, index) =>
              whole[index] &&
              face[field] === undefined &&
              values.get(field)?.some((value) => value !== undefined && !evaluate(filter, { ...face, [field]: value }, schema)),
          ),
        ),
      );
      const withoutEffect = (group: Group, operand: number) => isSame(filter, without(filter, group.operands[operand] as Filter));
      const groups: Group[] = [];
      const collect = (group: Group) => groups.push(group);
      walk(filter, { Conjunction: collect, Disjunction: collect });
      if (analysis.everyOperandMatters())
        expect(groups.some((group) => group.operands.some((_, operand) => withoutEffect(group, operand)))).toBe(false);
      for (const group of groups) {
        const own = matched(group);
        expect(analysis.fieldTakenWhole(group)).toBe(
          [...values.keys()].find((field) => own.every((matches, index) => matches === (faces[index]?.[field] !== undefined))),
        );
        if (group !== filter) {
          const first = group.operands.findIndex((_, operand) => withoutEffect(group, operand));
          expect(analysis.operandWithoutEffect(group) ?? -1).toBe(first);
        }
        const redundant = analysis.redundantOperands(group);
        if (redundant === 'unknown') throw new Error('the budget is large enough for these');
        const left = group.operands.filter((_, index) => !redundant.some(({ operand }) => operand === index));
        expect(isSame(group, groupOf(group.kind, left))).toBe(true);
        if (left.length === 1 || !own.includes(true) || !own.includes(false)) continue;
        const smaller = left.map((_, index) => left.filter((__, other) => other !== index));
        expect(smaller.some((fewer) => isSame(group, groupOf(group.kind, fewer)))).toBe(false);
      }
    }),
    { numRuns: runs(times) },
  );
});

test('thousands of clauses are proved to matter without a diagram', () => {
  const pairs = Array.from({ length: 1_000 }, (_, index) => every(is('a', index), range('b', index, index + 5)));
  const analysis = analyze(some(...pairs), { fields: { a: 'integer', b: 'integer' }, digest: '' });
  expect([analysis.extent(), analysis.everyOperandMatters(), analysis.size]).toEqual(['something', true, 2_000]);
});

test.each<[text: string, filter: Filter, answer: (analysis: Analysis) => unknown, expected: unknown]>([
  ['a:1 && a:2', every(is('a', 1), is('a', 2)), (analysis) => analysis.extent(), 'nothing'],
  ['a:1 || (!a:1)', some(is('a', 1), not(is('a', 1))), (analysis) => analysis.extent(), 'everything'],
  ['a:1 || a:[2 TO 3]', some(is('a', 1), range('a', 2, 3)), (analysis) => analysis.extent(), 'something'],
  ['a:1 || a:[2 TO 3]', some(is('a', 1), range('a', 2, 3)), (analysis) => analysis.everyOperandMatters(), true],
  ['a:2 || a:[2 TO 3]', some(is('a', 2), range('a', 2, 3)), (analysis) => analysis.everyOperandMatters(), false],
  ['a:1 && a:2', every(is('a', 1), is('a', 2)), (analysis) => analysis.everyOperandMatters(), true],
  ['a:1 && (!a:2)', every(is('a', 1), not(is('a', 2))), (analysis) => analysis.absentFields(), []],
  ['a:1 || (!a:2)', some(is('a', 1), not(is('a', 2))), (analysis) => analysis.absentFields(), ['a']],
])('%s', (_, filter, answer, expected) => {
  expect(answer(analyze(filter, people()))).toEqual(expected);
});

test('the field that a part takes whole is named', () => {
  const whole = some(is('t', 'true'), is('t', 'false'));
  const part = some(whole, is('a', 1));
  const analysis = analyze(part, people());
  expect([analysis.fieldTakenWhole(whole), analysis.fieldTakenWhole(part)]).toEqual(['t', undefined]);
});

function people(): Schema {
  return { fields: { a: 'integer', t: 'boolean' }, digest: '' };
}

/** For each field of the filter: absent, and one value of all that the same clauses hold for. */
function borderValues(filter: Filter, schema: Schema): ReadonlyMap<string, readonly Face[string][]> {
  const clauses = new Map<string, Clause[]>();
  const collect = (clause: Clause) => clauses.set(clause.field, [...(clauses.get(clause.field) ?? []), clause]);
  walk(filter, { Equality: collect, Interval: collect });
  return new Map(
    [...clauses].map(([field, own]) => {
      const known = new Set<string>();
      const values = candidates(field, own, schema).filter((value) => {
        const holding = own.map((clause) => evaluate(clause, { [field]: value }, schema)).join();
        return known.size < known.add(holding).size;
      });
      return [field, [undefined, ...values]];
    }),
  );
}

/** The values that the clauses name, their neighbors, and the ends of the type. */
function candidates(field: string, clauses: readonly Clause[], schema: Schema): readonly string[] {
  const written = clauses.flatMap((clause) => (clause.kind === 'Equality' ? [clause.value] : [clause.lower, clause.upper]));
  const order = typeOf(schema, field)?.order;
  if (!order) return [...written, 'other'];
  const places = written.filter((text) => text !== '*').map((text) => order.ordinal(text));
  const near = [order.first, order.last, ...places.flatMap((place) => [place - 1n, place, place + 1n])];
  return near.filter((place) => place >= order.first && place <= order.last).map((place) => order.text(place));
}

function facesOf(values: ReadonlyMap<string, readonly Face[string][]>): readonly Face[] {
  let faces: Face[] = [{}];
  for (const [field, own] of values)
    faces = faces.flatMap((face) => own.map((value) => Object.fromEntries([...Object.entries(face), [field, value]]) as Face));
  return faces;
}

function groupOf(kind: Group['kind'], operands: readonly Filter[]): Filter {
  return operands.length === 1 ? (operands[0] as Filter) : { kind, operands: operands as unknown as Group['operands'] };
}

/** The filter without one operand of a group. */
function without(filter: Filter, gone: Filter): Filter {
  if (filter.kind === 'Negation') return not(without(filter.operand, gone));
  if (filter.kind === 'Equality' || filter.kind === 'Interval') return filter;
  return groupOf(
    filter.kind,
    filter.operands.filter((operand) => operand !== gone).map((operand) => without(operand, gone)),
  );
}
