import type { TypeName } from '../schema/field-type.ts';
import { typeNamed, typeOf } from '../schema/schema.ts';
import type { Context } from './rule.ts';

/** Returns two values that a type takes, of numbers the lower first, for sentences that show how a clause is written. */
export function exampleValues(type: TypeName): readonly [string, string] {
  return typeNamed(type).examples;
}

/** Adds the type of the field to an issue's data; none where the schema does not have the field. */
export function withType<Data extends { readonly field: string }>(
  data: Data,
  { schema }: Context,
): Data & { readonly type?: TypeName } {
  const type = schema && typeOf(schema, data.field)?.name;
  return type ? { ...data, type } : data;
}
