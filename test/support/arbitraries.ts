import fc from 'fast-check';
import type { Filter, Operands } from '../../src/ast/filter.ts';
import type { TypeName } from '../../src/schema/field-type.ts';
import { defineSchema, type Schema } from '../../src/schema/schema.ts';
import type { Face } from './evaluate.ts';

/** Few values of each type, with its ends and neighbours, so that random filters and faces meet. */
const VALUES: { readonly [T in TypeName]: readonly string[] } = {
  integer: ['-2147483648', '-1', '0', '1', '02', '3', '2147483647'],
  long: ['-9223372036854775808', '-1', '0', '1', '2', '9007199254740992', '9007199254740993', '9223372036854775807'],
  float: ['-3.4028235e38', '-1.5', '0', '1e-45', '0.1', '1', '1.0000001', '16777217', '3.4028235e38'],
  double: ['-1.7976931348623157e308', '-1.5', '0', '5e-324', '0.1', '1', '1.0000000000000002', '1.7976931348623157e308'],
  boolean: ['true', 'false'],
  string: ['a', 'a-', 'ab', 'b', 'Z', '_', '9'],
};

/** What faces carry beside the values that filters ask for. */
const OTHER_VALUES: { readonly [T in TypeName]: readonly (string | number | bigint)[] } = {
  integer: [-2147483647, 2, 4, 5n, -0],
  long: [4, 9007199254740991, 9007199254740994n, -9223372036854775807n, 1n],
  float: [0.1, 1.00000001, -0, 2, 16777216, 16777217n, 0.5],
  double: [0.1, -0, 2, 0.5, 3n],
  boolean: [],
  string: ['c', 'A', 'aa', 'zz', '-'],
};

/** A schema of one to four fields, some of which are called like what every object inherits. */
export function schemaArbitrary(): fc.Arbitrary<Schema> {
  const name = fc.constantFrom('age', 'male', 'color', 'score', '__proto__', 'constructor', 'x-y');
  const type = fc.constantFrom<TypeName>('integer', 'long', 'float', 'double', 'boolean', 'string');
  return fc
    .uniqueArray(fc.tuple(name, type), { minLength: 1, maxLength: 4, selector: ([field]) => field })
    .map((fields) => defineSchema(Object.fromEntries(fields)));
}

/** How large a filter gets. */
export interface FilterSize {
  readonly depth?: number;
  readonly operands?: number;
}

/** A filter in documented forms, with values of their fields' types. */
export function filterArbitrary(schema: Schema, { depth = 3, operands = 4 }: FilterSize = {}): fc.Arbitrary<Filter> {
  const clause = fc.constantFrom(...fieldsOf(schema)).chain((field) => clauseArbitrary(field, typeNameOf(schema, field)));
  const filterAt = (left: number): fc.Arbitrary<Filter> => {
    if (left === 0) return clause;
    const below = filterAt(left - 1);
    const group = fc.tuple(
      fc.constantFrom('Conjunction' as const, 'Disjunction' as const),
      fc.array(below, { minLength: 2, maxLength: operands }),
    );
    return fc.oneof(
      { arbitrary: clause, weight: 2 },
      { arbitrary: below.map((operand): Filter => ({ kind: 'Negation', operand })), weight: 1 },
      { arbitrary: group.map(([kind, list]): Filter => ({ kind, operands: list as unknown as Operands })), weight: 3 },
    );
  };
  return filterAt(depth);
}

function clauseArbitrary(field: string, type: TypeName): fc.Arbitrary<Filter> {
  const value = fc.constantFrom(...VALUES[type]);
  const equality = value.map(
    (text): Filter =>
      text.startsWith('-')
        ? { kind: 'Interval', field, lower: text, upper: text, bounds: 'included' }
        : { kind: 'Equality', field, value: text },
  );
  if (type === 'string' || type === 'boolean') return equality;
  const bound = fc.oneof({ arbitrary: value, weight: 4 }, { arbitrary: fc.constant('*'), weight: 1 });
  const interval = fc
    .tuple(bound, bound, fc.constantFrom('included' as const, 'excluded' as const))
    .map(([lower, upper, bounds]): Filter => ({ kind: 'Interval', field, lower, upper, bounds }));
  return fc.oneof(equality, interval);
}

/** A face that has some of the schema's fields; the others are missing, `null` or `""`. */
export function faceArbitrary(schema: Schema): fc.Arbitrary<Face> {
  const absent = fc.constantFrom(undefined, null, '');
  const entries = fieldsOf(schema).map((field) => {
    const type = typeNameOf(schema, field);
    const written = VALUES[type].map((text) => asFaceValue(text, type));
    const present = fc.constantFrom(...written, ...OTHER_VALUES[type]);
    return fc.oneof({ arbitrary: present, weight: 4 }, { arbitrary: absent, weight: 1 }).map((value) => [field, value] as const);
  });
  return fc.tuple(...entries).map((values) => Object.fromEntries(values.filter(([, value]) => value !== undefined)));
}

function asFaceValue(text: string, type: TypeName): string | number | bigint | boolean {
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true';
  return type === 'long' ? BigInt(text) : Number(text);
}

function fieldsOf(schema: Schema): readonly string[] {
  return Object.keys(schema.fields);
}

function typeNameOf(schema: Schema, field: string): TypeName {
  return schema.fields[field] as TypeName;
}
