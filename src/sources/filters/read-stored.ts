import type { At } from './at.ts';
import { readCsvFilters } from './csv.ts';
import { readJsonFilters } from './json.ts';
import { readLineFilters } from './line-filters.ts';
import { readNdjsonFilters } from './ndjson.ts';
import { readScriptFilters } from './script.ts';
import type { Pieces } from './stored-filter.ts';
import { readYamlFilters } from './yaml.ts';

/** How filters are stored in a file. */
export type Container = 'lines' | 'json' | 'ndjson' | 'yaml' | 'csv' | 'script';

const EXTENSIONS: ReadonlyMap<string, Container> = new Map([
  ['filter', 'lines'],
  ['txt', 'lines'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['csv', 'csv'],
  ...['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'].map((name): [string, Container] => [name, 'script']),
]);

/** What the names of files with filters end in. */
export const extensions: readonly string[] = [...EXTENSIONS.keys()];

const ENDINGS = extensions.map((name) => `.${name}`).join(', ');

/** Said of a folder or a pattern under which there is no such file. */
export const NO_FILE = `No file is there whose name ends in ${ENDINGS}.`;

/** Said of a file that `containerOf` does not know. */
export const UNKNOWN_CONTAINER = `How filters are stored in it cannot be told from its name, which may end in ${ENDINGS}.`;

/** How filters are stored in a file, by its name. */
export function containerOf(name: string): Container | undefined {
  return EXTENSIONS.get(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

type Readers = { readonly [C in Container]: (input: AsyncIterable<Uint8Array>, at: At) => Pieces };

const readers: Readers = {
  lines: readLineFilters,
  json: readJsonFilters,
  ndjson: readNdjsonFilters,
  yaml: readYamlFilters,
  csv: readCsvFilters,
  script: readScriptFilters,
};

/** The filters of a file in its order, with all that stands round them. `at` says where in a record they stand. */
export function readStored(
  input: AsyncIterable<Uint8Array>,
  { container, at }: { readonly container: Container; readonly at: At },
): Pieces {
  return readers[container](input, at);
}
