import { distance } from 'fastest-levenshtein';
import { readSchema } from '../schema/read-schema.ts';
import { type Schema, TYPE_NAMES } from '../schema/schema.ts';
import { type Diagnostics, diagnosticOf, diagnosticsOf, findingOf } from './diagnostics.ts';
import { type Placed, type Problem, plainData, repeatedKeys, valueAt } from './placed.ts';
import { DEEPEST, type Expected, readPlaced, type TextFormat } from './placed-text.ts';

/** Like the outcome of a check: what is wrong is told with places in the file's text. */
type SchemaTextOutcome =
  | { readonly ok: true; readonly schema: Schema; readonly root: Placed }
  | { readonly ok: false; readonly diagnostics: Diagnostics };

/** Code units of a schema file that are read; ten fields need a thousand. */
export const LONGEST_SCHEMA = 65_536;

const SCHEMA: Expected = {
  longest: LONGEST_SCHEMA,
  tooLong: `This file has more than ${LONGEST_SCHEMA} characters; a schema has at most ten fields. Is it the right file?`,
  tooDeep: `Here the file is nested more than ${DEEPEST} levels deep; a schema needs four.`,
  empty: {
    json: 'This file is empty; a schema was expected, such as {"age": {"type": "integer"}}.',
    yaml: 'This file is empty; a schema was expected, such as: age: {type: integer}',
  },
};

/** The schema that a JSON or YAML text holds; takes the same shapes as `readSchema`, and no key twice. */
export function readSchemaText(text: string, { format }: { readonly format: TextFormat }): SchemaTextOutcome {
  const read = readPlaced(text, format, SCHEMA);
  if (!read.ok) return { ok: false, diagnostics: [diagnosticOf(read.finding, 'schema-syntax')] };
  const { root } = read;
  const repeated = repeatedKeys(root).map(({ key, keySpan }) => ({
    message: `The key ${key} stands here a second time; the service would keep the last one without a word.`,
    span: keySpan,
  }));
  const placed = readPlacedSchema(root);
  const problems = placed.ok ? [] : placed.problems.map((problem) => findingOf(root, problem));
  const diagnostics = diagnosticsOf([...repeated, ...problems], 'schema-content');
  if (diagnostics) return { ok: false, diagnostics };
  if (placed.ok) return { ok: true, schema: placed.schema, root };
  throw new Error('A schema was refused without a problem.');
}

type PlacedSchemaOutcome =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The schema in a part of a file, as `readSchema` takes it. */
export function readPlacedSchema(placed: Placed): PlacedSchemaOutcome {
  const outcome = readSchema(plainData(placed));
  if (outcome.ok) return outcome;
  const problems = outcome.problems.map((problem) => {
    const type = problem.at === 'value' ? typeMeant(valueAt(placed, problem.path)) : undefined;
    return type === undefined ? problem : { ...problem, help: `Did you mean ${type}?` };
  });
  return { ok: false, problems };
}

/** The type that `int`, `Integer`, `bool` or `strng` probably stands for. */
function typeMeant(written: Placed | undefined): string | undefined {
  if (written?.kind !== 'scalar') return undefined;
  const word = String(written.value).toLowerCase();
  if (word.length < 3 || word.length > 10) return undefined;
  return TYPE_NAMES.find((type) => type.startsWith(word)) ?? TYPE_NAMES.find((type) => distance(type, word) <= 2);
}
