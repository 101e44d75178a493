import { createReadStream } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findConfig } from '../config/find-config.ts';
import { LONGEST_SCHEMA, readSchemaText, schemaFormatOf } from '../config/schema-file.ts';
import { type Diagnostic, renderDiagnostics, type Schema } from '../index.ts';
import { colorsFor } from './colors.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { unreadable } from './unreadable.ts';

/** The schema of `--schema FILE`, else of the nearest configuration file, else none. */
export async function schemaFor(option: string | undefined, io: Io): Promise<Schema | undefined> {
  const file = await schemaFile(option, io);
  if (!file) return undefined;
  const { name, bytes } = file;
  const text = decode(name, await readStart(bytes));
  const outcome = readSchemaText(text, { format: schemaFormatOf(name, text) });
  if (outcome.ok) return outcome.schema;
  throw new UsageError(`The schema in ${name} cannot be used.\n\n${frames(name, text, outcome.diagnostics, io)}`);
}

interface SchemaFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

async function schemaFile(option: string | undefined, io: Io): Promise<SchemaFile | undefined> {
  if (option === '-') return { name: 'standard input', bytes: io.stdin };
  const path = option === undefined ? await findConfig(io.cwd) : resolve(io.cwd, option);
  if (path === undefined) return undefined;
  const name = option ?? relative(io.cwd, path);
  return { name, bytes: fileBytes(name, path) };
}

async function* fileBytes(name: string, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UsageError(unreadable(name, error, 'a schema is a JSON or YAML file'));
  }
}

/** UTF-8 has at most three bytes for a code unit: these tell that a file is too long. */
const MOST_BYTES = 3 * (LONGEST_SCHEMA + 1);

async function readStart(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > MOST_BYTES) break;
  }
  return Buffer.concat(pieces);
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    // A character cut in two at the end is left aside.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, {
      stream: true,
    });
  } catch {
    throw new UsageError(`${name} is not UTF-8 text; save or convert it as UTF-8.`);
  }
}

/** A file that is something else breaks the rules all over; the first few places tell as much. */
const MOST_FRAMES = 3;

function frames(name: string, text: string, diagnostics: readonly Diagnostic[], io: Io): string {
  const shown = diagnostics.slice(0, MOST_FRAMES);
  const more = diagnostics.length - shown.length;
  const palette = colorsFor(io.stderr, io);
  const drawn = renderDiagnostics(text, shown, { format: 'pretty', source: name, palette });
  return more > 0 ? `${drawn}\n\nand ${more} more. Is it the right file?` : drawn;
}
