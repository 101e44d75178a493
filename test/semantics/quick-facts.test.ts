import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filter, Group } from '../../src/ast/filter.ts';
import { walk } from '../../src/ast/walk.ts';
import { defineSchema } from '../../src/schema/schema.ts';
import { diagramFor } from '../../src/semantics/diagram.ts';
import { absentFields, diagramSets } from '../../src/semantics/diagram-sets.ts';
import { redundantOperands } from '../../src/semantics/operands.ts';
import { outlineOf } from '../../src/semantics/outline.ts';
import { quickFacts } from '../../src/semantics/quick-facts.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { reach } from '../support/reach.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const people = defineSchema({ a: 'integer', b: 'integer', f: 'float', s: 'string', t: 'boolean' });

describe('clauses interact', () => {
  test.each<[name: string, filter: Filter, hasInteractingClauses: boolean]>([
    ['a:1 && b:2', every(is('a', 1), is('b', 2)), false],
    ['a:1 && a:2', every(is('a', 1), is('a', 2)), true],
    ['a:1 || a:2', some(is('a', 1), is('a', 2)), false],
    ['a:1 || a:01', some(is('a', 1), is('a', '01')), true],
    ['a:1 || a:[2 TO 3]', some(is('a', 1), range('a', 2, 3)), true],
    ['f:0.1 || f:0.10000000149', some(is('f', '0.1'), is('f', '0.10000000149')), true],
    ['s:1 || s:01', some(is('s', 1), is('s', '01')), false],
    ['s:x || s:y || s:x', some(is('s', 'x'), is('s', 'y'), is('s', 'x')), true],
    ['(s:x || s:y) && a:1', every(some(is('s', 'x'), is('s', 'y')), is('a', 1)), false],
    ['(s:x || s:y) && (!s:z)', every(some(is('s', 'x'), is('s', 'y')), not(is('s', 'z'))), true],
    ['(!(s:x || s:y))', not(some(is('s', 'x'), is('s', 'y'))), false],
    ['t:true || t:false', some(is('t', 'true'), is('t', 'false')), true],
    ['a:{1 TO 2}', range('a', 1, 2, 'excluded'), true],
    ['a:{1 TO 3}', range('a', 1, 3, 'excluded'), false],
  ])('%s', (_, filter, hasInteractingClauses) => {
    expect(quickFacts(filter, people).hasInteractingClauses).toBe(hasInteractingClauses);
  });
});

test('the quick facts of a filter', () => {
  const filter = every(some(is('s', 'x'), is('s', 'y')), not(some(is('a', 1), not(is('b', 2)))));
  expect(quickFacts(filter, people)).toEqual({
    hasInteractingClauses: false,
    size: 4,
    fields: new Set(['s', 'a', 'b']),
    negated: new Set(['a']),
    hasNegation: true,
  });
});

test('where clauses do not interact, some faces match and some do not, none is redundant, and what is negated takes the absent', () => {
  const schemaAndFilter = schemaArbitrary().chain((schema) =>
    fc.tuple(fc.constant(schema), filterArbitrary(schema, { depth: 2 })),
  );
  fc.assert(
    fc.property(schemaAndFilter, ([schema, filter]) => {
      const facts = quickFacts(filter, schema);
      fc.pre(!facts.hasInteractingClauses);
      const { matchesNothing, matchesEverything } = reach(filter, schema);
      expect([matchesNothing, matchesEverything]).toEqual(['no', 'no']);
      const diagram = diagramFor(outlineOf([filter], schema));
      const look = (group: Group) => expect(redundantOperands(diagramSets(diagram), group)).toEqual([]);
      walk(filter, { Conjunction: look, Disjunction: look });
      expect(absentFields(diagram, filter)).toEqual([...facts.negated]);
    }),
    { numRuns: 1_000 },
  );
});
