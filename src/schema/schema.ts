import type { FieldType, TypeName } from './field-type.ts';
import { double, float } from './types/floating-point.ts';
import { integer, long } from './types/whole-number.ts';
import { boolean, stringType } from './types/word.ts';

/** How a field is given: the service's own `{ type: 'integer' }`, or the type's name alone. */
export type FieldDefinition = TypeName | { readonly type: TypeName };
/** The fields of a face set by name, as `defineSchema` takes them. */
export type Definitions = { readonly [name: string]: FieldDefinition };

/** The fields by name, each with its type's name. */
export type Fields = { readonly [name: string]: TypeName };
/** The fields that definitions make, with the built-in one. */
export type FieldsOf<D extends Definitions> = {
  readonly [K in keyof D]: D[K] extends { readonly type: infer T extends TypeName } ? T : D[K] extends TypeName ? D[K] : never;
} & BuiltIn;
export type BuiltIn = { readonly external_image_id: 'string' };

/** What a face set's faces carry and a filter may ask for. */
export interface Schema<F extends Fields = Fields> {
  readonly fields: F;
  /** The fields and types in a fixed order, so that equal schemas have equal digests and a difference can be named. */
  readonly digest: string;
}

/** A rule of the service that a schema breaks; `field` is missing where the whole does. */
export interface SchemaProblem {
  readonly field?: string;
  readonly message: string;
}

const TYPES: { readonly [T in TypeName]: FieldType } = {
  string: /* @__PURE__ */ stringType(256),
  integer,
  long,
  float,
  double,
  boolean,
};

/** At most 36 characters, whatever a customised string may have (face_02_0012). */
const EXTERNAL_IMAGE_ID = /* @__PURE__ */ stringType(36);

/** Names that the service keeps for itself (face_02_0012). */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  'external_image_id',
  'bounding_box',
  'similarity',
  'face_id',
  'create_time',
  'vector',
  '_id',
  '_all',
  '_source',
]);

const MOST_FIELDS = 10;

export const TYPE_NAMES: readonly string[] = ['string', 'integer', 'long', 'float', 'double', 'boolean'] satisfies TypeName[];

/**
 * The schema of a face set, frozen, with the built-in `external_image_id` added.
 * Takes the service's `external_fields` as it is, or the short form `{ age: 'integer' }`.
 * @throws TypeError that names the field and the rule of the service it breaks.
 */
export function defineSchema<const D extends Definitions>(definitions: D): Schema<FieldsOf<D>> {
  if (typeof definitions !== 'object' || definitions === null || Array.isArray(definitions)) {
    throw new TypeError("A schema is an object of fields, such as { age: 'integer', male: 'boolean' }.");
  }
  const [problem] = schemaProblems(definitions);
  if (problem) throw new TypeError(problem.message);
  const fields: Record<string, TypeName> = Object.create(null);
  for (const [name, definition] of Object.entries<FieldDefinition>(definitions))
    fields[name] = typeof definition === 'string' ? definition : definition.type;
  fields.external_image_id = 'string';
  const digest = Object.keys(fields)
    .sort()
    .map((name) => `${name}:${fields[name]}`)
    .join(',');
  return Object.freeze({ fields: Object.freeze(fields) as FieldsOf<D>, digest });
}

/** Every rule of the service that the definitions break. */
export function schemaProblems(definitions: Readonly<Record<string, unknown>>): readonly SchemaProblem[] {
  const names = Object.keys(definitions);
  const problems: SchemaProblem[] = [];
  for (const name of names) {
    const message = nameProblem(name) ?? typeProblem(name, definitions[name]);
    if (message) problems.push({ field: name, message });
  }
  const customised = names.filter((name) => name !== 'external_image_id').length;
  if (customised > MOST_FIELDS)
    problems.push({ message: `A face set has at most ${MOST_FIELDS} customised fields; this schema has ${customised}.` });
  return problems;
}

function nameProblem(name: string): string | undefined {
  if (name === 'external_image_id') return undefined;
  if (RESERVED_NAMES.has(name))
    return `The service keeps the name ${name} for itself; a face set cannot define a field of that name.`;
  if (!/^[A-Za-z0-9_-]{1,36}$/.test(name))
    return `A field's name has 1 to 36 letters, digits, _ or -; ${JSON.stringify(name)} does not.`;
  return undefined;
}

function typeProblem(name: string, definition: unknown): string | undefined {
  const type = typeof definition === 'object' && definition !== null ? (definition as { type?: unknown }).type : definition;
  if (typeof type !== 'string' || !TYPE_NAMES.includes(type)) {
    return `The field ${name} has the type ${JSON.stringify(type) ?? String(type)}; the service knows ${TYPE_NAMES.join(', ')}.`;
  }
  if (name === 'external_image_id' && type !== 'string')
    return 'external_image_id is built in and always a string; leave it out.';
  return undefined;
}

/** Returns the type of a name. */
export function typeNamed(name: TypeName): FieldType {
  return TYPES[name];
}

/** The types of a schema's fields by name, made when one is first asked for. */
const typesOfSchemas = new WeakMap<Schema, ReadonlyMap<string, FieldType>>();
let lastSchema: Schema | undefined;
let lastTypes: ReadonlyMap<string, FieldType> | undefined;

/** Returns the type of a field, or undefined where the schema does not have it. */
export function typeOf(schema: Schema, name: string): FieldType | undefined {
  if (schema === lastSchema && lastTypes) return lastTypes.get(name);
  const types = typesOfSchemas.get(schema) ?? typesIn(schema);
  // What is not frozen may be something else the next time.
  if (Object.isFrozen(schema.fields)) {
    typesOfSchemas.set(schema, types);
    lastTypes = types;
    lastSchema = schema;
  }
  return types.get(name);
}

function typesIn(schema: Schema): ReadonlyMap<string, FieldType> {
  const types = new Map<string, FieldType>();
  for (const [name, type] of Object.entries(schema.fields))
    types.set(name, name === 'external_image_id' ? EXTERNAL_IMAGE_ID : TYPES[type]);
  return types;
}

/** Returns whether a value is what `defineSchema` returned, of this or another copy of the library. */
export function isSchema(value: unknown): value is Schema {
  const { fields, digest } = (value ?? {}) as Partial<Schema>;
  const isObject = typeof fields === 'object' && fields !== null;
  return isObject && Object.values(fields).every((type) => TYPE_NAMES.includes(type)) && typeof digest === 'string';
}
