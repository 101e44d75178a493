import type { Clause, Filter } from '../ast/filter.ts';
import type { Bits } from './bit-cells.ts';

/** What a face is to be like: negations have been carried down to the clauses. */
export type Goal = Within | Together;

/** The face's value in one field lies in one of these cells. */
export interface Within {
  readonly kind: 'within';
  readonly level: number;
  readonly cells: Bits;
}

/** All of the goals are met, or one of them. */
export interface Together {
  readonly kind: 'every' | 'some';
  readonly goals: readonly Goal[];
}

/** How goals are made of clauses; and of parts, so that who asks for a part again can be given the same goal. */
export interface Makers {
  clause(clause: Clause, matches: boolean): Goal;
  part(part: Filter, matches: boolean): Goal;
}

/** What a filter asks for if it is to match, or not to match. */
export function goalOf(filter: Filter, matches: boolean, make: Makers): Goal {
  switch (filter.kind) {
    case 'Equality':
    case 'Interval':
      return make.clause(filter, matches);
    case 'Negation':
      return make.part(filter.operand, !matches);
    case 'Conjunction':
    case 'Disjunction': {
      const kind = (filter.kind === 'Conjunction') === matches ? 'every' : 'some';
      return { kind, goals: filter.operands.map((operand) => make.part(operand, matches)) };
    }
    default:
      return filter satisfies never;
  }
}
