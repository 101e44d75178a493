import type { Filter } from '../ast/filter.ts';
import type { CellRun } from './cells.ts';
import { ALL, type Decision, type Diagram, type DiagramNode } from './diagram.ts';
import { nodeOf } from './node-of.ts';
import { type FaceSets, NONE, UNKNOWN } from './operands.ts';
import type { Level } from './outline.ts';

/** Sets of faces as nodes of a diagram. */
export function diagramSets(diagram: Diagram): FaceSets {
  const { and, not, every, some } = diagram;
  return { all: ALL, of: (part) => nodeOf(diagram, part), and, not, every, some, needed: (sets) => neededItems(diagram, sets) };
}

/**
 * Returns the fields for which a filter takes faces only because they lack them, as `(!color:brown)` does; so does
 * `color:red || (!color:brown)`, but not `color:red && (!color:brown)`.
 */
export function absentFields(diagram: Diagram, filter: Filter): readonly string[] | 'unknown' {
  const seen = new Set<DiagramNode>([NONE, ALL]);
  const found = new Set<number>();
  const isKnown = visit(nodeOf(diagram, filter));
  return isKnown ? diagram.levels.flatMap(({ field }, level) => (found.has(level) ? field : [])) : 'unknown';

  function visit(node: DiagramNode): boolean {
    if (seen.has(node)) return true;
    seen.add(node);
    const decision = diagram.decision(node);
    if (!decision) return false;
    const [absent, ...others] = decision.kids as [DiagramNode, ...DiagramNode[]];
    for (const kid of others) {
      if (found.has(decision.level)) break;
      const answer = implies(diagram, absent, kid);
      if (answer === 'unknown') return false;
      if (answer === 'no') found.add(decision.level);
    }
    return decision.kids.every(visit);
  }
}

/** Returns whether every face of `a` is one of `b`. */
function implies(diagram: Diagram, a: DiagramNode, b: DiagramNode): 'yes' | 'no' | 'unknown' {
  if (a === b && a !== UNKNOWN) return 'yes';
  const rest = diagram.and(a, diagram.not(b));
  return rest === UNKNOWN ? 'unknown' : rest === NONE ? 'yes' : 'no';
}

/** Returns what is needed for the union of all items. Items on one field alone are counted cell by cell, so that long lists stay cheap. */
function neededItems(diagram: Diagram, items: readonly DiagramNode[]): ReadonlySet<number> | undefined {
  const kept = new Set(items.keys());
  const fields = fieldUnions(diagram, items);
  const onFields = new Set([...fields.values()].flatMap((union) => [...union.operands]));
  const sides = [...fields.values()].map((union) => union.node());
  const mixed = [...items.keys()].filter((operand) => !onFields.has(operand));
  const before = [NONE];
  for (const operand of mixed) before.push(diagram.or(before.at(-1) as DiagramNode, items[operand] as DiagramNode));
  let after: DiagramNode = NONE;
  for (let index = mixed.length - 1; index >= 0; index--) {
    const operand = mixed[index] as number;
    const item = items[operand] as DiagramNode;
    const answer = implies(diagram, item, diagram.some([before[index] as DiagramNode, after, ...sides]));
    if (answer === 'unknown') return undefined;
    if (answer === 'yes') kept.delete(operand);
    else after = diagram.or(after, item);
  }
  for (const [level, union] of fields) {
    const others = diagram.some([after, ...[...fields].filter(([side]) => side !== level).map(([, side]) => side.node())]);
    for (const operand of [...union.operands].reverse()) {
      const own = union.heldAlone(operand);
      const answer = own === NONE ? 'yes' : implies(diagram, own, others);
      if (answer === 'unknown') return undefined;
      if (answer === 'no') continue;
      kept.delete(operand);
      union.remove(operand);
    }
  }
  return kept;
}

/** The union of the items that ask for one field alone, which counts how often each of its cells is held. */
interface FieldUnion {
  readonly operands: readonly number[];
  node(): DiagramNode;
  /** The cells that no other item of this field holds. */
  heldAlone(operand: number): DiagramNode;
  remove(operand: number): void;
}

function fieldUnions(diagram: Diagram, items: readonly DiagramNode[]): ReadonlyMap<number, FieldUnion> {
  const byLevel = new Map<number, number[]>();
  for (const [operand, node] of items.entries()) {
    const decision = diagram.decision(node);
    if (!decision?.kids.every((kid) => kid === NONE || kid === ALL)) continue;
    const known = byLevel.get(decision.level);
    if (known) known.push(operand);
    else byLevel.set(decision.level, [operand]);
  }
  return new Map([...byLevel].map(([level, operands]) => [level, fieldUnion(diagram, level, operands, items)]));
}

function fieldUnion(diagram: Diagram, level: number, operands: readonly number[], items: readonly DiagramNode[]): FieldUnion {
  const { cells } = diagram.levels[level] as Level;
  const decisionOf = (operand: number) => diagram.decision(items[operand] as DiagramNode) as Decision;
  const starts = [...new Set(operands.flatMap((operand) => decisionOf(operand).starts))].sort((a, b) => a - b);
  const indexOf = new Map(starts.map((start, index) => [start, index]));
  const counts = new Array<number>(starts.length).fill(0);
  for (const operand of operands) add(operand, 1);
  return {
    operands,
    node: () =>
      diagram.cellSet(
        level,
        runsWhere((count) => count > 0, 0, starts.length),
      ),
    heldAlone: (operand) => {
      const alone: CellRun[] = [];
      eachStretch(operand, (from, to) => alone.push(...runsWhere((count) => count === 1, from, to)));
      return diagram.cellSet(level, alone);
    },
    remove: (operand) => add(operand, -1),
  };

  function eachStretch(operand: number, visit: (from: number, to: number) => void): void {
    const decision = decisionOf(operand);
    for (const [index, kid] of decision.kids.entries()) {
      const end = decision.starts[index + 1];
      if (kid === ALL)
        visit(
          indexOf.get(decision.starts[index] as number) as number,
          end === undefined ? starts.length : (indexOf.get(end) as number),
        );
    }
  }

  function add(operand: number, by: number): void {
    eachStretch(operand, (from, to) => {
      diagram.spend(1);
      for (let index = from; index < to; index++) counts[index] = (counts[index] as number) + by;
    });
  }

  function runsWhere(holds: (count: number) => boolean, from: number, to: number): readonly CellRun[] {
    const runs: CellRun[] = [];
    for (let index = from; index < to; index++) {
      if (holds(counts[index] as number)) runs.push({ start: starts[index] as number, end: starts[index + 1] ?? cells.count });
    }
    return runs;
  }
}
