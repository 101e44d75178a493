import type { Filter, Group, Operands } from '../ast/filter.ts';
import { show } from './value.ts';

/** Lucene refuses more clauses than this in one bracket level. */
const MOST_CLAUSES = 1_024;

/** Deeper trees would overflow the stack, and no reader takes them. */
const DEEPEST = 1_000;

/** The nodes that were made here: they are sound and frozen, and are not walked again at every level above. */
const built = new WeakSet<object>();

/** Freezes a new node. */
export function node<N extends Filter>(filter: N): N {
  built.add(filter);
  return Object.freeze(filter);
}

/** Makes a group of at least one operand; of more than a level may hold, groups of groups, which mean the same. One stands alone. */
export function group(kind: Group['kind'], operands: readonly Filter[]): Filter {
  if (operands.length === 1) return operands[0] as Filter;
  if (operands.length <= MOST_CLAUSES) return node({ kind, operands: Object.freeze([...operands]) as unknown as Operands });
  const groups: Filter[] = [];
  for (let start = 0; start < operands.length; start += MOST_CLAUSES)
    groups.push(group(kind, operands.slice(start, start + MOST_CLAUSES)));
  return group(kind, groups);
}

/**
 * Returns a filter from anywhere, also a parsed or a checked one, as part of a new one. What was not made here is copied, so that the
 * caller's tree does not become frozen and no part says where it is in another text.
 * @throws TypeError for anything else.
 */
export function operandOf(value: unknown, call: string, depth = 0): Filter {
  if (typeof value !== 'object' || value === null) return refuse();
  if (built.has(value)) return value as Filter;
  const { kind, operands, operand, field, value: text, lower, upper, bounds } = value as { readonly [key: string]: unknown };
  const below = (part: unknown) => operandOf(part, call, depth + 1);
  if (depth > DEEPEST) return refuse();
  switch (kind) {
    case 'Conjunction':
    case 'Disjunction':
      return Array.isArray(operands) && operands.length > 1 ? group(kind, Array.from(operands, below)) : refuse();
    case 'Negation':
      return node({ kind, operand: below(operand) });
    case 'Equality':
      return node({ kind, field: string(field), value: string(text) });
    case 'Interval':
      if (bounds !== 'included' && bounds !== 'excluded') return refuse();
      return node({ kind, field: string(field), lower: string(lower), upper: string(upper), bounds });
    default:
      return refuse();
  }

  function string(part: unknown): string {
    return typeof part === 'string' ? part : refuse();
  }

  function refuse(): never {
    const cure = Array.isArray(value)
      ? `Spread the list: ${call}(...list).`
      : 'Pass what field(name).is(value) and its like return.';
    throw new TypeError(`${call} takes filters and leaves none out; it got ${show(value)} that is no filter. ${cure}`);
  }
}
