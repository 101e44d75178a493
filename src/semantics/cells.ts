import type { Clause } from '../ast/filter.ts';
import type { Order } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import type { FaceValue } from './face.ts';
import { compareOrdinals, type NumericOrdinal, nextOrdinal, type Ordinal, toOrdinal } from './ordinal.ts';
import { FIRST_TEXT, textBetween } from './texts.ts';
import { type ValueRange, valueRangeOf } from './value-range.ts';
import { friendlyValue } from './values.ts';

/** The cell of faces without the field. No clause tells them from faces whose value lies in none of the clauses. */
export const ABSENT = 0;

/**
 * A field's domain, cut at the bounds of all clauses that ask for it: two values of one cell satisfy the same clauses.
 * Cell 0 is `ABSENT`; the others follow the type's order, and every one of them holds a value.
 */
export interface Cells {
  readonly count: number;
  /** The cells for which each clause holds, in the order of the clauses; undefined where one never holds. */
  readonly runs: readonly (CellRun | undefined)[];
  /** Whether every value lies in one of the clauses, so that only faces without the field are in `ABSENT`. */
  readonly isFull: boolean;
  /** Returns a value of a cell other than `ABSENT`, friendly to read. */
  valueIn(cell: number): FaceValue;
}

/** The cells from one up to another, half open. */
export interface CellRun {
  readonly start: number;
  readonly end: number;
}

export function cellsOf(field: string, clauses: readonly Clause[], schema: Schema): Cells {
  const ranges = clauses.map((clause) => valueRangeOf(clause, schema));
  const { cuts, cutOf, runs, isCovered } = layOut(ranges);
  return {
    count: cutOf.length,
    runs,
    isFull: isCovered && reachBothEnds(ranges, cuts, typeOf(schema, field)?.order),
    valueIn(cell) {
      const cut = cutOf[cell] as number;
      const [from, to] = cuts.slice(cut, cut + 2) as [Ordinal, Ordinal?];
      if (typeof from === 'string') return textBetween(from, to as string | undefined);
      const type = typeOf(schema, field);
      if (!type?.order) throw new RangeError(`${field} has no order.`);
      const last = BigInt(to as NumericOrdinal) - 1n;
      return friendlyValue(BigInt(from), last, type, type.order, (ordinal) => isWritten(toOrdinal(ordinal), clauses, ranges));
    },
  };
}

interface Layout {
  /** All bounds in order, each once. */
  readonly cuts: readonly Ordinal[];
  /** The cut at which each cell starts; none for `ABSENT`. */
  readonly cutOf: readonly number[];
  readonly runs: readonly (CellRun | undefined)[];
  /** Whether the clauses leave no gap from the first cut to the last. */
  readonly isCovered: boolean;
}

const FIRST_CELL: CellRun = { start: 1, end: 2 };

function layOut(ranges: readonly (ValueRange | undefined)[]): Layout {
  const cuts = cutsOf(ranges);
  if (ranges.length === 1 && ranges[0]) return { cuts, cutOf: [ABSENT, 0], runs: [FIRST_CELL], isCovered: true };
  const stretches = ranges.map((range) => range && stretchOf(range, cuts));
  const covered = coverage(stretches, cuts.length);
  /** The cell that starts at each cut, or would if the stretch there were in any clause. */
  const cellAt: number[] = [];
  const cutOf = [ABSENT];
  let isCovered = true;
  for (let cut = 0; cut < cuts.length; cut++) {
    cellAt.push(cutOf.length);
    if (covered[cut]) cutOf.push(cut);
    else if (cut < cuts.length - 1) isCovered = false;
  }
  cellAt.push(cutOf.length);
  const runs = stretches.map(
    (stretch) => stretch && { start: cellAt[stretch.start] as number, end: cellAt[stretch.end] as number },
  );
  return { cuts, cutOf, runs, isCovered };
}

/** Returns whether the author wrote a value as matching: in an equality, or as a bound that is included. */
function isWritten(value: Ordinal, clauses: readonly Clause[], ranges: readonly (ValueRange | undefined)[]): boolean {
  return ranges.some((range, index) => {
    const clause = clauses[index] as Clause;
    if (!range || typeof range.from === 'string' || (clause.kind === 'Interval' && clause.bounds === 'excluded')) return false;
    return range.from === value || toOrdinal(BigInt(range.to as NumericOrdinal) - 1n) === value;
  });
}

/** Returns all bounds in order, each once. */
function cutsOf(ranges: readonly (ValueRange | undefined)[]): readonly Ordinal[] {
  const all: Ordinal[] = [];
  for (const range of ranges) {
    if (!range) continue;
    all.push(range.from);
    if (range.to !== undefined) all.push(range.to);
  }
  if (ranges.length === 1) return all;
  all.sort(compareOrdinals);
  return all.filter((place, index) => index === 0 || place !== all[index - 1]);
}

/** Returns from which cut to which a range goes; the last stretch, after all cuts, has no end. */
function stretchOf({ from, to }: ValueRange, cuts: readonly Ordinal[]): CellRun {
  return { start: indexOf(from, cuts), end: to === undefined ? cuts.length : indexOf(to, cuts) };
}

function indexOf(place: Ordinal, cuts: readonly Ordinal[]): number {
  let low = 0;
  for (let high = cuts.length - 1; low < high; ) {
    const middle = (low + high) >> 1;
    if (compareOrdinals(cuts[middle] as Ordinal, place) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns for the stretch from each cut to the next in how many clauses it lies. */
function coverage(stretches: readonly (CellRun | undefined)[], cuts: number): readonly number[] {
  const depths = new Array<number>(cuts + 1).fill(0);
  for (const stretch of stretches) {
    if (!stretch) continue;
    (depths[stretch.start] as number)++;
    (depths[stretch.end] as number)--;
  }
  for (let index = 1; index <= cuts; index++) depths[index] = (depths[index] as number) + (depths[index - 1] as number);
  return depths;
}

/** Returns whether the first cut is the first value of a type and the last cut its end; texts have no end. */
function reachBothEnds(ranges: readonly (ValueRange | undefined)[], cuts: readonly Ordinal[], order: Order | undefined): boolean {
  if (!order) return cuts[0] === FIRST_TEXT && ranges.some((range) => range && range.to === undefined);
  return cuts[0] === toOrdinal(order.first) && cuts[cuts.length - 1] === nextOrdinal(toOrdinal(order.last));
}
