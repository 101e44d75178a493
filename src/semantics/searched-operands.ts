import type { Clause, Filter, Group } from '../ast/filter.ts';
import { childrenOf, walk } from '../ast/walk.ts';
import type { Goal } from './goal.ts';
import type { Redundancy } from './operands.ts';
import type { Search } from './search.ts';

/** What `redundantOperands` finds with a diagram, found by looking for single faces: the same operands, for the same reasons. */
export function searchRedundantOperands(search: Search, group: Group): readonly Redundancy[] | 'unknown' {
  if (areIndependent(search, group)) return [];
  // As with diagrams, a Conjunction is turned into the Disjunction of what each operand takes away.
  const isDisjunction = group.kind === 'Disjunction';
  const items = group.operands.map((operand) => search.goal(operand, isDisjunction));
  const absences = group.operands.map((operand) => search.goal(operand, !isDisjunction));
  const suspects: number[] = [];
  for (const operand of group.operands.keys()) {
    const alone = search.exists(without(operand, absences, items));
    if (alone === 'unknown') return 'unknown';
    if (alone === 'no') suspects.push(operand);
  }
  if (suspects.length === 0) return [];
  const ends = [search.exists([{ kind: 'some', goals: items }]), search.exists(absences)];
  if (ends.includes('unknown')) return 'unknown';
  // Nothing, or everything, as a whole.
  if (ends.includes('no')) return [];
  const kept = keptItems(search, group, suspects, { items, absences });
  return kept ? reasonsFor(search, kept, { items, absences }) : 'unknown';
}

/** Where each clause holds for some values of a field of its own, none of them makes another superfluous. */
function areIndependent(search: Search, part: Filter, fields = new Set<string>()): boolean {
  if (part.kind !== 'Equality' && part.kind !== 'Interval')
    return childrenOf(part).every((child) => areIndependent(search, child, fields));
  if (fields.has(part.field)) return false;
  fields.add(part.field);
  return isEffective(search, part);
}

interface Items {
  /** What a face needs to be in an item, and what it needs not to be. */
  readonly items: readonly Goal[];
  readonly absences: readonly Goal[];
}

/** In the item, and in none of the others. */
function without(operand: number, absences: readonly Goal[], items: readonly Goal[]): readonly Goal[] {
  return absences.map((absence, index) => (index === operand ? (items[operand] as Goal) : absence));
}

/** In the order in which diagrams take leave of items: those on several fields first, each time from the last to the first. */
function keptItems(
  search: Search,
  group: Group,
  suspects: readonly number[],
  { items, absences }: Items,
): ReadonlySet<number> | undefined {
  const kept = new Set(items.keys());
  const order = orderOf(search, group, suspects);
  if (!order) return undefined;
  for (const operand of order) {
    const others = [...kept].flatMap((index) => (index === operand ? [] : (absences[index] as Goal)));
    const alone = search.exists([items[operand] as Goal, ...others]);
    if (alone === 'unknown') return undefined;
    if (alone === 'no') kept.delete(operand);
  }
  return kept;
}

function orderOf(search: Search, group: Group, suspects: readonly number[]): readonly number[] | undefined {
  const mixed: number[] = [];
  const byField = new Map<string, number[]>();
  for (const [index, operand] of group.operands.entries()) {
    const field = onlyField(search, operand);
    if (field === undefined) mixed.push(index);
    else if (field === UNSURE) return undefined;
    else byField.set(field, [...(byField.get(field) ?? []), index]);
  }
  const isSuspect = new Set(suspects);
  return [mixed, ...byField.values()].flatMap((indices) => indices.filter((index) => isSuspect.has(index)).reverse());
}

const UNSURE = Symbol('unsure');

/**
 * The one field on which it depends whether an operand matches; nothing where there are several. Unsure where a field is asked
 * for more than once beside others, or a clause never holds: then one that is asked for may be without effect.
 */
function onlyField(search: Search, operand: Filter): string | undefined | typeof UNSURE {
  const clauses: Clause[] = [];
  const collect = (clause: Clause): void => {
    clauses.push(clause);
  };
  walk(operand, { Equality: collect, Interval: collect });
  const [first] = clauses;
  if (clauses.every(({ field }) => field === first?.field)) return first?.field;
  return areIndependent(search, operand) ? undefined : UNSURE;
}

function isEffective(search: Search, clause: Clause): boolean {
  return (search.cellsIn(clause.field)?.bitsOf.get(clause) ?? 0) !== 0;
}

function reasonsFor(search: Search, kept: ReadonlySet<number>, { items, absences }: Items): readonly Redundancy[] | 'unknown' {
  const redundancies: Redundancy[] = [];
  let isSure = true;
  const hasNone = (goals: readonly Goal[]): boolean => {
    const answer = search.exists(goals);
    if (answer === 'unknown') isSure = false;
    return answer === 'no';
  };
  const isWithin = (inner: number, outer: number) => hasNone([items[inner] as Goal, absences[outer] as Goal]);
  for (const [operand, item] of items.entries()) {
    if (kept.has(operand)) continue;
    if (hasNone([item])) {
      redundancies.push({ operand, because: 'itself' });
      continue;
    }
    const around = [...kept].filter((candidate) => isWithin(operand, candidate));
    const other = around.find((candidate) => isWithin(candidate, operand)) ?? around[0];
    redundancies.push(other === undefined ? { operand, because: 'others' } : { operand, because: 'another', other });
  }
  return isSure ? redundancies : 'unknown';
}
