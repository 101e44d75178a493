import type { FaceTable } from './face-table.ts';
import { type Outline, operandsAt } from './outline.ts';
import { decidingFaces } from './sample-faces.ts';
import { type Bits, evaluatorOf, type Face, MAX_FACES, type Truth } from './truth.ts';

/** What single faces prove about a filter. What they do not prove may be so all the same. */
export interface FaceProofs {
  /** Whether the filter matches some face, and does not match another one. */
  matchesSome: boolean;
  everyOperandMatters: boolean;
  /** Returns whether without this operand of a group the filter would match other faces. */
  matters(operand: number): boolean;
  /** Returns whether a node differs from "has a value at this level", which has to be one that the clauses fill. */
  differs(node: number, level: number): boolean;
  /** Returns whether faces are taken only because they have no value at a level. */
  takesAbsent(level: number): boolean;
}

/** Collects what the faces of a table prove, or sample faces, 32 at a time. */
export function proofsOf(outline: Outline, table: FaceTable | undefined): FaceProofs {
  const { nodes, levels, levelOf, operands } = outline;
  const decided = new Array<Bits>(nodes.length).fill(-1);
  for (const operand of operands) decided[operand] = 0;
  const different = levels.map(({ cells }) => (cells.isFull ? new Array<Bits>(nodes.length).fill(0) : undefined));
  const absent = levels.map(() => false);
  let matched = 0;
  let unmatched = 0;
  if (table) collect(table.truth);
  else {
    evaluate(
      outline,
      decidingFaces(outline, 'first', () => true),
      collect,
    );
    if (!everyOperandMatters()) evaluate(outline, decidingFaces(outline, 'last', isUndecided), collect);
  }
  return {
    matchesSome: matched !== 0 && unmatched !== 0,
    everyOperandMatters: everyOperandMatters(),
    matters: (operand) => decided[operand] !== 0,
    differs: (node, level) => different[level]?.[node] !== 0,
    takesAbsent: (level) => absent[level] === true,
  };

  function collect(truth: Truth): void {
    const { all, of } = truth;
    if (!table) collectAbsent(truth);
    matched |= (of[0] as Bits) & all;
    unmatched |= ~(of[0] as Bits) & all;
    for (const operand of operands) (decided[operand] as Bits) |= truth.decided[operand] as Bits;
    for (const [level, bits] of different.entries()) {
      if (!bits) continue;
      const present = ~(truth.absent[level] as Bits);
      for (let node = 0; node < nodes.length; node++) (bits[node] as Bits) |= ((of[node] as Bits) ^ present) & all;
    }
  }

  /** Without the one value that lies in a clause, the clause would not match, and the filter would where it does not now. */
  function collectAbsent({ all, of, open }: Truth): void {
    const held = levels.map(() => 0);
    const heldTwice = levels.map(() => 0);
    for (let node = 0; node < nodes.length; node++) {
      const level = levelOf[node] as number;
      if (level < 0) continue;
      (heldTwice[level] as Bits) |= (held[level] as Bits) & (of[node] as Bits);
      (held[level] as Bits) |= of[node] as Bits;
    }
    for (let node = 0; node < nodes.length; node++) {
      const level = levelOf[node] as number;
      if (level < 0 || absent[level]) continue;
      const alone = (of[node] as Bits) & ~(heldTwice[level] as Bits);
      absent[level] = (alone & (open[node] as Bits) & ~(of[0] as Bits) & all) !== 0;
    }
  }

  function isUndecided(operand: number): boolean {
    return decided[operand] === 0;
  }

  function everyOperandMatters(): boolean {
    return !operands.some(isUndecided);
  }
}

/** Returns whether a node does not match, or matches, wherever there is no value at a level: a clause on it stands in its way. */
export function needsValue(outline: Outline, level: number, node = 0, matches = true): boolean {
  const { nodes, levelOf } = outline;
  switch (nodes[node]?.kind) {
    case 'Negation':
      return needsValue(outline, level, node + 1, !matches);
    case 'Conjunction':
    case 'Disjunction': {
      const needs = (operand: number) => needsValue(outline, level, operand, matches);
      const operands = operandsAt(outline, node);
      return (nodes[node]?.kind === 'Conjunction') === matches ? operands.some(needs) : operands.every(needs);
    }
    default:
      return matches && levelOf[node] === level;
  }
}

function evaluate(outline: Outline, faces: readonly Face[], collect: (truth: Truth) => void): void {
  const evaluator = evaluatorOf(outline);
  for (let from = 0; from < faces.length; from += MAX_FACES) {
    const count = Math.min(MAX_FACES, faces.length - from);
    const put = (bits: Bits[], level: number) => {
      for (let face = 0; face < count; face++) (bits[(faces[from + face] as Face)[level] as number] as Bits) |= 1 << face;
    };
    collect(evaluator(count, put));
  }
}
