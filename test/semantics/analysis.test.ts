import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Filter, Group } from '../../src/ast/filter.ts';
import { walk } from '../../src/ast/walk.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { absencesOf } from '../../src/semantics/absence.ts';
import { type Analysis, analyze } from '../../src/semantics/analysis.ts';
import { type Certificate, certify } from '../../src/semantics/certificate.ts';
import { type Diagram, diagramFor } from '../../src/semantics/diagram.ts';
import { nodeOf } from '../../src/semantics/node-of.ts';
import { redundantOperands } from '../../src/semantics/operands.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { reach } from '../support/reach.ts';
import { runs } from '../support/runs.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const cases = schemaArbitrary().chain((schema) =>
  fc.tuple(fc.constant(schema), filterArbitrary(schema, { depth: 2, operands: 3 })),
);

/** What a certificate proves, a diagram says too. */
function law(check: (given: { certificate: Certificate; filter: Filter; schema: Schema; diagram: Diagram }) => void): void {
  fc.assert(
    fc.property(cases, ([schema, filter]) => {
      const certificate = certify(filter, schema);
      fc.pre(certificate !== undefined);
      check({ certificate, filter, schema, diagram: diagramFor(schema, [filter]) });
    }),
    { numRuns: runs(1_500) },
  );
}

test('a filter that is shown to match some faces matches some and not all', () => {
  law(({ certificate, filter, schema }) => {
    fc.pre(certificate.matchesSomeFaces());
    const { matchesNothing, matchesEverything } = reach(filter, schema);
    expect([matchesNothing, matchesEverything]).toEqual(['no', 'no']);
  });
});

test('where every operand is shown to matter, none is redundant, in its group or further out', () => {
  law(({ certificate, filter, diagram }) => {
    fc.pre(certificate.everyOperandMatters());
    const whole = nodeOf(diagram, filter);
    const look = (group: Group) => {
      expect(redundantOperands(diagram, group)).toEqual([]);
      for (const operand of group.operands) expect(nodeOf(diagram, without(filter, operand))).not.toBe(whole);
    };
    walk(filter, { Conjunction: look, Disjunction: look });
  });
});

test('a field that is shown to take faces without it does so', () => {
  law(({ certificate, filter, diagram, schema }) => {
    const shown = Object.keys(schema.fields).filter((field) => certificate.takesAbsent(field));
    const absences = absencesOf(diagram, filter);
    const fields = absences === 'unknown' ? [] : absences.map(({ field }) => field);
    expect(shown.filter((field) => !fields.includes(field))).toEqual([]);
  });
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

/** The filter without one operand of a group. */
function without(filter: Filter, gone: Filter): Filter {
  if (filter.kind === 'Negation') return not(without(filter.operand, gone));
  if (filter.kind === 'Equality' || filter.kind === 'Interval') return filter;
  const operands = filter.operands.filter((operand) => operand !== gone).map((operand) => without(operand, gone));
  const [first] = operands;
  return first && operands.length === 1 ? first : { kind: filter.kind, operands: operands as unknown as Group['operands'] };
}
