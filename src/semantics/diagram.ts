import type { Clause, Filter } from '../ast/filter.ts';
import type { CellRun } from './cells.ts';
import { NONE, UNKNOWN } from './operands.ts';
import type { Level, Outline } from './outline.ts';

/**
 * The meaning of a filter under one diagram: filters that match the same faces have the same node.
 * A node is a multi-valued decision on one field, shared by all filters of the diagram.
 */
export type DiagramNode = number;

/** Every face; `NONE` is no face, `UNKNOWN` what the budget did not suffice for. */
export const ALL: DiagramNode = 1;

/**
 * Steps for all that is asked of one diagram, about a tenth of a second. Three thousand pairs of values, 64 KiB of text, take
 * two thirds of it.
 */
const BUDGET = 200_000;

/** The decision of a node: the kid for the cells from each start up to the next start. The first start is 0. */
export interface Decision {
  readonly level: number;
  readonly starts: readonly number[];
  readonly kids: readonly DiagramNode[];
}

/**
 * Decision diagrams of filters over one schema, sharing nodes, results and one budget: make one for each set of
 * questions, and ask what matters most first. An `UNKNOWN` node stays unknown through every operation that depends on it.
 */
export interface Diagram {
  /** One for each field that the filters ask for; decisions follow their order. */
  readonly levels: readonly Level[];
  /** The nodes of groups that were built. */
  readonly built: Map<Filter, DiagramNode>;
  /** Returns undefined for `NONE`, `ALL` and `UNKNOWN`. */
  decision(node: DiagramNode): Decision | undefined;
  and(a: DiagramNode, b: DiagramNode): DiagramNode;
  or(a: DiagramNode, b: DiagramNode): DiagramNode;
  not(node: DiagramNode): DiagramNode;
  /** The faces of all, or of any; combined in pairs, so that long lists stay cheap. */
  every(nodes: readonly DiagramNode[]): DiagramNode;
  some(nodes: readonly DiagramNode[]): DiagramNode;
  /** Returns where a clause of the filters holds; undefined where it never does. */
  runOf(clause: Clause): LevelRun | undefined;
  /** Returns a decision on one field alone: all faces whose cell lies in `runs`, which are in order and do not overlap. */
  cellSet(level: number, runs: readonly CellRun[]): DiagramNode;
  /** Counts work that happens outside; false once the budget is spent. */
  spend(steps: number): boolean;
}

/** A run of cells at a level. */
export interface LevelRun extends CellRun {
  readonly level: number;
}

/** Returns a diagram for the filters of an outline, their parts, and whatever is combined from these. */
export function diagramFor({ nodes, levels, levelOf, runs }: Outline): Diagram {
  const runOfClause = new Map<Filter, LevelRun>();
  for (const [index, run] of runs.entries())
    if (run) runOfClause.set(nodes[index] as Filter, { level: levelOf[index] as number, ...run });
  const decisions: (Decision | undefined)[] = [undefined, undefined];
  /** The latest node of each hash; from each the way leads to the one before it. */
  const latest = new Map<number, DiagramNode>();
  const earlier: (DiagramNode | undefined)[] = [undefined, undefined];
  const results: readonly Map<number, DiagramNode>[] = [new Map(), new Map()];
  const negations = new Map<DiagramNode, DiagramNode>();
  let left = BUDGET;

  return {
    levels,
    built: new Map(),
    decision: (node) => decisions[node],
    and: (a, b) => apply(NONE, a, b),
    or: (a, b) => apply(ALL, a, b),
    not,
    every: (all) => combine(NONE, all),
    some: (all) => combine(ALL, all),
    runOf: (clause) => runOfClause.get(clause),
    cellSet,
    spend,
  };

  function spend(steps: number): boolean {
    left -= steps;
    return left >= 0;
  }

  function decide(level: number, starts: readonly number[], kids: readonly DiagramNode[]): DiagramNode {
    if (kids.length === 1) return kids[0] as DiagramNode;
    const hash = hashOf(level, starts, kids);
    const head = latest.get(hash);
    for (let node = head; node !== undefined; node = earlier[node]) {
      const known = decisions[node] as Decision;
      if (known.level === level && isSame(known.starts, starts) && isSame(known.kids, kids)) return node;
    }
    const node = decisions.push({ level, starts, kids }) - 1;
    earlier.push(head);
    latest.set(hash, node);
    return node;
  }

  function cellSet(level: number, runs: readonly CellRun[]): DiagramNode {
    if (!spend(runs.length + 1)) return UNKNOWN;
    const starts: number[] = [];
    const kids: DiagramNode[] = [];
    let done = 0;
    const upTo = (end: number, kid: DiagramNode) => {
      if (end > done && kids.at(-1) !== kid) {
        starts.push(done);
        kids.push(kid);
      }
      done = end;
    };
    for (const { start, end } of runs) {
      upTo(start, NONE);
      upTo(end, ALL);
    }
    upTo((levels[level] as Level).cells.count, NONE);
    return decide(level, starts, kids);
  }

  function not(node: DiagramNode): DiagramNode {
    if (node === UNKNOWN) return UNKNOWN;
    if (node <= ALL) return ALL - node;
    const known = negations.get(node);
    if (known !== undefined) return known;
    const { level, starts, kids } = decisions[node] as Decision;
    if (!spend(starts.length)) return UNKNOWN;
    const negated: DiagramNode[] = [];
    for (const kid of kids) {
      const result = not(kid);
      if (result === UNKNOWN) return UNKNOWN;
      negated.push(result);
    }
    const result = decide(level, starts, negated);
    negations.set(node, result);
    negations.set(result, node);
    return result;
  }

  /** And and or are one operation: `settled` is the terminal that decides it, the other one changes nothing. */
  function apply(settled: DiagramNode, a: DiagramNode, b: DiagramNode): DiagramNode {
    if (a === settled || b === settled) return settled;
    if (a === UNKNOWN || b === UNKNOWN) return UNKNOWN;
    if (a === ALL - settled || a === b) return b;
    if (b === ALL - settled) return a;
    const [low, high] = a < b ? [a, b] : [b, a];
    const key = low * 2 ** 26 + high;
    const known = results[settled]?.get(key);
    if (known !== undefined) return known;
    const result = merge(settled, low, high);
    if (result !== UNKNOWN) results[settled]?.set(key, result);
    return result;
  }

  function merge(settled: DiagramNode, a: DiagramNode, b: DiagramNode): DiagramNode {
    const one = decisions[a] as Decision;
    const other = decisions[b] as Decision;
    if (!spend(1 + one.starts.length + other.starts.length)) return UNKNOWN;
    const level = Math.min(one.level, other.level);
    const left = one.level === level ? one : { starts: [0], kids: [a] };
    const right = other.level === level ? other : { starts: [0], kids: [b] };
    const starts: number[] = [];
    const kids: DiagramNode[] = [];
    for (let i = 0, j = 0; i < left.starts.length && j < right.starts.length; ) {
      const start = Math.max(left.starts[i] as number, right.starts[j] as number);
      const kid = apply(settled, left.kids[i] as DiagramNode, right.kids[j] as DiagramNode);
      if (kid === UNKNOWN) return UNKNOWN;
      if (kids.at(-1) !== kid) {
        starts.push(start);
        kids.push(kid);
      }
      const leftEnd = left.starts[i + 1] ?? Number.POSITIVE_INFINITY;
      const rightEnd = right.starts[j + 1] ?? Number.POSITIVE_INFINITY;
      if (leftEnd <= rightEnd) i++;
      if (rightEnd <= leftEnd) j++;
    }
    return decide(level, starts, kids);
  }

  function combine(settled: DiagramNode, all: readonly DiagramNode[]): DiagramNode {
    let round = all;
    while (round.length > 1) {
      const next: DiagramNode[] = [];
      for (let index = 0; index < round.length; index += 2) {
        const [a, b = ALL - settled] = round.slice(index, index + 2) as [DiagramNode, DiagramNode?];
        const result = apply(settled, a, b);
        if (result === settled) return settled;
        next.push(result);
      }
      round = next;
    }
    return round[0] ?? ALL - settled;
  }
}

/** A small integer, which a map looks up faster than a text made of all the numbers. */
function hashOf(level: number, starts: readonly number[], kids: readonly DiagramNode[]): number {
  let hash = level;
  for (let index = 0; index < starts.length; index++) {
    hash = Math.imul(hash ^ (starts[index] as number), 0x9e3779b1);
    hash = Math.imul((hash ^ (hash >>> 15)) + (kids[index] as number), 0x85ebca6b);
  }
  return (hash ^ (hash >>> 13)) >> 1;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}
