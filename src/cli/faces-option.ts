import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { whyNot } from '../files/why-not.ts';
import { type FacesFormat, facesFormatOf } from '../sources/faces/faces.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** An export that was named on the command line. */
export interface Export {
  /** What to call it. */
  readonly name: string;
  readonly format: FacesFormat;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** In bytes, where it is known. */
  readonly size: number | undefined;
}

export function exportOf(path: string, format: FacesFormat | undefined, io: Io): Export {
  const name = path === '-' ? 'standard input' : path;
  const written = format ?? facesFormatOf(path);
  if (!written)
    throw new UsageError(
      `How the faces in ${name} are written cannot be told from the name; --faces-format ndjson, json or csv says it.`,
    );
  if (path === '-') return { name, format: written, bytes: io.stdin, size: undefined };
  const size = statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.size;
  return { name, format: written, bytes: fileBytes(path, io), size };
}

async function* fileBytes(path: string, io: Io): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(resolve(io.cwd, path)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new UsageError(`${path} cannot be read. ${whyNot(error, 'an export of faces is a file')}`);
  }
}
