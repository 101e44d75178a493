import type { Clause } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { compareOrdinals, nextOrdinal, type Ordinal, toOrdinal } from './ordinal.ts';
import { type ValueRange, valueRangeOf } from './value-range.ts';

/** A set of cells of one field, a bit for each. */
export type Bits = number;

/** The cell of faces without the field, and of those whose value lies in none of the clauses. */
export const OUTSIDE: Bits = 1;

/** With `OUTSIDE`, the bits of a number that JavaScript's bit operators take, but for its sign. */
const MOST_CELLS = 30;

/** A field's domain, cut at the bounds of its clauses as `Cells` are, where there are few of them. */
export interface BitCells {
  readonly all: Bits;
  /** Whether every value lies in one of the clauses, so that only the absent ones are outside. */
  readonly isFull: boolean;
  readonly bitsOf: ReadonlyMap<Clause, Bits>;
}

/** Nothing for too many cells, and for ranges over strings, which no checked filter has. */
export function bitCellsOf(field: string, clauses: readonly Clause[], schema: Schema): BitCells | undefined {
  const regions = clauses.map((clause) => valueRangeOf(clause, schema));
  const cuts = cutsOf(regions);
  if (!cuts) return undefined;
  const runs = regions.map((region) => region && { start: cuts.indexOf(region.from), end: cuts.indexOf(region.to as Ordinal) });
  const cells = cellsBefore(runs, cuts.length);
  const count = cells[cells.length - 1] ?? 0;
  if (count >= MOST_CELLS) return undefined;
  const bitsOf = new Map<Clause, Bits>();
  for (const [index, clause] of clauses.entries()) {
    const run = runs[index];
    bitsOf.set(clause, run ? firstBits(cells[run.end] ?? 0) & ~firstBits(cells[run.start] ?? 0) : 0);
  }
  return {
    all: firstBits(count) | OUTSIDE,
    isFull: count === cuts.length - 1 && reachesBothEnds(field, cuts, schema),
    bitsOf,
  };
}

/** From one cut to another. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** How many cells lie before each cut: a stretch from one cut to the next is a cell where one of the clauses holds. */
function cellsBefore(runs: readonly (Run | undefined)[], cuts: number): readonly number[] {
  const changes = new Array<number>(cuts).fill(0);
  for (const run of runs) {
    if (!run) continue;
    changes[run.start] = (changes[run.start] ?? 0) + 1;
    changes[run.end] = (changes[run.end] ?? 0) - 1;
  }
  let cells = 0;
  let held = 0;
  return changes.map((change) => {
    const before = cells;
    held += change;
    if (held > 0) cells++;
    return before;
  });
}

/** `OUTSIDE` and so many cells. */
function firstBits(cells: number): Bits {
  return (OUTSIDE << (cells + 1)) - 1;
}

function cutsOf(regions: readonly (ValueRange | undefined)[]): readonly Ordinal[] | undefined {
  const cuts = new Set<Ordinal>();
  for (const region of regions) {
    if (!region) continue;
    if (region.to === undefined) return undefined;
    cuts.add(region.from).add(region.to);
  }
  // Two for each cell, where none adjoins another.
  return cuts.size > 2 * MOST_CELLS ? undefined : [...cuts].sort(compareOrdinals);
}

function reachesBothEnds(field: string, cuts: readonly Ordinal[], schema: Schema): boolean {
  const order = typeOf(schema, field)?.order;
  if (!order || cuts.length === 0) return false;
  return cuts[0] === toOrdinal(order.first) && cuts[cuts.length - 1] === nextOrdinal(toOrdinal(order.last));
}
