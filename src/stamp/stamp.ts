import type { Filter } from '../ast/filter.ts';
import { childrenOf } from '../ast/walk.ts';
import { printFilter } from '../print/print.ts';
import type { Fields, Schema } from '../schema/schema.ts';

/** Registered, so that two copies of the library agree about who was checked. */
const STAMP: unique symbol = Symbol.for('frs-filter.checked') as never;

/** What checking leaves on a filter: the text that will be sent, and the schema it was judged by. */
export interface Stamp<F extends Fields = Fields> {
  readonly text: string;
  readonly schema: Schema<F>;
}

/** A filter that means what it says under its schema: deeply frozen, made by `checkFilter` alone. */
export type CheckedFilter<F extends Fields = Fields> = Filter & { readonly [STAMP]: Stamp<F> };

/** Freezes the tree and puts the stamp on it. Only the check room may call this. */
export function stampFilter<F extends Fields>(filter: Filter, stamp: Stamp<F>): CheckedFilter<F> {
  Object.defineProperty(filter, STAMP, { value: Object.freeze(stamp) });
  return deepFreeze(filter) as CheckedFilter<F>;
}

/**
 * The stamp of a checked filter, verified again: the tree is frozen and prints as the text that was stamped.
 * @throws TypeError that says what to do, for anything else.
 */
export function stampOf<F extends Fields>(filter: CheckedFilter<F>, argument = 'filter'): Stamp<F> {
  const stamp: Stamp<F> | undefined = typeof filter === 'object' && filter !== null ? filter[STAMP] : undefined;
  if (typeof stamp?.text !== 'string' || typeof stamp.schema?.digest !== 'string') {
    throw new TypeError(`${argument} has not been checked; pass the filter that checkFilter(text, schema) returns.`);
  }
  if (!isDeeplyFrozen(filter) || printFilter(filter) !== stamp.text) {
    throw new TypeError(`${argument} is no longer the filter that was checked; check it again.`);
  }
  return stamp;
}

function deepFreeze<T extends object>(value: T): T {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
}

function isDeeplyFrozen(filter: Filter): boolean {
  if (!Object.isFrozen(filter)) return false;
  const below = childrenOf(filter);
  return (below.length < 2 || Object.isFrozen(below)) && below.every(isDeeplyFrozen);
}
