import type { Disjunction, Filter } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import type { Ordinal } from './ordinal.ts';
import { valueRangeOf } from './value-range.ts';

/** What is known of a filter before any of its clauses are combined. */
export interface QuickFacts {
  /**
   * Whether a field is asked for twice, or a range holds nothing: only then can clauses contradict, contain or complete each
   * other. Different values of one field side by side, `color:red || color:blue`, count as one clause.
   */
  readonly hasInteractingClauses: boolean;
  /** How many clauses there are. */
  readonly size: number;
  /** The fields that the filter asks for, in its order. */
  readonly fields: ReadonlySet<string>;
  /** Those of them that it asks for under a negation, or under three. */
  readonly negated: ReadonlySet<string>;
  readonly hasNegation: boolean;
}

export function quickFacts(filter: Filter, schema: Schema): QuickFacts {
  const fields = new Set<string>();
  const negated = new Set<string>();
  let hasInteractingClauses = false;
  let hasNegation = false;
  let size = 0;
  look(filter, false);
  return { hasInteractingClauses, size, fields, negated, hasNegation };

  function look(part: Filter, isNegated: boolean): void {
    if (part.kind === 'Negation') {
      hasNegation = true;
      look(part.operand, !isNegated);
    } else if (part.kind === 'Equality' || part.kind === 'Interval') {
      if (part.kind === 'Interval' && !valueRangeOf(part, schema)) hasInteractingClauses = true;
      ask(part.field, 1, isNegated);
    } else {
      const field = part.kind === 'Disjunction' ? fieldOfList(part, schema) : undefined;
      if (field !== undefined) ask(field, part.operands.length, isNegated);
      else for (const operand of part.operands) look(operand, isNegated);
    }
  }

  function ask(field: string, clauses: number, isNegated: boolean): void {
    size += clauses;
    if (fields.has(field)) hasInteractingClauses = true;
    fields.add(field);
    if (isNegated) negated.add(field);
  }
}

/** The field that all operands ask for, each for a value of its own; of a boolean the values could be all there are. */
function fieldOfList({ operands: [first, ...rest] }: Disjunction, schema: Schema): string | undefined {
  if (first.kind !== 'Equality' || rest.some((other) => other.kind !== 'Equality' || other.field !== first.field))
    return undefined;
  const { field } = first;
  const type = typeOf(schema, field);
  if (!type || type.name === 'boolean') return undefined;
  const places = new Set<Ordinal>();
  for (const operand of [first, ...rest]) {
    const region = operand.kind === 'Equality' ? valueRangeOf(operand, schema) : undefined;
    if (!region || places.has(region.from)) return undefined;
    places.add(region.from);
  }
  return field;
}
