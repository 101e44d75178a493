import type { Filter, Group } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { ABSENT } from './cells.ts';
import { diagramFor } from './diagram.ts';
import { absentFields, diagramSets } from './diagram-sets.ts';
import { needsValue, proofsOf } from './face-proofs.ts';
import { faceTable } from './face-table.ts';
import { type FaceSets, NONE, type Redundancy, redundantOperands, settlingOperands, UNKNOWN } from './operands.ts';
import { type Level, operandsAt, outlineOf } from './outline.ts';
import { quickFacts } from './quick-facts.ts';

/** How much of all faces that there could be a filter matches. */
export type Extent = 'nothing' | 'something' | 'everything' | 'unknown';

/**
 * What one filter and its groups match. Where clauses cannot interact nothing has to be worked out. Where they tell few faces apart
 * all of these are tried; of others some, which prove most good filters good. A diagram decides about the rest, and all questions
 * share its budget.
 */
export interface Analysis {
  /** Whether clauses can contradict, contain or complete each other. */
  readonly hasInteractingClauses: boolean;
  readonly hasNegation: boolean;
  /** How many clauses there are. */
  readonly size: number;
  extent(): Extent;
  /** Returns the field of which a group takes every value, where it asks for nothing else. */
  fieldTakenWhole(group: Group): string | undefined;
  redundantOperands(group: Group): readonly Redundancy[] | 'unknown';
  settlingOperands(group: Group): readonly number[] | undefined | 'unknown';
  /** Returns whether it is shown for each operand of each group that without it the filter would match other faces. */
  everyOperandMatters(): boolean;
  /** Returns the first operand of a group without which the filter matches the same faces. */
  operandWithoutEffect(group: Group): number | undefined;
  /** Returns the fields for which faces are taken only because they lack them. */
  absentFields(): readonly string[] | 'unknown';
}

export function analyze(filter: Filter, schema: Schema): Analysis {
  const { hasInteractingClauses, hasNegation, size, fields, negated } = quickFacts(filter, schema);
  const outline = once(() => outlineOf([filter], schema));
  const table = once(() => faceTable(outline()));
  const proofs = once(() => proofsOf(outline(), table()));
  const diagram = once(() => diagramFor(outline()));
  /** What decides where nothing is proved. */
  const sets = once(() => table() ?? diagramSets(diagram()));
  return {
    hasInteractingClauses,
    hasNegation,
    size,
    extent: once(() => (!hasInteractingClauses || proofs().matchesSome ? 'something' : extentOf(filter, sets()))),
    everyOperandMatters: () => !hasInteractingClauses || proofs().everyOperandMatters,
    settlingOperands: (group) => settlingOperands(sets(), group),
    fieldTakenWhole(group) {
      if (!hasInteractingClauses) return undefined;
      return outline().levels.find((level, index) => level.cells.isFull && isTakenWhole(index, group))?.field;
    },
    redundantOperands(group) {
      if (!hasInteractingClauses || operandsOf(group).every((operand) => proofs().matters(operand))) return [];
      return redundantOperands(sets(), group);
    },
    operandWithoutEffect(group) {
      const operand = operandsOf(group).findIndex((index) => !proofs().matters(index) && isWithoutEffect(index));
      return operand < 0 ? undefined : operand;
    },
    absentFields() {
      const suspects = [...fields].filter((field) => negated.has(field));
      if (!hasInteractingClauses) return suspects;
      const found: string[] = [];
      for (const field of suspects) {
        const isTaken = takesAbsent(outline().levels.findIndex((level) => level.field === field));
        if (isTaken === undefined) return absentFields(diagram(), filter);
        if (isTaken) found.push(field);
      }
      return found;
    },
  };

  function operandsOf(group: Group): readonly number[] {
    return operandsAt(outline(), outline().nodes.indexOf(group));
  }

  function isTakenWhole(level: number, group: Group): boolean {
    if (proofs().differs(outline().nodes.indexOf(group), level)) return false;
    if (table()) return true;
    const whole = diagram().cellSet(level, [{ start: ABSENT + 1, end: (outline().levels[level] as Level).cells.count }]);
    return whole !== UNKNOWN && whole === sets().of(group);
  }

  /** Of what a table does not show to matter, it shows that it does not. */
  function isWithoutEffect(operand: number): boolean {
    if (table()) return true;
    const whole = sets().of(filter);
    return whole !== UNKNOWN && whole === sets().of(without(filter, outline().nodes[operand] as Filter) as Filter);
  }

  function takesAbsent(level: number): boolean | undefined {
    if (level < 0 || needsValue(outline(), level)) return false;
    return table()?.takesAbsent(level) ?? (proofs().takesAbsent(level) || undefined);
  }
}

function extentOf(filter: Filter, sets: FaceSets): Extent {
  const faces = sets.of(filter);
  if (faces === UNKNOWN) return 'unknown';
  return faces === NONE ? 'nothing' : faces === sets.all ? 'everything' : 'something';
}

/** Returns a filter without one of its parts; undefined where nothing is left. */
function without(filter: Filter, part: Filter): Filter | undefined {
  if (filter === part) return undefined;
  if (filter.kind === 'Equality' || filter.kind === 'Interval') return filter;
  if (filter.kind === 'Negation') {
    const operand = without(filter.operand, part);
    return operand && { kind: 'Negation', operand };
  }
  const operands = filter.operands.flatMap((operand) => without(operand, part) ?? []);
  const [first, second, ...rest] = operands;
  return first && second ? { kind: filter.kind, operands: [first, second, ...rest] } : first;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
