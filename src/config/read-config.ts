import { type Schema, TYPE_NAMES } from '../schema/schema.ts';
import { readAt } from '../sources/filters/at.ts';
import { entriesOf, itemsOf, type Part, tellUnknownKey, tellValue, textOf } from './part.ts';
import type { Mistake, Placed } from './placed.ts';
import { type RuleSetting, readRules } from './read-rules.ts';
import { readPlacedSchema } from './schema-file.ts';
import type { Override, Said } from './settings.ts';

/** What a configuration file says. */
export interface ConfigContent extends Said {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly ignores: readonly string[];
  readonly overrides: readonly Override[];
}

/** Everything that can be read, and everything that is wrong. */
export interface ConfigReading {
  readonly content: ConfigContent;
  readonly mistakes: readonly Mistake[];
}

/** The schema of a file that the configuration names, or why it cannot be read; nothing where that is told elsewhere. */
export type SchemaReader = (file: string) => Promise<{ readonly schema: Schema } | { readonly problem: string | undefined }>;

const KEYS = ['schema', 'at', 'rules', 'ignores', 'overrides'];
const OVERRIDE_KEYS = ['paths', 'schema', 'at'];

export async function readConfig(root: Placed, schemaIn: SchemaReader): Promise<ConfigReading> {
  const mistakes: Mistake[] = [];
  const whole: Part = { value: root, path: [], tell: (mistake) => mistakes.push(mistake) };
  let content: ConfigContent = { rules: new Map(), ignores: [], overrides: [] };
  let isSchema = false;
  for (const { key, part } of entriesOf(whole, 'A configuration is an object, such as {"schema": {"age": "integer"}}')) {
    if (key === 'schema' || key === 'at') content = { ...content, ...(await said(key, part, schemaIn)) };
    else if (key === 'rules') content = { ...content, rules: readRules(part) };
    else if (key === 'ignores') content = { ...content, ignores: readPatterns(part) };
    else if (key === 'overrides') content = { ...content, overrides: await readOverrides(part, schemaIn) };
    else if (belongsToSchema(key, part.value)) {
      if (!isSchema) tellSchema(part);
      isSchema = true;
    } else if (key !== '$schema') tellUnknownKey(part, 'A configuration', KEYS);
  }
  return { content, mistakes };
}

async function said(key: 'schema' | 'at', part: Part, schemaIn: SchemaReader): Promise<Said> {
  return key === 'at' ? readPlace(part) : await readGivenSchema(part, schemaIn);
}

function readPlace(part: Part): Said {
  const at = textOf(part, 'at says where filters stand, such as filter or jobs[*].filter');
  if (at === undefined) return {};
  const outcome = readAt(at);
  if (outcome.ok) return { at };
  tellValue(part, outcome.problem);
  return {};
}

const SCHEMA = 'A schema is an object, or the path of a file';

async function readGivenSchema(part: Part, schemaIn: SchemaReader): Promise<Said> {
  const { value, path, tell } = part;
  if (value.kind === 'scalar') {
    const file = textOf(part, SCHEMA);
    if (file === undefined) return {};
    // In YAML every scalar is a text.
    if (/^(?:[-+]?\d[\d.]*|true|false|null|~)$/i.test(file)) {
      tellValue(part, `${SCHEMA}; this is ${file}.`);
      return {};
    }
    const read = await schemaIn(file);
    if ('schema' in read) return read;
    if (read.problem !== undefined) tellValue(part, read.problem);
    return {};
  }
  const outcome = readPlacedSchema(value);
  if (outcome.ok) return { schema: outcome.schema };
  for (const mistake of outcome.mistakes) tell({ ...mistake, path: [...path, ...mistake.path] });
  return {};
}

async function readOverrides(part: Part, schemaIn: SchemaReader): Promise<readonly Override[]> {
  const overrides: Override[] = [];
  for (const item of itemsOf(part, 'Overrides are a list, such as [{"paths": ["staff/**"], "schema": "staff.json"}]'))
    overrides.push(await readOverride(item, schemaIn));
  return overrides;
}

async function readOverride(part: Part, schemaIn: SchemaReader): Promise<Override> {
  let override: Override = { paths: [] };
  const entries = entriesOf(part, 'An override is an object, such as {"paths": ["staff/**"], "schema": "staff.json"}');
  for (const { key, part: value } of entries) {
    if (key === 'paths') override = { ...override, paths: readPatterns(value) };
    else if (key === 'schema' || key === 'at') override = { ...override, ...(await said(key, value, schemaIn)) };
    else tellUnknownKey(value, 'An override', OVERRIDE_KEYS);
  }
  if (part.value.kind === 'map' && !entries.some(({ key }) => key === 'paths'))
    tellValue(part, 'This override has no paths, so it holds for no file; give some, such as "paths": ["staff/**"].');
  return override;
}

function readPatterns(part: Part): readonly string[] {
  return itemsOf(part, 'Patterns are a list, such as ["staff/**", "*.csv"]').flatMap((item) => {
    const pattern = textOf(item, 'A pattern is a text, such as staff/**');
    if (pattern === undefined) return [];
    const problem = patternProblem(pattern);
    if (problem !== undefined) tellValue(item, problem);
    return problem === undefined ? [pattern] : [];
  });
}

/** What keeps a pattern from ever fitting a file, without a word from the package that matches. */
function patternProblem(pattern: string): string | undefined {
  if (/^!?\.\.?\//.test(pattern))
    return `Patterns start in the folder of the configuration, as in .gitignore, and with no dot: ${JSON.stringify(pattern)} fits no file.`;
  if (pattern.startsWith('#'))
    return 'A pattern that starts with # is a comment in .gitignore and fits no file; write \\# for the sign itself.';
  if (/[\r\n]/.test(pattern)) return 'A pattern is one line; this is more.';
  return undefined;
}

/** `age: integer`, or what holds such fields in the answers of the service. */
function belongsToSchema(key: string, value: Placed): boolean {
  if (value.kind === 'map')
    return key === 'external_fields' || key === 'face_set_info' || value.entries.some((entry) => entry.key === 'type');
  return value.kind === 'scalar' && TYPE_NAMES.some((type) => type === value.value);
}

function tellSchema({ path, tell }: Part): void {
  const message = `${JSON.stringify(path.at(-1))} belongs to a schema, and this file is a configuration: put the fields under the key schema.`;
  tell({ path, at: 'key', message, help: 'As in {"schema": {"age": "integer"}}.' });
}
