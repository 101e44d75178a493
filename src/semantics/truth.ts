import type { Filter } from '../ast/filter.ts';
import type { Outline } from './outline.ts';

/** A face: its cell at each level. */
export type Face = readonly number[];

/** As many faces as a number has bits. */
export const MAX_FACES = 32;

/** What is true of some faces, a bit for each of them. */
export type Bits = number;

/** What is true of up to 32 faces, found by bit operations for all of them at once. */
export interface Truth {
  readonly all: Bits;
  /** The faces for which each node matches. */
  readonly of: readonly Bits[];
  /** For each operand of a group, the faces for which the whole filter would give another answer without it. */
  readonly decided: readonly Bits[];
  /** The faces for which the whole filter would give another answer if the node did. */
  readonly open: readonly Bits[];
  /** The faces without a value at each level, or with one that lies in no clause. */
  readonly absent: readonly Bits[];
}

/** Puts faces into cells: adds their bits to those of the cell, in a list of all cells of a level. */
type PutFaces = (cells: Bits[], level: number) => void;

/** Returns a function that evaluates an outline for so many faces. Its next result takes the place of the one before. */
export function evaluatorOf({ nodes, sizes, levels, levelOf, runs }: Outline): (count: number, put: PutFaces) => Truth {
  const cellBits = levels.map(({ cells }) => new Array<Bits>(cells.count + 1));
  const absent = levels.map(() => 0);
  const of = new Array<Bits>(nodes.length).fill(0);
  const decided = new Array<Bits>(nodes.length).fill(0);
  const open = new Array<Bits>(nodes.length).fill(0);

  return (count, put) => {
    for (const [level, bits] of cellBits.entries()) {
      put(bits.fill(0), level);
      absent[level] = bits[0] as Bits;
      countUp(bits);
    }
    const all = count === MAX_FACES ? -1 : (1 << count) - 1;
    match();
    open.fill(all);
    decide();
    return { all, of, decided, open, absent };
  };

  function match(): void {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const { kind } = nodes[index] as Filter;
      if (kind === 'Conjunction' || kind === 'Disjunction') {
        const end = index + (sizes[index] as number);
        let bits = kind === 'Conjunction' ? -1 : 0;
        for (let child = index + 1; child < end; child += sizes[child] as number)
          bits = kind === 'Conjunction' ? bits & (of[child] as Bits) : bits | (of[child] as Bits);
        of[index] = bits;
      } else if (kind === 'Negation') of[index] = ~(of[index + 1] as Bits);
      else {
        const run = runs[index];
        const before = cellBits[levelOf[index] as number] as readonly Bits[];
        if (run) of[index] = (before[run.end] as Bits) & ~(before[run.start] as Bits);
      }
    }
  }

  function decide(): void {
    for (let index = 0; index < nodes.length; index++) {
      const { kind } = nodes[index] as Filter;
      if (kind === 'Negation') open[index + 1] = open[index] as Bits;
      if (kind !== 'Conjunction' && kind !== 'Disjunction') continue;
      const end = index + (sizes[index] as number);
      const flip = kind === 'Conjunction' ? -1 : 0;
      // An operand settles its group where a Conjunction's does not match, or a Disjunction's does.
      let settled = 0;
      let settledTwice = 0;
      for (let child = index + 1; child < end; child += sizes[child] as number) {
        const settles = (of[child] as Bits) ^ flip;
        settledTwice |= settled & settles;
        settled |= settles;
      }
      for (let child = index + 1; child < end; child += sizes[child] as number) {
        const alone = ((of[child] as Bits) ^ flip) & ~settledTwice;
        decided[child] = (open[index] as Bits) & alone;
        open[child] = (open[index] as Bits) & (alone | ~settled);
      }
    }
  }
}

/** Turns the faces in each cell into those in any cell before it. */
function countUp(cells: Bits[]): void {
  let before = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const own = cells[cell] as Bits;
    cells[cell] = before;
    before |= own;
  }
}
