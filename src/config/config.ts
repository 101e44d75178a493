import { dirname, resolve } from 'node:path';
import type { Schema } from '../schema/schema.ts';
import { visible } from '../text/hidden.ts';
import { readConfigFile } from './config-file.ts';
import { whyNotTaken } from './config-names.ts';
import { type ConfigFault, wordFault } from './fault.ts';
import { findConfig, isConfigName } from './find-config.ts';
import type { ConfigContent } from './read-config.ts';
import type { RuleSetting } from './read-rules.ts';
import { readSchemaFile, readSchemaStream } from './schema-source.ts';
import { type FileSettings, settingsBy, settingsOf } from './settings.ts';
import { namedFile } from './text-file.ts';

/** What a configuration file says; without one, what holds by default. */
export interface Config {
  /** Absolute path of its file; nothing where there is none. */
  readonly path?: string;
  /** The folder that its paths start from, absolute. */
  readonly folder: string;
  /** By the rule's code. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Patterns as in .gitignore, from the folder. */
  readonly ignores: readonly string[];
  /** What holds where no file is in question, such as for a filter on the command line. */
  readonly base: FileSettings;
  /** What holds for a file, by its absolute path. */
  readonly settingsFor: (path: string) => FileSettings;
  /** A configuration that says the same for a file, as plain JSON data. */
  readonly printed: (path: string) => unknown;
}

type Refused = { readonly ok: false; readonly faults: readonly [ConfigFault, ...ConfigFault[]] };
export type ConfigOutcome = { readonly ok: true; readonly config: Config } | Refused;
export type GivenSchemaOutcome = { readonly ok: true; readonly schema: Schema } | Refused;

export interface ConfigOptions {
  /** The folder that the search starts in, and that the option's path starts from. */
  readonly cwd: string;
  /** What `--schema -` reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The `--schema` option; wins over every schema of the file. */
  readonly schema?: string;
}

/** The nearest configuration, from the working folder upwards. */
export async function loadConfig(options: ConfigOptions): Promise<ConfigOutcome> {
  const { cwd } = options;
  const found = await findConfig(cwd);
  if (!found.ok) return refused(wordFault('configuration', found.message));
  const read = found.path === undefined ? { ok: true as const, content: NOTHING } : await readConfigFile(found.path, cwd);
  if (!read.ok) return read;
  const given = options.schema === undefined ? undefined : await loadSchema(options.schema, options);
  if (given && !given.ok) return given;
  const content = given ? withSchema(read.content, given.schema) : read.content;
  return {
    ok: true,
    config: configOf(content, found.path === undefined ? { folder: cwd } : { folder: dirname(found.path), path: found.path }),
  };
}

/** The schema that `--schema` names, from the working folder: a file with a schema, a configuration, or `-`. */
export async function loadSchema(given: string, { cwd, stdin }: ConfigOptions): Promise<GivenSchemaOutcome> {
  if (given === '-') {
    const outcome = await readSchemaStream('standard input', stdin);
    return outcome.ok ? outcome : refused(outcome.fault);
  }
  const path = resolve(cwd, given);
  const notTaken = whyNotTaken(path);
  if (notTaken !== undefined) return refused(wordFault('schema', visible(notTaken)));
  if (!isConfigName(path)) {
    const outcome = await readSchemaFile({ ...namedFile(cwd, path), name: given });
    return outcome.ok ? outcome : refused(outcome.fault);
  }
  const outcome = await readConfigFile(path, cwd);
  if (!outcome.ok) return outcome;
  const { schema } = outcome.content;
  return schema ? { ok: true, schema } : refused(wordFault('schema', `${given} is a configuration without a schema.`));
}

const NOTHING: ConfigContent = { rules: new Map(), ignores: [], overrides: [] };

function refused(fault: ConfigFault): Refused {
  return { ok: false, faults: [fault] };
}

function withSchema({ overrides, ...content }: ConfigContent, schema: Schema): ConfigContent {
  return { ...content, schema, overrides: overrides.map(({ schema: _, ...override }) => override) };
}

function configOf({ rules, ignores, overrides, ...said }: ConfigContent, file: Pick<Config, 'path' | 'folder'>): Config {
  const base = settingsOf(said);
  const settingsFor = settingsBy(base, file.folder, overrides);
  return {
    ...file,
    rules,
    ignores,
    base,
    settingsFor,
    printed: (path) => {
      const { schema, at } = settingsFor(path);
      return { ...(schema && { schema: { ...schema.fields } }), at, rules: asWritten(rules), ignores: [...ignores] };
    },
  };
}

function asWritten(rules: ReadonlyMap<string, RuleSetting>): unknown {
  return Object.fromEntries(
    [...rules].map(([code, { shown, reason }]) => [code, reason === undefined ? shown : { severity: shown, reason }]),
  );
}
