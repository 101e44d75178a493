import type { Clause } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import type { FaceValue } from './face.ts';
import { compareOrdinals, type NumericOrdinal, type Ordinal, toOrdinal } from './ordinal.ts';
import { textBetween } from './texts.ts';
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
  /** The cells for which one of the clauses holds, half open; nothing where it never holds. */
  runOf(clause: Clause): CellRun | undefined;
  /** A value of a cell other than `ABSENT`, friendly to read. */
  valueIn(cell: number): FaceValue;
}

export interface CellRun {
  readonly start: number;
  readonly end: number;
}

export function cellsOf(field: string, clauses: readonly Clause[], schema: Schema): Cells {
  const regionOfClause = new Map(clauses.map((clause) => [clause, valueRangeOf(clause, schema)]));
  const regions = [...regionOfClause.values()].filter((region) => region !== undefined);
  const cuts = cutsOf(regions);
  const covered = coverage(regions, cuts);
  /** The cell that starts at each cut, or would if the stretch there were in any clause. */
  const cellAt: number[] = [];
  const cells: ValueRange[] = [];
  for (const [index, from] of cuts.places.entries()) {
    cellAt.push(cells.length + 1);
    if (covered[index]) cells.push({ from, to: cuts.places[index + 1] });
  }
  const end = cells.length + 1;
  const written = writtenPlaces(regionOfClause);
  return {
    count: end,
    runOf(clause) {
      const region = regionOfClause.get(clause);
      if (!region) return undefined;
      return { start: startAt(region.from), end: region.to === undefined ? end : startAt(region.to) };
    },
    valueIn(cell) {
      const { from, to } = cells[cell - ABSENT - 1] as ValueRange;
      if (typeof from === 'string') return textBetween(from, to as string | undefined);
      const type = typeOf(schema, field);
      if (!type?.order) throw new RangeError(`${field} has no order.`);
      const last = BigInt(to as NumericOrdinal) - 1n;
      return friendlyValue(BigInt(from), last, type, type.order, (ordinal) => written.has(toOrdinal(ordinal)));
    },
  };

  function startAt(place: Ordinal): number {
    return cellAt[cuts.index.get(place) as number] as number;
  }
}

/** Where values stand that the author wrote as matching: equalities, and bounds that are included. */
function writtenPlaces(regionOfClause: ReadonlyMap<Clause, ValueRange | undefined>): ReadonlySet<Ordinal> {
  const places = new Set<Ordinal>();
  for (const [clause, region] of regionOfClause) {
    if (clause.kind === 'Interval' && clause.bounds === 'excluded') continue;
    if (!region || typeof region.from === 'string') continue;
    places.add(region.from);
    places.add(toOrdinal(BigInt(region.to as NumericOrdinal) - 1n));
  }
  return places;
}

interface Cuts {
  readonly places: readonly Ordinal[];
  readonly index: ReadonlyMap<Ordinal, number>;
}

function cutsOf(regions: readonly ValueRange[]): Cuts {
  const all = new Set<Ordinal>();
  for (const { from, to } of regions) {
    all.add(from);
    if (to !== undefined) all.add(to);
  }
  const places = [...all].sort(compareOrdinals);
  return { places, index: new Map(places.map((place, index) => [place, index])) };
}

/** For the stretch from each cut to the next, in how many clauses it lies. */
function coverage(regions: readonly ValueRange[], { places, index }: Cuts): readonly number[] {
  const changes = new Array<number>(places.length + 1).fill(0);
  const change = (place: Ordinal | undefined, by: number) => {
    const at = place === undefined ? places.length : (index.get(place) as number);
    changes[at] = (changes[at] as number) + by;
  };
  for (const { from, to } of regions) {
    change(from, 1);
    change(to, -1);
  }
  let depth = 0;
  return changes.slice(0, -1).map((by) => {
    depth += by;
    return depth;
  });
}
