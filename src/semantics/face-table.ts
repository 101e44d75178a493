import { type FaceSet, type FaceSets, NONE } from './operands.ts';
import type { Level, Outline } from './outline.ts';
import { type Bits, evaluatorOf, MAX_FACES, type Truth } from './truth.ts';

/**
 * All faces that the clauses of a filter tell apart, where there are so few that the truth of a part is one number. Then bit
 * operations answer every question, both ways.
 */
export interface FaceTable extends FaceSets {
  readonly truth: Truth;
  /** Returns whether the filter matches some face without a value at a level that it does not match with some value there. */
  takesAbsent(level: number): boolean;
}

/** Returns undefined where there are more faces than bits. */
export function faceTable(outline: Outline): FaceTable | undefined {
  /** How far apart the faces are that differ by one cell at each level. */
  const strides: number[] = [];
  let count = 1;
  for (const { cells } of outline.levels) {
    strides.push(count);
    count *= cells.count;
    if (count > MAX_FACES) return undefined;
  }
  const truth = evaluatorOf(outline)(count, (bits, level) => {
    const stride = strides[level] as number;
    const block = stride >= MAX_FACES ? -1 : (1 << stride) - 1;
    for (let cell = 0, face = 0; face < count; face += stride, cell = (cell + 1) % (bits.length - 1))
      (bits[cell] as Bits) |= block << face;
  });
  // Numbers with the highest bit set are not to be negative: that is what is unknown.
  const all = truth.all >>> 0;
  const not = (set: FaceSet): FaceSet => (~set & all) >>> 0;
  const every = (sets: readonly FaceSet[]): FaceSet => sets.reduce((a, b) => (a & b) >>> 0, all);
  const some = (sets: readonly FaceSet[]): FaceSet => sets.reduce((a, b) => (a | b) >>> 0, NONE);
  return {
    truth,
    all,
    of: (part) => ((truth.of[outline.nodes.indexOf(part)] as Bits) & all) >>> 0,
    and: (a, b) => (a & b) >>> 0,
    not,
    every,
    some,
    needed,
    takesAbsent: (level) => differs(truth.of[0] as Bits, level, (without, value) => without & ~value),
  };

  function needed(sets: readonly FaceSet[]): ReadonlySet<number> {
    let held = 0;
    let heldTwice = 0;
    for (const set of sets) {
      heldTwice |= held & set;
      held |= set;
    }
    const kept = new Set(sets.keys());
    const suspects = [...kept].filter((operand) => ((sets[operand] as FaceSet) & ~heldTwice) === 0).reverse();
    if (suspects.length === 0) return kept;
    const onField = sets.map(levelOfSet);
    for (const level of new Set([SEVERAL, ...onField])) {
      for (const operand of suspects) {
        if (onField[operand] !== level) continue;
        let others = 0;
        for (const other of kept) if (other !== operand) others |= sets[other] as FaceSet;
        if (((sets[operand] as FaceSet) & ~others) === 0) kept.delete(operand);
      }
    }
    return kept;
  }

  /** Returns the level of the one field that decides about a set. */
  function levelOfSet(set: FaceSet): number {
    let found = SEVERAL;
    for (let level = 0; level < strides.length; level++) {
      if (!differs(set, level, (without, value) => without ^ value)) continue;
      if (found !== SEVERAL) return SEVERAL;
      found = level;
    }
    return found;
  }

  /** Compares each face without a value at a level with the same face with each value there. */
  function differs(set: FaceSet, level: number, difference: (without: Bits, value: Bits) => Bits): boolean {
    const absent = truth.absent[level] as Bits;
    const { cells } = outline.levels[level] as Level;
    for (let value = 1; value < cells.count; value++)
      if ((difference(set, (set & all) >>> (value * (strides[level] as number))) & absent) !== 0) return true;
    return false;
  }
}

/** Instead of a level: several fields decide, or none. */
const SEVERAL = -1;
