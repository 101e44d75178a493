import type { Filter, Operands } from './filter.ts';

/**
 * Returns the tree with every node replaced by what `change` returns for it, children before parents. A node keeps its identity
 * where neither it nor anything below it changes.
 */
export function transform(filter: Filter, change: (node: Filter) => Filter): Filter {
  switch (filter.kind) {
    case 'Conjunction':
    case 'Disjunction': {
      const operands = filter.operands.map((operand) => transform(operand, change));
      const isSame = operands.every((operand, index) => operand === filter.operands[index]);
      return change(isSame ? filter : { ...filter, operands: operands as unknown as Operands });
    }
    case 'Negation': {
      const operand = transform(filter.operand, change);
      return change(operand === filter.operand ? filter : { ...filter, operand });
    }
    case 'Equality':
    case 'Interval':
      return change(filter);
    default:
      return filter satisfies never;
  }
}

/** Returns the tree without the places that its nodes had in a text. */
export function withoutOrigins(filter: Filter): Filter {
  return transform(filter, (node) => {
    if (!node.origin) return node;
    const { origin: _, ...rest } = node;
    return rest;
  });
}
