import { extentOf, type Filter } from './filter.ts';
import { childrenOf } from './walk.ts';

/**
 * Returns the innermost node that holds an offset of the text which the tree was parsed from; undefined where none does, or
 * where the tree has no origins. The end of a node counts: a cursor after the last character is at the node.
 */
export function nodeAt(filter: Filter, offset: number): Filter | undefined {
  if (!holds(filter, offset)) return undefined;
  for (const child of childrenOf(filter)) {
    const found = nodeAt(child, offset);
    if (found) return found;
  }
  return filter;
}

function holds({ origin }: Filter, offset: number): boolean {
  if (!origin) return false;
  const { start, end } = extentOf(origin);
  return start <= offset && offset <= end;
}
