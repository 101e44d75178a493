import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { whyNot } from '../files/why-not.ts';
import { visible } from '../text/hidden.ts';

export type TextOutcome = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** Where a file is, absolute, and what to call it. */
export interface NamedFile {
  readonly path: string;
  readonly name: string;
}

export interface TextKind {
  /** Code units after which the rest is left: whoever reads the text refuses that many. */
  readonly longest: number;
  /** What was wanted where the path is a folder's: `a schema is a JSON or YAML file`. */
  readonly expected: string;
}

/** Named from the working folder, with nothing that a terminal acts on. */
export function namedFile(cwd: string, path: string): NamedFile {
  return { path, name: visible(relative(cwd, path) || path) };
}

/** The text of a file that another file names: a file and nothing else, since a pipe or a device may have no end. */
export async function readPlainFile(file: NamedFile, kind: TextKind): Promise<TextOutcome> {
  try {
    const found = await stat(file.path);
    if (!found.isFile() && !found.isDirectory())
      return { ok: false, message: `${file.name} is neither a file nor a folder; ${kind.expected}.` };
  } catch (error) {
    return { ok: false, message: `${file.name} cannot be read. ${whyNot(error, kind.expected)}` };
  }
  return readTextFile(file, kind);
}

export function readTextFile({ path, name }: NamedFile, kind: TextKind): Promise<TextOutcome> {
  return readText(name, createReadStream(path), kind);
}

/** What a stream holds, as UTF-8; a byte order mark is left out. */
export async function readText(name: string, bytes: AsyncIterable<Uint8Array>, kind: TextKind): Promise<TextOutcome> {
  let start: Uint8Array;
  try {
    start = await readStart(bytes, kind.longest);
  } catch (error) {
    return { ok: false, message: `${name} cannot be read. ${whyNot(error, kind.expected)}` };
  }
  try {
    // A character cut in two at the end is left aside.
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true }) };
  } catch {
    return { ok: false, message: `${name} is not UTF-8 text; save or convert it as UTF-8.` };
  }
}

async function readStart(bytes: AsyncIterable<Uint8Array>, longest: number): Promise<Uint8Array> {
  // UTF-8 has at most three bytes for a code unit: these tell that a file is too long.
  const most = 3 * (longest + 1);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length > most) break;
  }
  return Buffer.concat(pieces);
}
