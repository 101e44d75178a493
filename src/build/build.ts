import { isWord } from '../../grammar/spelling.ts';
import type { Filter, Negation } from '../ast/filter.ts';
import type { TypeName } from '../schema/field-type.ts';
import { type Fields, isSchema, type Schema } from '../schema/schema.ts';
import { callsOf, type FieldCalls, type NumberFieldCalls } from './field.ts';
import { group, node, operandOf } from './operands.ts';
import { show, type ValueOf } from './value.ts';

/** Makes filters out of calls that the schema types. Every filter is deeply frozen, and prints, but is not checked yet. */
export interface FilterBuilder<F extends Fields> {
  /** One filter alone is returned as it is; of none, which would be every face, there is no such filter. */
  readonly and: (first: Filter, ...rest: readonly Filter[]) => Filter;
  /** One filter alone is returned as it is. */
  readonly or: (first: Filter, ...rest: readonly Filter[]) => Filter;
  /** Does not match, so faces without the fields match too. */
  readonly not: (filter: Filter) => Negation;
  readonly field: <Name extends keyof F & string>(name: Name) => CallsOf<F[Name]>;
}

/** Where the type is only known when the program runs, every call is there and judges its values then. */
type CallsOf<T extends TypeName> = TypeName extends T ? NumberFieldCalls<ValueOf[TypeName]> : CallsOfKnown<T>;

/** Distributes over a union, so that a value has to suit every field it may be meant for. */
type CallsOfKnown<T extends TypeName> = T extends 'string' | 'boolean' ? FieldCalls<ValueOf[T]> : NumberFieldCalls<ValueOf[T]>;

/**
 * The calls that build filters for a face set: `and`, `or`, `not` and `field`.
 * @throws TypeError, here and from every call, naming what is wrong and what to do; nothing is ever skipped.
 */
export function filterFor<F extends Fields>(schema: Schema<F>): FilterBuilder<F> {
  if (!isSchema(schema)) throw new TypeError(`schema is ${show(schema)}; pass what defineSchema returns.`);
  return Object.freeze({
    and: (...given: readonly unknown[]) => group('Conjunction', operandsOf(given, 'and')),
    or: (...given: readonly unknown[]) => group('Disjunction', operandsOf(given, 'or')),
    not(...given: readonly unknown[]) {
      if (given.length > 1) throw new TypeError(`not takes one filter, got ${given.length}. Join them first, by and or by or.`);
      return node({ kind: 'Negation', operand: operandOf(given[0], 'not') });
    },
    field: <Name extends keyof F & string>(name: Name) => fieldCalls(schema, name) as CallsOf<F[Name]>,
  });
}

function operandsOf(given: readonly unknown[], call: string): readonly Filter[] {
  if (given.length === 0) throw new TypeError(`${call} of nothing is no filter. Decide first what to do without one.`);
  return given.map((operand) => operandOf(operand, call));
}

function fieldCalls(schema: Schema, name: string): NumberFieldCalls<unknown> {
  const type = typeof name === 'string' && Object.hasOwn(schema.fields, name) && schema.fields[name];
  if (!type) throw new TypeError(`The schema has no field ${show(name)}; it has ${Object.keys(schema.fields).join(', ')}.`);
  if (isWord(name)) return callsOf(name, type);
  throw new TypeError(
    `No filter can ask for the field ${name}: the service reads it as an operator. Delete such faces by face_id.`,
  );
}
