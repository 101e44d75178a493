import type { Clause, Filter } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { type Bits, OUTSIDE } from './bit-cells.ts';
import type { Answer } from './diagram.ts';
import type { Search } from './search.ts';

// Questions about a filter, answered by looking for single faces. Each stays unknown where the search does.

export function searchMatchesNothing(search: Search, filter: Filter): Answer {
  return opposite(search.exists([search.goal(filter, true)]));
}

export function searchMatchesEverything(search: Search, filter: Filter): Answer {
  return opposite(search.exists([search.goal(filter, false)]));
}

/** Whether two filters match the same faces. */
export function searchSame(search: Search, a: Filter, b: Filter): Answer {
  const onlyA = search.exists([search.goal(a, true), search.goal(b, false)]);
  return onlyA === 'no' ? opposite(search.exists([search.goal(a, false), search.goal(b, true)])) : opposite(onlyA);
}

/** The field of which a part takes every value, and asks for nothing else. */
export function searchFieldTakenWhole(search: Search, part: Filter): string | undefined | 'unknown' {
  for (const field of fieldsCovered(search, part)) {
    const all = search.cellsIn(field)?.all ?? 0;
    const without = search.exists([search.goal(part, true), search.within(field, OUTSIDE)]);
    const besides = without === 'no' ? search.exists([search.goal(part, false), search.within(field, all & ~OUTSIDE)]) : without;
    if (besides === 'unknown') return 'unknown';
    if (besides === 'no') return field;
  }
  return undefined;
}

/** The fields whose every value lies in one of the part's clauses; of others there is a value that no clause tells from none. */
function fieldsCovered(search: Search, part: Filter): readonly string[] {
  return search.fields.filter((field) => {
    const cells = search.cellsIn(field);
    if (!cells?.isFull) return false;
    let held: Bits = OUTSIDE;
    const collect = (clause: Clause): void => {
      held |= cells.bitsOf.get(clause) ?? 0;
    };
    walk(part, { Equality: collect, Interval: collect });
    return held === cells.all;
  });
}

/** The fields for which a filter takes faces just because they lack it, as `absencesOf` finds them with a diagram. */
export function searchAbsentFields(search: Search, filter: Filter, negated: ReadonlySet<string>): readonly string[] | 'unknown' {
  const found: string[] = [];
  for (const field of search.fields) {
    // Where a field is not negated, a value can only make a face match that did not.
    const isTaken = negated.has(field) ? takesAbsent(search, filter, field) : 'no';
    if (isTaken === 'unknown') return 'unknown';
    if (isTaken === 'yes') found.push(field);
  }
  return found;
}

function takesAbsent(search: Search, filter: Filter, field: string): Answer {
  const all = search.cellsIn(field)?.all ?? 0;
  const matched = search.goal(filter, true, { field, cell: OUTSIDE });
  for (let cell = OUTSIDE << 1; cell <= all; cell <<= 1) {
    const answer = search.exists([matched, search.goal(filter, false, { field, cell })]);
    if (answer !== 'no') return answer;
  }
  return 'no';
}

function opposite(answer: Answer): Answer {
  return answer === 'unknown' ? answer : answer === 'yes' ? 'no' : 'yes';
}
