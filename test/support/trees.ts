import type { Equality, Filter, Group, Interval, Negation, Operands } from '../../src/ast/filter.ts';

/** Trees for tests that need no text: values are written as the text would have them. */
export function is(field: string, value: string | number): Equality {
  return { kind: 'Equality', field, value: String(value) };
}

export function range(
  field: string,
  lower: string | number,
  upper: string | number,
  bounds: Interval['bounds'] = 'included',
): Interval {
  return { kind: 'Interval', field, lower: String(lower), upper: String(upper), bounds };
}

export function not(operand: Filter): Negation {
  return { kind: 'Negation', operand };
}

export function some(...operands: readonly Filter[]): Group {
  return { kind: 'Disjunction', operands: operands as unknown as Operands };
}

export function every(...operands: readonly Filter[]): Group {
  return { kind: 'Conjunction', operands: operands as unknown as Operands };
}
