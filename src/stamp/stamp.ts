import type { Filter, Kind } from '../ast/filter.ts';
import { childrenOf } from '../ast/walk.ts';
import { printFilter } from '../canonical/print.ts';
import type { Fields, Schema } from '../schema/schema.ts';

/** Registered, so that two copies of the library agree about who was checked. */
const STAMP: unique symbol = Symbol.for('frs-filter.checked') as never;

/** What checking leaves on a filter: the text that will be sent, and the schema it was judged by. */
export interface Stamp<F extends Fields = Fields> {
  readonly text: string;
  readonly schema: Schema<F>;
}

/**
 * A filter that means what it says under its schema: deeply frozen, made by `checkFilter`.
 * The mark keeps accidents out, not an attacker in the same process.
 */
export type CheckedFilter<F extends Fields = Fields> = Filter & { readonly [STAMP]: Stamp<F> };

/** Freezes the tree and puts the stamp on it. Only the check room may call this. */
export function stampFilter<F extends Fields>(filter: Filter, stamp: Stamp<F>): CheckedFilter<F> {
  Object.defineProperty(filter, STAMP, { value: Object.freeze(stamp) });
  freezeTree(filter);
  return filter as CheckedFilter<F>;
}

/**
 * The stamp of a checked filter, verified again: the tree is frozen and prints as the text that was stamped.
 * @throws TypeError that says what to do, for anything else.
 */
export function stampOf<F extends Fields>(filter: CheckedFilter<F>, argument = 'filter'): Stamp<F> {
  // Read once: what is behind a getter may be something else the next time.
  const { text, schema }: Partial<Stamp<F>> = (typeof filter === 'object' && filter !== null && filter[STAMP]) || {};
  if (typeof text !== 'string' || typeof schema?.digest !== 'string')
    throw new TypeError(`${argument} has not been checked; pass the filter that checkFilter(text, schema) returns.`);
  if (printed(filter) !== text || !isKept(filter))
    throw new TypeError(`${argument} is no longer the filter that was checked; check it again.`);
  return Object.freeze({ text, schema });
}

/** Nothing where no text says the tree: then it is not the one that was stamped. */
function printed(filter: Filter): string | undefined {
  try {
    return printFilter(filter);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Part by part, since listing the properties of every span would take three times as long. */
function freezeTree(filter: Filter): void {
  for (const child of childrenOf(filter)) freezeTree(child);
  if (filter.kind === 'Conjunction' || filter.kind === 'Disjunction') Object.freeze(filter.operands);
  const { origin } = filter;
  if (origin) {
    Object.freeze(origin.span);
    if (origin.brackets) Object.freeze(origin.brackets);
    if (origin.field) Object.freeze(origin.field);
    if (origin.value) Object.freeze(origin.value);
    if (origin.lower) Object.freeze(origin.lower);
    if (origin.upper) Object.freeze(origin.upper);
    Object.freeze(origin);
  }
  Object.freeze(filter);
}

/** What a kind of node means is in these, its own and frozen; a Proxy cannot answer otherwise for such properties. */
const PARTS: { readonly [K in Kind]: readonly string[] } = {
  Conjunction: ['operands'],
  Disjunction: ['operands'],
  Negation: ['operand'],
  Equality: ['field', 'value'],
  Interval: ['field', 'lower', 'upper', 'bounds'],
};

/** Whether a tree that prints can no longer change. */
function isKept(filter: Filter): boolean {
  return (
    Object.isFrozen(filter) &&
    isOwn(filter, 'kind') &&
    PARTS[filter.kind].every((part) => isOwn(filter, part)) &&
    isKeptBelow(filter)
  );
}

function isKeptBelow(filter: Filter): boolean {
  switch (filter.kind) {
    case 'Conjunction':
    case 'Disjunction': {
      const { operands } = filter;
      return Object.isFrozen(operands) && operands.every((operand, index) => isOwn(operands, index) && isKept(operand));
    }
    case 'Negation':
      return isKept(filter.operand);
    case 'Equality':
    case 'Interval':
      return true;
    default:
      return filter satisfies never;
  }
}

function isOwn(holder: object, property: string | number): boolean {
  const found = Object.getOwnPropertyDescriptor(holder, property);
  return found !== undefined && 'value' in found;
}
