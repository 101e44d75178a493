import type { Filter } from './filter.ts';
import { childrenOf } from './walk.ts';

/** A tree as an indented picture, one node a line: what tests and corpus files show. */
export function sketch(filter: Filter, indent = ''): string {
  const below = childrenOf(filter).map((child) => sketch(child, `${indent}  `));
  return [indent + line(filter), ...below].join('\n');
}

function line(filter: Filter): string {
  if (filter.kind === 'Equality') return `Equality ${filter.field} = ${filter.value}`;
  if (filter.kind === 'Interval') return `Interval ${filter.field} ${filter.lower} to ${filter.upper}, ${filter.bounds}`;
  return filter.kind;
}
