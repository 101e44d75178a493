import type { Schema } from '../../schema/schema.ts';
import { readCsv } from './csv.ts';
import type { Batches } from './face-record.ts';
import { readFacesJson } from './json.ts';
import { readNdjson } from './ndjson.ts';

export type FacesFormat = 'ndjson' | 'json' | 'csv';

const EXTENSIONS: ReadonlyMap<string, FacesFormat> = new Map([
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['json', 'json'],
  ['csv', 'csv'],
]);

/** How an export is written, by its name. */
export function facesFormatOf(name: string): FacesFormat | undefined {
  return EXTENSIONS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '');
}

/** The faces of an export in the order of the file, and what could not be read, in its place. */
export function readFaces(
  input: AsyncIterable<Uint8Array>,
  { format, schema }: { readonly format: FacesFormat; readonly schema: Schema },
): Batches {
  switch (format) {
    case 'ndjson':
      return readNdjson(input);
    case 'json':
      return readFacesJson(input);
    case 'csv':
      return readCsv(input, schema);
    default:
      return format satisfies never;
  }
}
