import type { Filter, Group } from '../ast/filter.ts';
import { ABSENT, type CellRun } from './cells.ts';
import type { Diagram, DiagramNode, LevelRun } from './diagram.ts';
import { NONE } from './operands.ts';
import type { Level } from './outline.ts';

/** Returns the node of a filter that the diagram was made for, or of whatever is made of its clauses. */
export function nodeOf(diagram: Diagram, filter: Filter): DiagramNode {
  return build(diagram, filter, false);
}

/** Negations are carried down to the clauses, so that `(!(a:1 || b:2))` beside `(!c:3)` is one list of clauses. */
function build(diagram: Diagram, filter: Filter, negated: boolean): DiagramNode {
  switch (filter.kind) {
    case 'Negation':
      return build(diagram, filter.operand, !negated);
    case 'Equality':
    case 'Interval': {
      const run = diagram.runOf(filter);
      const node = run ? diagram.cellSet(run.level, [run]) : NONE;
      return negated ? diagram.not(node) : node;
    }
    case 'Conjunction':
    case 'Disjunction': {
      const known = diagram.built.get(filter);
      if (known !== undefined) return negated ? diagram.not(known) : known;
      const node = buildGroup(diagram, filter, negated);
      diagram.built.set(filter, negated ? diagram.not(node) : node);
      return node;
    }
    default:
      return filter satisfies never;
  }
}

/** What the clauses of a group ask of one field: for each cell where that changes, by how many more of them hold from there on. */
interface Literals {
  count: number;
  readonly changes: Map<number, number>;
}

/** Clauses on one field first become one node, however many: a list of a thousand values is one decision. */
function buildGroup(diagram: Diagram, group: Group, negated: boolean): DiagramNode {
  const isEvery = (group.kind === 'Conjunction') !== negated;
  const literals = new Map<number, Literals>();
  const parts: DiagramNode[] = [];
  const add = (filter: Filter, negated: boolean): void => {
    if (filter.kind === 'Negation') add(filter.operand, !negated);
    else if (filter.kind === 'Conjunction' || filter.kind === 'Disjunction') {
      if (((filter.kind === 'Conjunction') !== negated) === isEvery) for (const operand of filter.operands) add(operand, negated);
      else parts.push(build(diagram, filter, negated));
    } else {
      const run = diagram.runOf(filter);
      if (run) addLiteral(literals, run, negated);
      else parts.push(negated ? diagram.not(NONE) : NONE);
    }
  };
  for (const operand of group.operands) add(operand, negated);
  for (const [level, list] of [...literals].sort(([a], [b]) => b - a)) parts.push(merged(diagram, level, list, isEvery));
  return isEvery ? diagram.every(parts) : diagram.some(parts);
}

function addLiteral(literals: Map<number, Literals>, { level, start, end }: LevelRun, negated: boolean): void {
  const known = literals.get(level) ?? { count: 0, changes: new Map([[ABSENT, 0]]) };
  const change = (cell: number, by: number) => known.changes.set(cell, (known.changes.get(cell) ?? 0) + by);
  known.count++;
  if (negated) change(ABSENT, 1);
  change(start, negated ? -1 : 1);
  change(end, negated ? 1 : -1);
  literals.set(level, known);
}

/** Takes the cells for which all of the literals hold, or one of them. */
function merged(diagram: Diagram, level: number, { count, changes }: Literals, isEvery: boolean): DiagramNode {
  const { cells } = diagram.levels[level] as Level;
  const needed = isEvery ? count : 1;
  const runs: CellRun[] = [];
  const places = [...changes.keys()].sort((a, b) => a - b);
  let holding = 0;
  for (const [index, start] of places.entries()) {
    holding += changes.get(start) as number;
    if (start < cells.count && holding >= needed) runs.push({ start, end: places[index + 1] ?? cells.count });
  }
  return diagram.cellSet(level, runs);
}
