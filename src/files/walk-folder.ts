import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { GIT_IGNORE, type GitIgnores, ignoresAbove, isIgnored, withIgnoresOf } from './git-ignores.ts';
import { mayBeLost, whyLost, whyNoFile } from './why-not.ts';

export interface WalkedFile {
  readonly path: string;
  /** Without links. */
  readonly real: string;
}

/** What stands in a folder and below. */
export interface Walked {
  readonly files: readonly WalkedFile[];
  readonly problems: readonly PathProblem[];
}

/** What cannot be used, and why, in a sentence. */
export interface PathProblem {
  readonly path: string;
  readonly message: string;
}

export interface Wanted {
  /** Whether a file is looked for, by its path. */
  readonly takes: (path: string) => boolean;
  /** Whether a file or folder is to be left out, with all in it. */
  readonly isLeftOut: (path: string, kind: 'file' | 'folder') => boolean;
}

/** Never what somebody wants to see: what git keeps for itself, and the packages of others. */
const NEVER: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** A folder that is still to be looked into. */
interface Folder extends WalkedFile {
  readonly ignores: GitIgnores;
}

/** A walk on its way. */
interface Walk extends Wanted {
  /** By their paths without links. */
  readonly files: Map<string, WalkedFile>;
  readonly problems: PathProblem[];
  readonly folders: Folder[];
  readonly links: string[];
  /** The folders that have been looked into, without links. */
  readonly seen: Set<string>;
}

/**
 * The files of a folder and of all below it, names with a dot among them, without what `.gitignore` files leave out. Links are
 * followed at the end, so that a file goes by its own name if it has one here; no folder is looked into twice.
 */
export async function walkFolder(folder: string, wanted: Wanted): Promise<Walked> {
  const walk: Walk = { ...wanted, files: new Map(), problems: [], folders: [], links: [], seen: new Set() };
  await enter(walk, folder);
  while (walk.folders.length + walk.links.length > 0) {
    for (let next = walk.folders.pop(); next; next = walk.folders.pop()) await look(walk, next);
    for (const link of walk.links.splice(0).sort()) await follow(walk, link);
  }
  return { files: [...walk.files.values()], problems: walk.problems };
}

async function enter(walk: Walk, path: string): Promise<void> {
  const real = await realpath(path);
  walk.folders.push({ path, real, ignores: await ignoresAbove(real) });
}

async function look(walk: Walk, { path, real, ignores }: Folder): Promise<void> {
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const entries = await entriesOf(walk, path);
  const inside = entries.some(({ name }) => name === GIT_IGNORE) ? await withIgnoresOf(ignores, real) : ignores;
  for (const entry of entries) {
    const at = { path: join(path, entry.name), real: join(real, entry.name) };
    const kind = entry.isDirectory() ? 'folder' : 'file';
    if (NEVER.has(entry.name) || (kind === 'file' && !entry.isSymbolicLink() && !walk.takes(at.path))) continue;
    if (isIgnored(inside, at.real, kind) || walk.isLeftOut(at.path, kind)) continue;
    if (kind === 'folder') walk.folders.push({ ...at, ignores: inside });
    else if (entry.isSymbolicLink()) walk.links.push(at.path);
    else if (!entry.isFile()) walk.problems.push({ path: at.path, message: whyNoFile(entry) });
    else if (mayBeLost(entry.name) && !(await exists(walk, at.path))) continue;
    else take(walk, at);
  }
}

async function follow(walk: Walk, path: string): Promise<void> {
  try {
    const target = await stat(path);
    if (target.isDirectory()) {
      if (!walk.isLeftOut(path, 'folder')) await enter(walk, path);
    } else if (!walk.takes(path)) return;
    else if (target.isFile()) take(walk, { path, real: await realpath(path) });
    else walk.problems.push({ path, message: whyNoFile(target) });
  } catch (error) {
    // Emacs marks the files that it has open with links that lead to nothing.
    if (walk.takes(path) && !basename(path).startsWith('.#')) walk.problems.push({ path, message: whyLost(path, error) });
  }
}

/** The first name of a file is its own, since links come last. */
function take({ files }: Walk, file: WalkedFile): void {
  if (!files.has(file.real)) files.set(file.real, file);
}

async function entriesOf(walk: Walk, path: string) {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    walk.problems.push({ path, message: whyLost(path, error) });
    return [];
  }
}

async function exists(walk: Walk, path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    walk.problems.push({ path, message: whyLost(path, error) });
    return false;
  }
}
