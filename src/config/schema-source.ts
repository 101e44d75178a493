import type { Schema } from '../schema/schema.ts';
import { type ConfigFault, shownFault, wordFault } from './fault.ts';
import type { Placed } from './placed.ts';
import { formatOf } from './placed-text.ts';
import { LONGEST_SCHEMA, readSchemaText } from './schema-file.ts';
import { type NamedFile, readText, readTextFile, type TextOutcome } from './text-file.ts';

/** A schema that was read, with what its file says and where; or why there is none. */
export type SchemaOutcome =
  | { readonly ok: true; readonly schema: Schema; readonly root: Placed }
  | { readonly ok: false; readonly fault: ConfigFault };

export const SCHEMA_TEXT = { longest: LONGEST_SCHEMA, expected: 'a schema is a JSON or YAML file' };

/** The schema of a file, which may be a pipe too. */
export async function readSchemaFile(file: NamedFile): Promise<SchemaOutcome> {
  return schemaIn(await readTextFile(file, SCHEMA_TEXT), file.name);
}

export async function readSchemaStream(name: string, bytes: AsyncIterable<Uint8Array>): Promise<SchemaOutcome> {
  return schemaIn(await readText(name, bytes, SCHEMA_TEXT), name);
}

export async function schemaIn(file: TextOutcome, name: string): Promise<SchemaOutcome> {
  if (!file.ok) return { ok: false, fault: wordFault('schema', file.message) };
  const { text } = file;
  const outcome = await readSchemaText(text, { format: formatOf(name, text) });
  if (outcome.ok) return outcome;
  return { ok: false, fault: shownFault('schema', { name, text, diagnostics: outcome.diagnostics }) };
}
