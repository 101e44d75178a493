import { distance } from 'fastest-levenshtein';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type ReadProblem, readSchema } from '../schema/read-schema.ts';
import { type Schema, TYPE_NAMES } from '../schema/schema.ts';
import { type Span, slice, spanOf } from '../text/span.ts';
import { type Finding, type Placed, placeAt, plainData, repeatedKeys } from './placed.ts';
import { readJson } from './read-json.ts';
import { readYaml } from './read-yaml.ts';

export type SchemaFormat = 'json' | 'yaml';

/** Like the outcome of a check: what is wrong is told with places in the file's text. */
type SchemaTextOutcome =
  | { readonly ok: true; readonly schema: Schema }
  | { readonly ok: false; readonly diagnostics: readonly [Diagnostic, ...Diagnostic[]] };

/** Code units of a schema file that are read; ten fields need a thousand. */
export const LONGEST_SCHEMA = 65_536;

/** Both readers call themselves for what stands inside something. */
const DEEPEST = 100;
const MOST_DIAGNOSTICS = 100;

/** How a file is written, by its name, and by its first character where the name does not say. */
export function schemaFormatOf(name: string, text: string): SchemaFormat {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml';
}

/** The schema that a JSON or YAML text holds; takes the same shapes as `readSchema`, and no key twice. */
export function readSchemaText(text: string, { format }: { readonly format: SchemaFormat }): SchemaTextOutcome {
  const limit = limitFinding(text);
  if (limit) return { ok: false, diagnostics: [diagnostic('schema-syntax', limit)] };
  const read = format === 'json' ? readJson(text) : readYaml(text);
  if (!read.ok) return { ok: false, diagnostics: [diagnostic('schema-syntax', read.finding)] };
  const repeated = repeatedKeys(read.root).map(({ key, keySpan }) => ({
    message: `The key ${key} stands here a second time; the service would keep the last one without a word.`,
    span: keySpan,
  }));
  const outcome = readSchema(plainData(read.root));
  if (outcome.ok && repeated.length === 0) return outcome;
  const problems = outcome.ok ? [] : outcome.problems.map((problem) => findingOf(text, read.root, problem));
  const [first, ...rest] = [...repeated, ...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_DIAGNOSTICS)
    .map((finding) => diagnostic('schema-content', finding));
  return { ok: false, diagnostics: [first as Diagnostic, ...rest] };
}

function limitFinding(text: string): Finding | undefined {
  if (text.length > LONGEST_SCHEMA) {
    const message = `This file has more than ${LONGEST_SCHEMA} characters; a schema has at most ten fields. Is it the right file?`;
    return { message, span: spanOf(0, 0) };
  }
  const deep = tooDeepAt(text);
  return deep === undefined
    ? undefined
    : { message: `Here the file is nested more than ${DEEPEST} levels deep; a schema needs four.`, span: spanOf(deep, deep) };
}

/** Where brackets, or a line's indentation and list signs, go deeper than any schema; quotes are not looked at. */
function tooDeepAt(text: string): number | undefined {
  const indented = /^[ \t?:-]{200}/m.exec(text);
  if (indented) return indented.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}

function findingOf(text: string, root: Placed, { path, at, message }: ReadProblem): Finding {
  const span = placeAt(root, path, at);
  const type = at === 'value' ? typeMeant(slice(text, span)) : undefined;
  return type === undefined ? { message, span } : { message, span, help: `Did you mean ${type}?` };
}

/** The type that `int`, `Integer`, `bool` or `strng` probably stands for. */
function typeMeant(written: string): string | undefined {
  const word = written.replaceAll(/["']/g, '').toLowerCase();
  if (word.length < 3 || word.length > 10) return undefined;
  return TYPE_NAMES.find((type) => type.startsWith(word)) ?? TYPE_NAMES.find((type) => distance(type, word) <= 2);
}

function diagnostic(code: 'schema-syntax' | 'schema-content', { message, span, help }: Finding): Diagnostic {
  const place: Span = span.end < span.start ? spanOf(span.start, span.start) : span;
  return { code, severity: 'error', message, span: place, data: {}, ...(help === undefined ? {} : { help }), suggestions: [] };
}
