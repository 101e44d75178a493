import type { TypeName } from '../schema/field-type.ts';
import { typeOf } from '../schema/schema.ts';
import type { Context } from './rule.ts';

const EXAMPLES: { readonly [T in TypeName]: readonly [string, string] } = {
  string: ['red', 'blue'],
  integer: ['20', '30'],
  long: ['20', '30'],
  float: ['0.5', '1.5'],
  double: ['0.5', '1.5'],
  boolean: ['true', 'false'],
};

/** Two values that a type takes, of numbers the lower first, for sentences that show how a clause is written. */
export function exampleValues(type: TypeName): readonly [string, string] {
  return EXAMPLES[type];
}

/** What a notice about a field's value gains from the schema; no type where the schema does not have the field. */
export function withType<Data extends { readonly field: string }>(
  data: Data,
  { schema }: Context,
): Data & { readonly type?: TypeName } {
  const type = schema && typeOf(schema, data.field)?.name;
  return type ? { ...data, type } : data;
}
