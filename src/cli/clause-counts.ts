import { walk } from '../ast/walk.ts';
import { type Clause, type Face, type Filter, printFilter, type Schema } from '../index.ts';
import { ownValue } from '../semantics/face.ts';
import { compileMatcher } from '../semantics/matcher.ts';

/** Counts for each clause of a filter how many faces it matches by itself, and how many lack its field. */
export interface ClauseCounts {
  add(face: Face): void;
  /** Returns a table, a line for each clause. */
  text(): string;
}

interface Counted {
  readonly text: string;
  readonly field: string;
  readonly matches: (face: Face) => boolean;
  matched: number;
  lacking: number;
}

export function clauseCounts(filter: Filter, schema: Schema): ClauseCounts {
  const clauses = new Map<string, Counted>();
  const collect = (clause: Clause) => {
    const text = printFilter(clause);
    clauses.set(text, { text, field: clause.field, matches: compileMatcher(clause, schema), matched: 0, lacking: 0 });
  };
  walk(filter, { Equality: collect, Interval: collect });
  const counted = [...clauses.values()];
  return {
    add(face) {
      for (const clause of counted) {
        if (clause.matches(face)) clause.matched += 1;
        else if (ownValue(face, clause.field) === undefined) clause.lacking += 1;
      }
    },
    text: () =>
      table([
        ['clause', 'matches', 'no value'],
        ...counted.map(({ text, matched, lacking }) => [text, number(matched), number(lacking)]),
      ]),
  };
}

/** Aligns the first column left, the others right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')}\n`,
    )
    .join('');
}

export function number(count: number): string {
  return count.toLocaleString('en');
}
