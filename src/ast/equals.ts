import type { Filter } from './filter.ts';
import { childrenOf } from './walk.ts';

/** Whether two trees are the same node for node; where they came from does not count. */
export function equals(a: Filter, b: Filter): boolean {
  if (a.kind === 'Equality') return b.kind === 'Equality' && a.field === b.field && a.value === b.value;
  if (a.kind === 'Interval') {
    return b.kind === 'Interval' && a.field === b.field && a.lower === b.lower && a.upper === b.upper && a.bounds === b.bounds;
  }
  const below = childrenOf(a);
  const others = childrenOf(b);
  return (
    a.kind === b.kind && below.length === others.length && below.every((child, index) => equals(child, others[index] as Filter))
  );
}
