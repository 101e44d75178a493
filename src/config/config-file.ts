import { dirname, resolve } from 'node:path';
import { pathName } from '../sources/filters/path-name.ts';
import { visible } from '../text/hidden.ts';
import { diagnosticOf, diagnosticsOf, placeMistake } from './diagnostics.ts';
import { type ConfigFault, shownFault, wordFault } from './fault.ts';
import { type Mistake, type Placed, repeatedKeys } from './placed.ts';
import { DEEPEST, type Expected, formatOf, readPlaced } from './placed-text.ts';
import { type ConfigContent, readConfig, type SchemaReader } from './read-config.ts';
import { SCHEMA_TEXT, schemaIn } from './schema-source.ts';
import { runScript } from './script-config.ts';
import { type NamedFile, namedFile, readPlainFile } from './text-file.ts';

type FileOutcome =
  | { readonly ok: true; readonly content: ConfigContent }
  | { readonly ok: false; readonly faults: readonly [ConfigFault, ...ConfigFault[]] };

const LONGEST = 262_144;

const CONFIG: Expected = {
  longest: LONGEST,
  tooLong: `This file has more than ${LONGEST} characters, far more than a configuration needs. Is it the right file?`,
  tooDeep: `Here the file is nested more than ${DEEPEST} levels deep; a configuration needs six.`,
  empty: {
    json: 'This file is empty; a configuration was expected, such as {"schema": {"age": "integer"}}.',
    yaml: 'This file is empty; a configuration was expected, such as: schema: {age: integer}',
  },
};

/** What the configuration file at a path says; else all that is wrong with it and with the schema files that it names. */
export async function readConfigFile(path: string, cwd: string): Promise<FileOutcome> {
  const opened = await open(namedFile(cwd, path));
  if (!opened.ok) return { ok: false, faults: [opened.fault] };
  const inSchemas: ConfigFault[] = [];
  const schemaAt = (given: string) => schemaNamed(namedFile(cwd, resolve(dirname(path), given)), inSchemas);
  const { content, mistakes } = await readConfig(opened.root, schemaAt);
  const [first, ...rest] = [...opened.faults(mistakes), ...inSchemas];
  return first ? { ok: false, faults: [first, ...rest] } : { ok: true, content };
}

/** What cannot be read at all is told where the configuration names it; what is wrong in a file, in the file. */
async function schemaNamed(file: NamedFile, faults: ConfigFault[]): ReturnType<SchemaReader> {
  const text = await readPlainFile(file, SCHEMA_TEXT);
  if (!text.ok) return { problem: text.message };
  const outcome = await schemaIn(text, file.name);
  if (outcome.ok) return outcome;
  if (!faults.some(({ message }) => message === outcome.fault.message)) faults.push(outcome.fault);
  return { problem: undefined };
}

type Opened =
  | { readonly ok: true; readonly root: Placed; readonly faults: (mistakes: readonly Mistake[]) => readonly ConfigFault[] }
  | { readonly ok: false; readonly fault: ConfigFault };

async function open(file: NamedFile): Promise<Opened> {
  return /\.js$/.test(file.path) ? await openScript(file) : await openText(file);
}

async function openText({ path, name }: NamedFile): Promise<Opened> {
  const file = await readPlainFile({ path, name }, { longest: LONGEST, expected: 'a configuration is a file' });
  if (!file.ok) return { ok: false, fault: wordFault('configuration', file.message) };
  const { text } = file;
  const read = await readPlaced(text, formatOf(path, text), CONFIG);
  if (!read.ok) {
    const diagnostics = [diagnosticOf(read.mistake)] as const;
    return { ok: false, fault: shownFault('configuration', { name, text, diagnostics }) };
  }
  const { root } = read;
  const repeated = repeatedKeys(root).map(({ key, keySpan }) => ({
    message: `The key ${JSON.stringify(key)} stands here a second time; one of the two would be lost.`,
    span: keySpan,
  }));
  const faults = (mistakes: readonly Mistake[]) => {
    const diagnostics = diagnosticsOf([...repeated, ...mistakes.map((mistake) => placeMistake(root, mistake))]);
    return diagnostics ? [shownFault('configuration', { name, text, diagnostics })] : [];
  };
  return { ok: true, root, faults };
}

/** What a program exports has no places in its text: paths say where. */
async function openScript({ path, name }: NamedFile): Promise<Opened> {
  const script = await runScript(path, name);
  if (!script.ok) return { ok: false, fault: wordFault('configuration', visible(script.message)) };
  const faults = (mistakes: readonly Mistake[]) => {
    const lines = mistakes.map(({ path: at, message, help }) => {
      const said = help === undefined ? message : `${message} ${help}`;
      return `\n  ${visible(`${pathName(at) || 'the whole'}: ${said}`)}`;
    });
    const message = `The configuration in ${name} cannot be used.\n${lines.join('')}`;
    return lines.length > 0 ? [wordFault('configuration', message)] : [];
  };
  return { ok: true, root: script.root, faults };
}
