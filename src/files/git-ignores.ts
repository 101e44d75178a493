import { lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { below } from './below.ts';

/** The name of the files that say what git leaves alone. */
export const GIT_IGNORE = '.gitignore';

/** What the `.gitignore` files from the top of a repository down to a folder leave out. */
export interface GitIgnores {
  /** The folder that the rules start from. */
  readonly top: string;
  readonly rules: Ignore;
}

/**
 * What holds in a folder, by the files above it, its own not among them. Without a repository nothing does; nor where the
 * folder itself is left out, since then it was asked for in spite of that.
 */
export async function ignoresAbove(folder: string): Promise<GitIgnores> {
  const folders = await foldersAbove(folder);
  let ignores: GitIgnores = { top: folders[0] ?? folder, rules: rulesOf([]) };
  for (const above of folders) ignores = await withIgnoresOf(ignores, above);
  return isIgnored(ignores, folder, 'folder') ? { top: folder, rules: rulesOf([]) } : ignores;
}

/** The rules with those of one folder more, which win; git reads them in the order of the folders. */
export async function withIgnoresOf({ top, rules }: GitIgnores, folder: string): Promise<GitIgnores> {
  const text = await textOf(join(folder, GIT_IGNORE));
  if (text === undefined) return { top, rules };
  const prefix = below(top, folder) ?? '';
  const patterns = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const moved = prefix === '' ? patterns : patterns.flatMap((pattern) => fromTop(pattern, prefix));
  return { top, rules: rulesOf([]).add(rules).add(moved) };
}

export function isIgnored({ top, rules }: GitIgnores, path: string, kind: 'file' | 'folder'): boolean {
  const inside = below(top, path);
  return inside !== undefined && inside !== '' && rules.ignores(kind === 'folder' ? `${inside}/` : inside);
}

/** Rules as git has them on Linux, where upper case and lower case differ: when in doubt, less is left out. */
export function rulesOf(patterns: readonly string[]): Ignore {
  return ignore({ ignoreCase: false }).add(patterns);
}

/** A pattern of a folder's own file, as the file at the top would have it. */
function fromTop(pattern: string, prefix: string): readonly string[] {
  if (/^\s*$|^#/.test(pattern)) return [];
  const isNegative = pattern.startsWith('!');
  const body = isNegative ? pattern.slice(1) : pattern;
  const isAnchored = /\/./.test(body);
  const path = body.replace(/^\//, '');
  return [`${isNegative ? '!' : ''}/${escaped(prefix)}/${isAnchored ? '' : '**/'}${path}`];
}

function escaped(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}

/** From the top of the repository to the folder that holds this one; empty where the folder is itself the top, or in no repository. */
async function foldersAbove(folder: string): Promise<readonly string[]> {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) folders.unshift(at);
    if (await isTop(at)) return folders;
    if (dirname(at) === at) return [];
  }
}

/** A folder of git's own, or in a second work tree and in a submodule a file of that name. */
export async function isTop(folder: string): Promise<boolean> {
  return await lstat(join(folder, '.git')).then(
    () => true,
    () => false,
  );
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // What cannot be read leaves nothing out.
    return undefined;
  }
}
