import type { Group } from '../ast/filter.ts';
import type { CellRun } from './cells.ts';
import { ALL, type Decision, type Diagram, type DiagramLevel, type DiagramNode, implies, NONE, UNKNOWN } from './diagram.ts';
import { nodeOf } from './node-of.ts';

/** An operand without which its group matches the same faces. */
export interface Redundancy {
  readonly operand: number;
  /**
   * It settles nothing by itself (always true in a Conjunction, never in a Disjunction), or one other operand alone makes it
   * superfluous, or several do together.
   */
  readonly because: 'itself' | 'another' | 'others';
  /** The other operand, where one suffices; it is not redundant itself. */
  readonly other?: number;
}

/**
 * The operands that can all be left out together without a change to what their group matches; of two that are alike, the later one. None where the group matches nothing, or everything, as a whole: `settlingOperands` says why.
 */
export function redundantOperands(diagram: Diagram, group: Group): readonly Redundancy[] | 'unknown' {
  // A Conjunction is turned into the Disjunction of what each operand takes away; then an operand is redundant where the
  // union of the others holds it.
  const items = itemsOf(diagram, group, 'Disjunction');
  const whole = diagram.some(items);
  if (whole === UNKNOWN) return 'unknown';
  if (whole === NONE || whole === ALL) return [];
  const kept = keptItems(diagram, items);
  if (!kept) return 'unknown';
  const redundancies: Redundancy[] = [];
  for (const [operand, item] of items.entries()) {
    if (kept.has(operand)) continue;
    if (item === NONE) {
      redundancies.push({ operand, because: 'itself' });
      continue;
    }
    const same = [...kept].find((candidate) => items[candidate] === item);
    const other = same ?? [...kept].find((candidate) => implies(diagram, item, items[candidate] as DiagramNode) === 'yes');
    redundancies.push(other === undefined ? { operand, because: 'others' } : { operand, because: 'another', other });
  }
  return redundancies;
}

/**
 * The fewest operands that settle their group: those that contradict each other in a Conjunction that matches nothing, those
 * that leave no face out of a Disjunction that matches every face. Two of them wherever two suffice. Nothing for a group that
 * is not settled.
 */
export function settlingOperands(diagram: Diagram, group: Group): readonly number[] | undefined | 'unknown' {
  const items = itemsOf(diagram, group, 'Conjunction');
  const whole = diagram.every(items);
  if (whole === UNKNOWN) return 'unknown';
  if (whole !== NONE) return undefined;
  const single = items.indexOf(NONE);
  if (single !== -1) return [single];
  const core = smallestCore(diagram, items);
  return core && core.length > 2 ? (settlingPair(diagram, items) ?? core) : (core ?? 'unknown');
}

function itemsOf(diagram: Diagram, group: Group, wanted: Group['kind']): readonly DiagramNode[] {
  const nodes = group.operands.map((operand) => nodeOf(diagram, operand));
  return group.kind === wanted ? nodes : nodes.map((node) => diagram.not(node));
}

/** Adds the operand that completes the contradiction, again and again, until those added contradict each other. */
function smallestCore(diagram: Diagram, items: readonly DiagramNode[]): readonly number[] | undefined {
  const core: number[] = [];
  let together: DiagramNode = ALL;
  let end = items.length;
  while (together !== NONE) {
    let so = together;
    let index = 0;
    for (; index < end; index++) {
      so = diagram.and(so, items[index] as DiagramNode);
      if (so === UNKNOWN) return undefined;
      if (so === NONE) break;
    }
    core.push(index);
    together = diagram.and(together, items[index] as DiagramNode);
    end = index;
  }
  return core.sort((a, b) => a - b);
}

function settlingPair(diagram: Diagram, items: readonly DiagramNode[]): readonly [number, number] | undefined {
  for (const [second, item] of items.entries()) {
    for (let first = 0; first < second; first++) {
      const both = diagram.and(items[first] as DiagramNode, item);
      if (both === NONE) return [first, second];
      if (both === UNKNOWN) return undefined;
    }
  }
  return undefined;
}

/** The items whose union is that of all, decided from the last to the first. */
function keptItems(diagram: Diagram, items: readonly DiagramNode[]): ReadonlySet<number> | undefined {
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
  const { cells } = diagram.levels[level] as DiagramLevel;
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
