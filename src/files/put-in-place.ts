import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The content of a file, in its order; texts are written in UTF-8, each by itself. */
export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export interface Placing<Outcome> {
  /** The rights that the file is made with. */
  readonly mode: number;
  /** Gives the file other rights, when it is written. */
  readonly prepare?: (handle: FileHandle) => Promise<void>;
  /** Takes the file from its path to where it belongs, or leaves it to be removed. */
  readonly place: (temporary: string) => Promise<Outcome>;
}

/** Files that are being written. */
const unfinished = new Set<string>();

/** Removes what is being written and is not in its place yet, for a process that is about to end. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

/** Writes a file to the disk, beside the one whose place it is to take, and has it placed. */
export async function putInPlace<Outcome>(
  path: string,
  pieces: Pieces,
  { mode, prepare, place }: Placing<Outcome>,
): Promise<Outcome> {
  const temporary = temporaryBeside(path);
  unfinished.add(temporary);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      for await (const block of inBlocks(pieces)) await handle.writeFile(block);
      await prepare?.(handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const outcome = await place(temporary);
    await syncFolder(dirname(path));
    return outcome;
  } finally {
    await rm(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

/** Names have 255 bytes at most, and a code unit takes three. */
const LONGEST_PART = 60;

function temporaryBeside(path: string): string {
  const name = basename(path).slice(0, LONGEST_PART);
  return join(dirname(path), `.${name}.frs-filter-${randomBytes(6).toString('hex')}.tmp`);
}

/** Bytes of a block, about; to write each line by itself would take longer than all the rest. */
const BLOCK = 1_048_576;

/** The bytes of pieces, many at once. */
export async function* inBlocks(pieces: Pieces): AsyncGenerator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    held.push(bytes);
    length += bytes.length;
    if (length < BLOCK) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  yield Buffer.concat(held);
}

/** A name lasts when its folder is written. Some systems do not sync folders. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file is in its place all the same.
  }
}
