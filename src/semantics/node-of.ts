import type { Clause, Filter, Group } from '../ast/filter.ts';
import { ABSENT, type CellRun } from './cells.ts';
import { type Diagram, type DiagramLevel, type DiagramNode, NONE } from './diagram.ts';

/** The node of a filter that the diagram was made for, or of a part of one. */
export function nodeOf(diagram: Diagram, filter: Filter): DiagramNode {
  return build(diagram, filter, false);
}

/** Negations are carried down to the clauses, so that `(!(a:1 || b:2))` beside `(!c:3)` is one list of clauses. */
function build(diagram: Diagram, filter: Filter, negated: boolean): DiagramNode {
  switch (filter.kind) {
    case 'Negation':
      return build(diagram, filter.operand, !negated);
    case 'Equality':
    case 'Interval':
      return negated ? diagram.not(diagram.clause(filter)) : diagram.clause(filter);
    case 'Conjunction':
    case 'Disjunction':
      return buildGroup(diagram, filter, negated);
    default:
      return filter satisfies never;
  }
}

interface Literal {
  readonly clause: Clause;
  readonly negated: boolean;
}

/** Clauses on one field first become one node, however many: a list of a thousand values is one decision. */
function buildGroup(diagram: Diagram, group: Group, negated: boolean): DiagramNode {
  const isEvery = (group.kind === 'Conjunction') !== negated;
  const literals = new Map<number, Literal[]>();
  const parts: DiagramNode[] = [];
  const add = (filter: Filter, negated: boolean): void => {
    if (filter.kind === 'Negation') add(filter.operand, !negated);
    else if (filter.kind === 'Conjunction' || filter.kind === 'Disjunction') {
      if (((filter.kind === 'Conjunction') !== negated) === isEvery) for (const operand of filter.operands) add(operand, negated);
      else parts.push(buildGroup(diagram, filter, negated));
    } else {
      const level = diagram.levelOf(filter.field);
      const known = level === undefined ? undefined : literals.get(level);
      if (level === undefined) parts.push(negated ? diagram.not(NONE) : NONE);
      else if (known) known.push({ clause: filter, negated });
      else literals.set(level, [{ clause: filter, negated }]);
    }
  };
  for (const operand of group.operands) add(operand, negated);
  for (const [level, list] of [...literals].sort(([a], [b]) => b - a)) parts.push(merged(diagram, level, list, isEvery));
  return isEvery ? diagram.every(parts) : diagram.some(parts);
}

/** How many of the literals hold, cell by cell: all of them must, or one. */
function merged(diagram: Diagram, level: number, literals: readonly Literal[], isEvery: boolean): DiagramNode {
  const { cells } = diagram.levels[level] as DiagramLevel;
  const changes = new Map<number, number>();
  const change = (cell: number, by: number) => changes.set(cell, (changes.get(cell) ?? 0) + by);
  change(ABSENT, 0);
  for (const { clause, negated } of literals) {
    const run = cells.runOf(clause);
    if (negated) change(ABSENT, 1);
    if (!run) continue;
    change(run.start, negated ? -1 : 1);
    change(run.end, negated ? 1 : -1);
  }
  const needed = isEvery ? literals.length : 1;
  const runs: CellRun[] = [];
  const places = [...changes.keys()].sort((a, b) => a - b);
  let holding = 0;
  for (const [index, start] of places.entries()) {
    holding += changes.get(start) as number;
    if (start < cells.count && holding >= needed) runs.push({ start, end: places[index + 1] ?? cells.count });
  }
  return diagram.cellSet(level, runs);
}
