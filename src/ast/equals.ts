import type { Filter } from './filter.ts';
import { childrenOf } from './walk.ts';

/** Returns whether two trees are the same, node for node; origins do not count. */
export function equals(a: Filter, b: Filter): boolean {
  if (a.kind === 'Equality') return b.kind === 'Equality' && a.field === b.field && a.value === b.value;
  if (a.kind === 'Interval') {
    return b.kind === 'Interval' && a.field === b.field && a.lower === b.lower && a.upper === b.upper && a.bounds === b.bounds;
  }
  const children = childrenOf(a);
  const otherChildren = childrenOf(b);
  return (
    a.kind === b.kind &&
    children.length === otherChildren.length &&
    children.every((child, index) => equals(child, otherChildren[index] as Filter))
  );
}
