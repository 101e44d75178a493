import type { Filter, Group } from '../ast/filter.ts';

/** A set of faces: a node of a diagram, or the bits of a table. */
export type FaceSet = number;

/** No face, and what the budget did not suffice for. */
export const NONE: FaceSet = 0;
export const UNKNOWN: FaceSet = -1;

/** What can be asked of sets of faces, however they are represented; equal sets are the same number. */
export interface FaceSets {
  readonly all: FaceSet;
  /** Returns the faces that a part of the filter matches. */
  of(part: Filter): FaceSet;
  and(a: FaceSet, b: FaceSet): FaceSet;
  not(set: FaceSet): FaceSet;
  every(sets: readonly FaceSet[]): FaceSet;
  some(sets: readonly FaceSet[]): FaceSet;
  /**
   * Returns which of the sets are needed for their union: decided one after the other, from the last to the first, for those on
   * several fields and then for those on each field alone. Undefined past the budget.
   */
  needed(sets: readonly FaceSet[]): ReadonlySet<number> | undefined;
}

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
 * Returns the operands that can all be left out together without a change to what their group matches; of two that are alike, the
 * later one. None where the group matches nothing, or everything, as a whole: `settlingOperands` says why.
 */
export function redundantOperands(sets: FaceSets, group: Group): readonly Redundancy[] | 'unknown' {
  // A Conjunction is turned into the Disjunction of what each operand takes away; then an operand is redundant where the
  // union of the others holds it.
  const items = itemsOf(sets, group, 'Disjunction');
  const whole = sets.some(items);
  if (whole === UNKNOWN) return 'unknown';
  if (whole === NONE || whole === sets.all) return [];
  const needed = sets.needed(items);
  if (!needed) return 'unknown';
  const redundancies: Redundancy[] = [];
  for (const [operand, item] of items.entries()) {
    if (needed.has(operand)) continue;
    if (item === NONE) {
      redundancies.push({ operand, because: 'itself' });
      continue;
    }
    const same = [...needed].find((candidate) => items[candidate] === item);
    const other = same ?? [...needed].find((candidate) => sets.and(item, sets.not(items[candidate] as FaceSet)) === NONE);
    redundancies.push(other === undefined ? { operand, because: 'others' } : { operand, because: 'another', other });
  }
  return redundancies;
}

/**
 * Returns the fewest operands that settle their group: those that contradict each other in a Conjunction that matches nothing,
 * those that leave no face out of a Disjunction that matches every face. Two of them wherever two suffice. Undefined for a group
 * that is not settled.
 */
export function settlingOperands(sets: FaceSets, group: Group): readonly number[] | undefined | 'unknown' {
  const items = itemsOf(sets, group, 'Conjunction');
  const whole = sets.every(items);
  if (whole === UNKNOWN) return 'unknown';
  if (whole !== NONE) return undefined;
  const single = items.indexOf(NONE);
  if (single !== -1) return [single];
  const core = smallestCore(sets, items);
  return core && core.length > 2 ? (settlingPair(sets, items) ?? core) : (core ?? 'unknown');
}

function itemsOf(sets: FaceSets, group: Group, wanted: Group['kind']): readonly FaceSet[] {
  const items = group.operands.map((operand) => sets.of(operand));
  return group.kind === wanted ? items : items.map((item) => sets.not(item));
}

/** Adds the operand that completes the contradiction, again and again, until those added contradict each other. */
function smallestCore(sets: FaceSets, items: readonly FaceSet[]): readonly number[] | undefined {
  const core: number[] = [];
  let together = sets.all;
  let end = items.length;
  while (together !== NONE) {
    let so = together;
    let index = 0;
    for (; index < end; index++) {
      so = sets.and(so, items[index] as FaceSet);
      if (so === UNKNOWN) return undefined;
      if (so === NONE) break;
    }
    core.push(index);
    together = sets.and(together, items[index] as FaceSet);
    end = index;
  }
  return core.sort((a, b) => a - b);
}

function settlingPair(sets: FaceSets, items: readonly FaceSet[]): readonly [number, number] | undefined {
  for (const [second, item] of items.entries()) {
    for (let first = 0; first < second; first++) {
      const both = sets.and(items[first] as FaceSet, item);
      if (both === NONE) return [first, second];
      if (both === UNKNOWN) return undefined;
    }
  }
  return undefined;
}
