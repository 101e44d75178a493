import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, readlink, stat } from 'node:fs/promises';
import { codeOf } from './why-not.ts';

/** What stands at a path of the disk. */
export type OnDisk =
  /** A file, or a link that leads to one. */
  | { readonly kind: 'file' }
  | { readonly kind: 'nothing' }
  /** A link that leads to nothing, a pipe, or what this user may not see. */
  | { readonly kind: 'unknown' };

export async function onDisk(path: string): Promise<OnDisk> {
  try {
    const isLink = (await lstat(path)).isSymbolicLink();
    const target = await stat(path).catch(() => undefined);
    if (target?.isFile()) return { kind: 'file' };
    return { kind: target?.isDirectory() && !isLink ? 'nothing' : 'unknown' };
  } catch (error) {
    return { kind: ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? 'nothing' : 'unknown' };
  }
}

/** In bytes. Reading at once is several times as fast as in parts. */
const SMALL = 1_048_576;

/**
 * Whether a file, or what a link leads to, is what git names so, to the byte. Git itself may be told not to look. Where line
 * ends or a filter of git's come between, it is not, though git holds it for the same.
 */
export async function holdsObject(path: string, object: string): Promise<boolean> {
  try {
    const { size } = await stat(path);
    const hash = hashFor(object).update(`blob ${size}\0`);
    if (size <= SMALL) hash.update(await readFile(path));
    else for await (const part of createReadStream(path)) hash.update(part);
    return hash.digest('hex') === object;
  } catch {
    // Whoever reads it next is told why it cannot be.
    return false;
  }
}

/** Whether a link leads where the one leads that git names so. */
export async function isLinkObject(path: string, object: string): Promise<boolean> {
  try {
    const text = await readlink(path, 'buffer');
    return hashFor(object).update(`blob ${text.length}\0`).update(text).digest('hex') === object;
  } catch {
    return false;
  }
}

/** Git's names are as long as their kind makes them. */
function hashFor(object: string) {
  return createHash(object.length === 64 ? 'sha256' : 'sha1');
}
