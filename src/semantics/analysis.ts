import { type Filter, type Group, type Interval, UNBOUNDED } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { absencesOf } from './absence.ts';
import { certify } from './certificate.ts';
import { ALL, type Diagram, diagramFor, NONE, UNKNOWN } from './diagram.ts';
import { nodeOf } from './node-of.ts';
import { type Redundancy, redundantOperands } from './operands.ts';
import { quickFacts } from './quick-facts.ts';

/** How much of all faces that there could be a filter matches. */
export type Extent = 'nothing' | 'something' | 'everything' | 'unknown';

/**
 * What one filter and its parts match. Where clauses cannot interact nothing has to be worked out; where each of them is shown to
 * matter, single faces answer; a diagram decides about the rest, and all questions share its budget.
 */
export interface Analysis {
  /** Whether clauses can contradict, contain or complete each other. */
  readonly hasInteractingClauses: boolean;
  readonly hasNegation: boolean;
  /** How many clauses there are. */
  readonly size: number;
  extent(): Extent;
  /** Returns the field of which a part takes every value, where it asks for nothing else. */
  fieldTakenWhole(part: Filter): string | undefined;
  redundantOperands(group: Group): readonly Redundancy[] | 'unknown';
  /** Returns whether without an operand of some group the filter would match other faces, for each operand. */
  everyOperandMatters(): boolean;
  /** Returns whether another filter of the same clauses matches the same faces. */
  isSameAs(other: Filter): boolean;
  /** Returns the fields for which faces are taken only because they lack them. */
  absentFields(): readonly string[] | 'unknown';
  diagram(): Diagram;
}

export function analyze(filter: Filter, schema: Schema): Analysis {
  const { hasInteractingClauses, hasNegation, size, fields, negated } = quickFacts(filter, schema);
  const certificate = once(() => certify(filter, schema));
  const everyOperandMatters = once(() => !hasInteractingClauses || (certificate()?.everyOperandMatters() ?? false));
  const whole = once(() => [...fields].filter((field) => Object.hasOwn(schema.fields, field)).map(everyValueOf));
  const diagram = once(() => diagramFor(schema, [filter, ...whole()]));
  return {
    hasInteractingClauses,
    hasNegation,
    size,
    diagram,
    everyOperandMatters,
    extent: once(() =>
      !hasInteractingClauses || certificate()?.matchesSomeFaces() ? 'something' : diagramExtent(diagram(), filter),
    ),
    fieldTakenWhole: (part) =>
      !hasInteractingClauses || certificate()?.takesNoFieldWhole(part)
        ? undefined
        : diagramFieldTakenWhole(diagram(), part, whole()),
    redundantOperands: (group) => (everyOperandMatters() ? [] : redundantOperands(diagram(), group)),
    isSameAs: (other) => diagramSame(diagram(), filter, other),
    absentFields() {
      const suspects = [...fields].filter((field) => negated.has(field));
      if (!hasInteractingClauses || suspects.every((field) => certificate()?.takesAbsent(field))) return suspects;
      return diagramAbsentFields(diagram(), filter);
    },
  };
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
