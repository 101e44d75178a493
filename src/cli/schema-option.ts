import { createReadStream } from 'node:fs';
import { relative, resolve } from 'node:path';
import { findConfig } from '../config/find-config.ts';
import { LONGEST_SCHEMA, readSchemaText, schemaFormatOf } from '../config/schema-file.ts';
import { renderDiagnostics, type Schema } from '../index.ts';
import { colorsFor } from './colors.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** The schema of `--schema FILE`, else of the nearest configuration file, else none. */
export async function schemaFor(option: string | undefined, io: Io): Promise<Schema | undefined> {
  const path = option === undefined ? await findConfig(io.cwd) : resolve(io.cwd, option);
  if (path === undefined) return undefined;
  const name = option ?? relative(io.cwd, path);
  const text = decode(name, await readStart(name, path));
  const outcome = readSchemaText(text, { format: schemaFormatOf(path, text) });
  if (outcome.ok) return outcome.schema;
  const palette = colorsFor(io.stderr, io);
  const frames = renderDiagnostics(text, outcome.diagnostics, {
    format: 'pretty',
    source: name,
    palette,
  });
  throw new UsageError(`The schema in ${name} cannot be used.\n\n${frames}`);
}

/** As many bytes as tell that a file is too long; UTF-8 has at most three for a code unit. */
async function readStart(name: string, path: string): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of createReadStream(path, {
      end: 3 * (LONGEST_SCHEMA + 1),
    }))
      pieces.push(piece as Buffer);
  } catch (error) {
    throw new UsageError(unreadable(name, (error as NodeJS.ErrnoException).code));
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

function unreadable(name: string, code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${name}.`;
    case 'EISDIR':
      return `${name} is a folder; a schema is a JSON or YAML file.`;
    case 'EACCES':
    case 'EPERM':
      return `The file ${name} may not be read by this user.`;
    default:
      return `The file ${name} cannot be read (${code ?? 'for an unknown reason'}).`;
  }
}
