import type { Filter, Kind, NodeOf } from './filter.ts';

/** What to do at each kind of node; the parents come outermost first. */
export type Visitor = { readonly [K in Kind]?: (node: NodeOf<K>, parents: readonly Filter[]) => void };

/** Visits every node, parents before children, in the order of the text. */
export function walk(filter: Filter, visitor: Visitor): void {
  visit(filter, visitor, NONE);
}

function visit(filter: Filter, visitor: Visitor, parents: readonly Filter[]): void {
  (visitor[filter.kind] as ((node: Filter, parents: readonly Filter[]) => void) | undefined)?.(filter, parents);
  const children = childrenOf(filter);
  if (children.length === 0) return;
  const path = [...parents, filter];
  for (const child of children) visit(child, visitor, path);
}

const NONE: readonly Filter[] = Object.freeze([]);

/** Returns the operands of a group or of a negation; a clause has none. */
export function childrenOf(filter: Filter): readonly Filter[] {
  switch (filter.kind) {
    case 'Conjunction':
    case 'Disjunction':
      return filter.operands;
    case 'Negation':
      return [filter.operand];
    case 'Equality':
    case 'Interval':
      return NONE;
    default:
      return filter satisfies never;
  }
}
