import type { Filter } from '../../src/ast/filter.ts';
import { childrenOf } from '../../src/ast/walk.ts';

/** A tree as an indented picture, one node a line: what corpus files and tests show. */
export function sketch(filter: Filter, indent = ''): string {
  const below = childrenOf(filter).map((child) => sketch(child, `${indent}  `));
  return [indent + line(filter), ...below].join('\n');
}

function line(filter: Filter): string {
  if (filter.kind === 'Equality') return `Equality ${filter.field} = ${filter.value}`;
  if (filter.kind === 'Interval') return `Interval ${filter.field} ${filter.lower} to ${filter.upper}, ${filter.bounds}`;
  return filter.kind;
}
