import { type Filter, type Group, type Interval, UNBOUNDED } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { absencesOf } from './absence.ts';
import { ALL, type Diagram, diagramFor, NONE, UNKNOWN } from './diagram.ts';
import { nodeOf } from './node-of.ts';
import { type Redundancy, redundantOperands } from './operands.ts';
import { quickFacts } from './quick-facts.ts';
import { type Search, searchFor } from './search.ts';
import {
  searchAbsentFields,
  searchFieldTakenWhole,
  searchMatchesEverything,
  searchMatchesNothing,
  searchSame,
} from './searched.ts';
import { searchRedundantOperands } from './searched-operands.ts';

/** How much of all faces that there could be a filter matches. */
export type Extent = 'nothing' | 'something' | 'everything' | 'unknown';

/**
 * What one filter and its parts match. What shows without combining clauses is answered at once, most of the rest by a search
 * for single faces, and what is left by a diagram, which is made when it is first asked for; all that asks it has one budget.
 */
export interface Analysis {
  /** Whether clauses can contradict, contain or complete each other. */
  readonly hasInteractingClauses: boolean;
  readonly negated: boolean;
  /** How many clauses there are. */
  readonly size: number;
  extent(): Extent;
  /** The field of which a part takes every value, and asks for nothing else. */
  fieldTakenWhole(part: Filter): string | undefined;
  redundantOperands(group: Group): readonly Redundancy[] | 'unknown';
  /** Whether another filter of the same clauses matches the same faces. */
  isSameAs(other: Filter): boolean;
  /** The fields for which faces are taken just because they lack them. */
  absentFields(): readonly string[] | 'unknown';
  diagram(): Diagram;
}

export function analyze(filter: Filter, schema: Schema): Analysis {
  const { hasInteractingClauses, hasNegation, size, fields, negated } = quickFacts(filter, schema);
  const search = once(() => searchFor(schema, [filter]));
  const whole = once(() => [...fields].filter((field) => Object.hasOwn(schema.fields, field)).map(everyValueOf));
  const diagram = once(() => diagramFor(schema, [filter, ...whole()]));
  const bySearch = <T>(ask: (search: Search) => T): T | 'unknown' => {
    const found = search();
    return found ? ask(found) : 'unknown';
  };
  return {
    hasInteractingClauses,
    negated: hasNegation,
    size,
    diagram,
    extent: once(() => {
      const found = bySearch((search) => searchExtent(search, filter));
      return found === 'unknown' ? diagramExtent(diagram(), filter) : found;
    }),
    fieldTakenWhole(part) {
      const found = bySearch((search) => searchFieldTakenWhole(search, part));
      return found === 'unknown' ? diagramFieldTakenWhole(diagram(), part, whole()) : found;
    },
    redundantOperands(group) {
      const found = bySearch((search) => searchRedundantOperands(search, group));
      return found === 'unknown' ? redundantOperands(diagram(), group) : found;
    },
    isSameAs(other) {
      const found = bySearch((search) => searchSame(search, filter, other));
      return found === 'unknown' ? diagramSame(diagram(), filter, other) : found === 'yes';
    },
    absentFields() {
      if (!hasInteractingClauses) return [...negated];
      const found = bySearch((search) => searchAbsentFields(search, filter, negated));
      return found === 'unknown' ? diagramAbsentFields(diagram(), filter) : found;
    },
  };
}

function searchExtent(search: Search, filter: Filter): Extent {
  const [nothing, everything] = [searchMatchesNothing(search, filter), searchMatchesEverything(search, filter)];
  if (nothing === 'unknown' || everything === 'unknown') return 'unknown';
  return nothing === 'yes' ? 'nothing' : everything === 'yes' ? 'everything' : 'something';
}

function diagramExtent(diagram: Diagram, filter: Filter): Extent {
  const node = nodeOf(diagram, filter);
  if (node === UNKNOWN) return 'unknown';
  return node === NONE ? 'nothing' : node === ALL ? 'everything' : 'something';
}

function diagramFieldTakenWhole(diagram: Diagram, part: Filter, whole: readonly Interval[]): string | undefined {
  const node = nodeOf(diagram, part);
  return node === UNKNOWN ? undefined : whole.find((every) => nodeOf(diagram, every) === node)?.field;
}

function diagramSame(diagram: Diagram, a: Filter, b: Filter): boolean {
  const node = nodeOf(diagram, b);
  return node !== UNKNOWN && node === nodeOf(diagram, a);
}

function diagramAbsentFields(diagram: Diagram, filter: Filter): readonly string[] | 'unknown' {
  const absences = absencesOf(diagram, filter);
  return absences === 'unknown' ? absences : absences.map(({ field }) => field);
}

function everyValueOf(field: string): Interval {
  return { kind: 'Interval', field, lower: UNBOUNDED, upper: UNBOUNDED, bounds: 'included' };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
