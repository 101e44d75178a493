import { readSchema } from '../schema/read-schema.ts';
import { type Schema, TYPE_NAMES } from '../schema/schema.ts';
import { type Diagnostics, diagnosticOf, diagnosticsOf, placeMistake } from './diagnostics.ts';
import { questionAbout } from './part.ts';
import { type Mistake, type Placed, plainData, repeatedKeys, valueAt } from './placed.ts';
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
export async function readSchemaText(text: string, { format }: { readonly format: TextFormat }): Promise<SchemaTextOutcome> {
  const read = await readPlaced(text, format, SCHEMA);
  if (!read.ok) return { ok: false, diagnostics: [diagnosticOf(read.mistake)] };
  const { root } = read;
  const repeated = repeatedKeys(root).map(({ key, keySpan }) => ({
    message: `The key ${key} stands here a second time; the service would keep the last one without a word.`,
    span: keySpan,
  }));
  const placed = readPlacedSchema(root);
  const mistakes = placed.ok ? [] : placed.mistakes.map((mistake) => placeMistake(root, mistake));
  const diagnostics = diagnosticsOf([...repeated, ...mistakes]);
  if (diagnostics) return { ok: false, diagnostics };
  if (placed.ok) return { ok: true, schema: placed.schema, root };
  throw new Error('A schema was refused without a problem.');
}

type PlacedSchemaOutcome =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** The schema in a part of a file, as `readSchema` takes it. */
export function readPlacedSchema(placed: Placed): PlacedSchemaOutcome {
  const data = plainData(placed);
  const outcome = readSchema(data);
  if (outcome.ok) return outcome;
  const answer = errorAnswerIn(data);
  if (answer) return { ok: false, mistakes: [answer] };
  const mistakes = outcome.problems.map((problem) => {
    const help = problem.at === 'value' ? typeMeant(valueAt(placed, problem.path)) : undefined;
    return help === undefined ? problem : { ...problem, help };
  });
  return { ok: false, mistakes };
}

/** The answer of the service where it shows no face set, saved as if it were one. */
function errorAnswerIn(data: unknown): Mistake | undefined {
  if (typeof data !== 'object' || data === null || !('error_code' in data && 'error_msg' in data)) return undefined;
  const { error_code: code, error_msg: words } = data;
  if (typeof code !== 'string' || typeof words !== 'string') return undefined;
  const message = `This is no face set but an error that the service answered with: ${shortened(`${code}, ${words}`)}`;
  return { path: ['error_code'], at: 'key', message };
}

const LONGEST_QUOTE = 200;

function shortened(words: string): string {
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE)}…` : words;
}

/** The type that `int`, `Integer`, `bool` or `strng` probably stands for, as a question. */
function typeMeant(written: Placed | undefined): string | undefined {
  return written?.kind === 'scalar' ? questionAbout(String(written.value), TYPE_NAMES) : undefined;
}
