import type { FaceTable } from './face-table.ts';
import { type Outline, operandsAt } from './outline.ts';
import { absentPairs, decidingFaces } from './sample-faces.ts';
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
}

/** Collects what the faces of a table prove, or sample faces, 32 at a time. */
export function proofsOf(outline: Outline, table: FaceTable | undefined): FaceProofs {
  const { nodes, levels, operands } = outline;
  const decided = new Array<Bits>(nodes.length).fill(0);
  const different = levels.map(({ cells }) => (cells.isFull ? new Array<Bits>(nodes.length).fill(0) : undefined));
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
  };

  function collect(truth: Truth): void {
    const { all, of, absent } = truth;
    matched |= (of[0] as Bits) & all;
    unmatched |= ~(of[0] as Bits) & all;
    for (const operand of operands) (decided[operand] as Bits) |= truth.decided[operand] as Bits;
    for (const [level, bits] of different.entries()) {
      if (!bits) continue;
      const present = ~(absent[level] as Bits);
      for (let node = 0; node < nodes.length; node++) (bits[node] as Bits) |= ((of[node] as Bits) ^ present) & all;
    }
  }

  function isUndecided(operand: number): boolean {
    return decided[operand] === 0;
  }

  function everyOperandMatters(): boolean {
    return !operands.some(isUndecided);
  }
}

/** Returns whether it is proved that faces are taken only because they have no value at a level. */
export function provesAbsent(outline: Outline, level: number): boolean {
  let isProved = false;
  evaluate(outline, absentPairs(outline, level), ({ of, all }) => {
    const matched = (of[0] as Bits) & all;
    // Bits stand in pairs: without the value, and with it.
    if ((matched & ~(matched >>> 1) & FIRST_OF_PAIRS) !== 0) isProved = true;
  });
  return isProved;
}

const FIRST_OF_PAIRS: Bits = 0x5555_5555;

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
