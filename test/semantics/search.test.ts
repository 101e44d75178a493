import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Filter, type Group, UNBOUNDED } from '../../src/ast/filter.ts';
import { walk } from '../../src/ast/walk.ts';
import { defineSchema, type Schema } from '../../src/schema/schema.ts';
import { absencesOf } from '../../src/semantics/absence.ts';
import { compare, relate } from '../../src/semantics/compare.ts';
import { diagramFor } from '../../src/semantics/diagram.ts';
import { nodeOf } from '../../src/semantics/node-of.ts';
import { redundantOperands } from '../../src/semantics/operands.ts';
import { quickFacts } from '../../src/semantics/quick-facts.ts';
import { type Search, searchFor } from '../../src/semantics/search.ts';
import {
  searchAbsentFields,
  searchFieldTakenWhole,
  searchMatchesEverything,
  searchMatchesNothing,
} from '../../src/semantics/searched.ts';
import { searchRedundantOperands } from '../../src/semantics/searched-operands.ts';
import { filterArbitrary, schemaArbitrary } from '../support/arbitraries.ts';
import { reach } from '../support/reach.ts';
import { runs } from '../support/runs.ts';
import { every, is, not, range, some } from '../support/trees.ts';

const people = defineSchema({ a: 'integer', b: 'integer', c: 'integer', t: 'boolean', s: 'string' });

function searching(filter: Filter, schema: Schema = people): Search {
  const search = searchFor(schema, [filter]);
  if (!search) throw new Error('This filter is too long for a search.');
  return search;
}

/** What a diagram says, in the words of a search. */
function takenWhole(filter: Filter, part: Filter, schema: Schema): string | undefined {
  const whole = Object.keys(schema.fields).map((field) => range(field, UNBOUNDED, UNBOUNDED));
  const diagram = diagramFor(schema, [filter, ...whole]);
  return whole.find((all) => nodeOf(diagram, all) === nodeOf(diagram, part))?.field;
}

describe('A search and a diagram say the same', () => {
  const cases = schemaArbitrary().chain((schema) =>
    fc.tuple(fc.constant(schema), filterArbitrary(schema, { depth: 2 }), filterArbitrary(schema, { depth: 2, operands: 3 })),
  );
  /** Where the search says that it does not know, the diagram is asked. */
  const law = (check: (search: Search, filter: Filter, schema: Schema) => void) =>
    fc.assert(
      fc.property(cases, ([schema, filter]) => {
        const search = searchFor(schema, [filter]);
        fc.pre(search !== undefined);
        check(search, filter, schema);
      }),
      { numRuns: runs(1_500) },
    );

  test('of whether a filter matches nothing, or everything', () => {
    law((search, filter, schema) => {
      const { matchesNothing, matchesEverything } = reach(filter, schema);
      expect([searchMatchesNothing(search, filter), searchMatchesEverything(search, filter)]).toEqual([
        matchesNothing,
        matchesEverything,
      ]);
    });
  });

  test('of which operands are redundant, and why', () => {
    law((search, filter, schema) => {
      const diagram = diagramFor(schema, [filter]);
      const look = (group: Group) => {
        const found = searchRedundantOperands(search, group);
        if (found !== 'unknown') expect(found).toEqual(redundantOperands(diagram, group));
      };
      walk(filter, { Conjunction: look, Disjunction: look });
    });
  });

  test('of which fields are taken where they are absent', () => {
    law((search, filter, schema) => {
      const absences = absencesOf(diagramFor(schema, [filter]), filter);
      expect(searchAbsentFields(search, filter, quickFacts(filter, schema).negated)).toEqual(
        absences === 'unknown' ? absences : absences.map(({ field }) => field),
      );
    });
  });

  test('of which part takes every value of a field', () => {
    law((search, filter, schema) => {
      const look = (part: Filter) => expect(searchFieldTakenWhole(search, part)).toBe(takenWhole(filter, part, schema));
      walk(filter, { Disjunction: look });
    });
  });

  test('of how two filters stand to each other', () => {
    fc.assert(
      fc.property(cases, ([schema, before, after]) => {
        expect(relate({ before, after, schema })).toBe(compare({ before, after, schema }).relation);
      }),
      { numRuns: runs(1_500) },
    );
  });
});

describe('Redundant operands', () => {
  test.each<[name: string, group: Group, found: ReturnType<typeof searchRedundantOperands>]>([
    ['a:1 || a:[1 TO 5]', some(is('a', 1), range('a', 1, 5)), [{ operand: 0, because: 'another', other: 1 }]],
    ['a:1 || (a:2 && a:3)', some(is('a', 1), every(is('a', 2), is('a', 3))), [{ operand: 1, because: 'itself' }]],
    [
      'a:[1 TO 6] || a:[4 TO 9] || a:[2 TO 8]',
      some(range('a', 1, 6), range('a', 4, 9), range('a', 2, 8)),
      [{ operand: 2, because: 'others' }],
    ],
    [
      'of those on one field and those on several, the ones on several go first',
      some(is('a', 1), every(is('a', 1), is('b', 2)), is('a', 1)),
      [
        { operand: 1, because: 'another', other: 0 },
        { operand: 2, because: 'another', other: 0 },
      ],
    ],
    [
      'which field an operand depends on is unclear where it asks twice',
      some(is('a', 1), every(is('a', 1), range('a', 0, 9), is('b', 2))),
      'unknown',
    ],
    ['a:1 && a:2, which matches nothing at all', every(is('a', 1), is('a', 2)), []],
  ])('%s', (_, group, found) => {
    expect(searchRedundantOperands(searching(group), group)).toEqual(found);
  });
});

test('A boolean and its opposite take every value of it', () => {
  const both = some(is('t', 'true'), is('t', 'false'));
  const filter = every(both, is('a', 1));
  expect([searchFieldTakenWhole(searching(filter), both), searchFieldTakenWhole(searching(filter), filter)]).toEqual([
    't',
    undefined,
  ]);
});

test('A field is taken where it is absent if that alone lets a face pass', () => {
  const negated = (filter: Filter) => searchAbsentFields(searching(filter), filter, quickFacts(filter, people).negated);
  expect(negated(every(is('a', 1), not(is('a', 2))))).toEqual([]);
  expect(negated(some(every(is('b', 1), not(is('a', 2))), is('a', 3)))).toEqual(['a']);
});

describe('A search is not made', () => {
  test.each<[name: string, filter: Filter]>([
    ['for more than 64 clauses', some(...Array.from({ length: 65 }, (_, value) => is('a', value % 3)))],
    ['for more values of a field than a number has bits', some(...Array.from({ length: 40 }, (_, value) => is('a', value * 2)))],
    ['for a range over strings without an end', some(range('s', 'a', UNBOUNDED), is('a', 1))],
  ])('%s', (_, filter) => {
    expect(searchFor(people, [filter])).toBe(undefined);
  });
});

test('As many values of a field as there are bits', () => {
  const values = (count: number) => some(...Array.from({ length: count }, (_, value) => is('a', value * 2)), is('a', 0));
  const last = values(29);
  expect(searchRedundantOperands(searching(last), last)).toEqual([{ operand: 29, because: 'another', other: 0 }]);
  expect(searchFor(people, [values(30)])).toBe(undefined);
});
