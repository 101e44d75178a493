import { access, constants, copyFile, type FileHandle, link, open, realpath, rename, stat } from 'node:fs/promises';
import { type FileStamp, isStill, stampOf } from './file-version.ts';
import { inBlocks, type Pieces, putInPlace } from './put-in-place.ts';
import { codeOf } from './why-not.ts';

export { removeUnfinished } from './put-in-place.ts';

export interface ReplaceOptions {
  /** The file as it was read; if it is not that any more, it stays as it is. */
  readonly unchangedSince?: FileStamp;
  /** Looks at what would take the file's place, by its path, and says whether it may. */
  readonly verify?: (path: string) => Promise<boolean>;
}

/** `changed` where somebody else wrote the file meanwhile, `refused` where `verify` did; then the file is as it was. */
export type ReplaceOutcome = 'replaced' | 'changed' | 'refused';

/**
 * Puts other content in the place of a file's, at once: whoever looks, and whenever the process ends, there is the old content
 * or the new. A link stays one, and the file it leads to is replaced; permissions stay, and the owner where that is allowed.
 * Another name of the same file (a hard link) keeps the old content.
 * @throws the system's error; then the file is as it was.
 */
export async function replaceFile(
  path: string,
  pieces: Pieces,
  { unchangedSince, verify }: ReplaceOptions = {},
): Promise<ReplaceOutcome> {
  const real = await realpath(path);
  // To take a file's place needs no right to write it, so that is asked for.
  await access(real, constants.W_OK);
  const known = unchangedSince ?? (await stampOf(real));
  if (!(await isStill(real, known))) return 'changed';
  return await putInPlace<ReplaceOutcome>(real, pieces, {
    mode: 0o600,
    prepare: (handle) => keepRights(handle, real),
    place: async (temporary) => {
      if (verify && !(await verify(temporary))) return 'refused';
      if (!(await isStill(real, known))) return 'changed';
      await rename(temporary, real);
      return 'replaced';
    },
  });
}

export interface WriteOptions {
  /** `refuse` leaves a file that is there as it is, and throws `EEXIST`. */
  readonly ifThere?: 'replace' | 'refuse';
}

/**
 * Writes a file that need not be there, at once: nobody sees half of it. A pipe or a device is written as it comes.
 * @throws the system's error; then no file has changed.
 */
export async function writeFile(path: string, pieces: Pieces, { ifThere = 'replace' }: WriteOptions = {}): Promise<void> {
  const kind = ifThere === 'replace' ? await kindOf(path) : 'nothing';
  if (kind === 'file') await replaceFile(path, pieces);
  else if (kind === 'other') await writeThrough(path, pieces);
  else {
    const place = ifThere === 'replace' ? rename : linkOrCopy;
    await putInPlace(path, pieces, { mode: 0o666, place: (temporary) => place(temporary, path) });
  }
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'other'> {
  try {
    return (await stat(path)).isFile() ? 'file' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'nothing';
    throw error;
  }
}

async function writeThrough(path: string, pieces: Pieces): Promise<void> {
  const handle = await open(path, 'w');
  try {
    for await (const block of inBlocks(pieces)) await handle.writeFile(block);
  } finally {
    await handle.close();
  }
}

/** Unlike renaming, neither takes the place of a file that is there; only the first is done at once, and not every disk has it. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'].includes(codeOf(error) ?? '')) throw error;
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** The owner first: changing it takes away rights. Where it cannot be kept, nothing may run in a new owner's name. */
async function keepRights(handle: FileHandle, path: string): Promise<void> {
  const { mode, uid, gid } = await stat(path);
  const now = await handle.stat();
  const isOwned = (now.uid === uid && now.gid === gid) || (await gives(handle, { uid, gid }));
  await handle.chmod(mode & (isOwned ? 0o7777 : 0o777));
}

async function gives(handle: FileHandle, { uid, gid }: { readonly uid: number; readonly gid: number }): Promise<boolean> {
  try {
    await handle.chown(uid, gid);
    return true;
  } catch {
    return false;
  }
}
