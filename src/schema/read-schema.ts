import * as z from 'zod/mini';
import { type Definitions, defineSchema, type Schema, type SchemaProblem, schemaProblems, TYPE_NAMES } from './schema.ts';

/** What keeps untrusted data from being a schema, and where: `path` leads to the key or to its value. */
export interface ReadProblem {
  readonly path: readonly string[];
  readonly at: 'key' | 'value';
  readonly message: string;
}

/** The schema, or everything that keeps the data from being one. */
export type ReadSchemaOutcome =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly problems: readonly [ReadProblem, ...ReadProblem[]] };

/** The short form is the long form's type alone. A key that nobody documents is not ignored: it may mean something. */
const FieldDefinition = z.pipe(
  z.transform((given: unknown) => (typeof given === 'string' ? { type: given } : given)),
  z.strictObject({ type: z.unknown() }),
);
const FieldMap = z.record(z.string(), FieldDefinition);

/**
 * The schema in untrusted data. Takes the fields by name, or what holds them: a create request (`external_fields`), the answer
 * for one face set (`face_set_info`), a configuration (`schema`). Such a key whose value has a `type` in words is a field.
 */
export function readSchema(json: unknown): ReadSchemaOutcome {
  const { path, fields, problem } = findFields(json);
  if (problem) return { ok: false, problems: [problem] };
  const shape = FieldMap.safeParse(fields);
  const inShape = shape.success ? [] : shape.error.issues.flatMap((issue) => shapeProblems(issue, fields));
  const told = new Set(inShape.map((found) => found.path[0]));
  // The map itself is out of shape where a problem has no path; no field can be judged then.
  const inFields = told.has(undefined) ? [] : fieldProblems(fields as Definitions).filter((found) => !told.has(found.path[0]));
  const [first, ...rest] = [...inShape, ...inFields].map((found) => ({ ...found, path: [...path, ...found.path] }));
  if (first) return { ok: false, problems: [first, ...rest] };
  return { ok: true, schema: defineSchema(fields as Definitions) };
}

/** Where fields stand, or why it cannot be said. */
interface FieldsLocation {
  readonly path: readonly string[];
  readonly fields?: unknown;
  readonly problem?: ReadProblem;
}

/** The fields in data that holds them in one of the shapes that `readSchema` takes; they are not looked at. */
export function findFields(json: unknown, path: readonly string[] = []): FieldsLocation {
  if (!isObject(json)) return { path, fields: json };
  if (Array.isArray(json.face_sets_info)) {
    const message = 'This is the list of all face sets; give the answer for one of them, or its external_fields.';
    return { path, problem: { path: [...path, 'face_sets_info'], at: 'key', message } };
  }
  if (holds(json, 'schema') && path.length === 0) {
    const other = Object.keys(json).find((key) => key !== 'schema');
    if (other === undefined) return findFields(json.schema, ['schema']);
    const message = `Nothing stands beside the key schema but in a configuration, called frs-filter.config.json, .yaml or .js; ${JSON.stringify(other)} is not known here.`;
    return { path, problem: { path: [other], at: 'key', message } };
  }
  // A face set without customised fields has none in its answer.
  if (holds(json, 'face_set_info')) {
    const { external_fields = {} } = json.face_set_info as { external_fields?: unknown };
    return { path: [...path, 'face_set_info', 'external_fields'], fields: external_fields ?? {} };
  }
  if (holds(json, 'external_fields')) return { path: [...path, 'external_fields'], fields: json.external_fields };
  return { path, fields: json };
}

function holds(json: Readonly<Record<string, unknown>>, key: string): boolean {
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  return isObject(value) && typeof value.type !== 'string';
}

function shapeProblems(issue: z.core.$ZodIssue, fields: unknown): readonly ReadProblem[] {
  const path = issue.path.map(String);
  const [name] = path;
  if (name === undefined) {
    const message = `A schema is an object of fields, such as {"age": {"type": "integer"}}; this is ${describe(fields)}.`;
    return [{ path, at: 'value', message }];
  }
  if (issue.code === 'unrecognized_keys') {
    // Without a type that is what is said, once.
    if (!Object.hasOwn(definitionOf(fields, name), 'type')) return [];
    return issue.keys.map((key) => ({
      path: [name, key],
      at: 'key' as const,
      message: `The field ${name} has the key ${JSON.stringify(key)}, which the service does not document; a field has a type and nothing else.`,
    }));
  }
  const message = `The field ${name} has no type; give one, such as {"type": "integer"}. The service knows ${TYPE_NAMES.join(', ')}.`;
  return [{ path: [name], at: 'value', message }];
}

function fieldProblems(fields: Definitions): readonly ReadProblem[] {
  return schemaProblems(fields).map(({ field, message }: SchemaProblem) => {
    if (field === undefined) return { path: [], at: 'value', message };
    // Where the name would be at fault with any type, the key is the place.
    const [inName] = schemaProblems({ [field]: 'string' });
    if (inName) return { path: [field], at: 'key', message };
    return { path: typeof fields[field] === 'string' ? [field] : [field, 'type'], at: 'value', message };
  });
}

function definitionOf(fields: unknown, name: string): object {
  const definition = isObject(fields) ? fields[name] : undefined;
  return isObject(definition) ? definition : {};
}

function describe(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
