import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { below } from '../../files/below.ts';
import { globOf } from '../../files/glob.ts';

/** Returns a path from the top of the repository without links; of what is missing, too. */
export async function insideOf(top: string, path: string): Promise<string | undefined> {
  return below(top, await withoutLinks(path));
}

export async function withoutLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await withoutLinks(dirname(path)), basename(path));
  }
}

/** What the arguments cover, in paths from the top of the repository. */
export interface Scope {
  /** Of what is there, or what git keeps there. */
  readonly covers: (path: string) => boolean;
  /** Of what is gone: all of a pattern's folder, since another name may have fitted. */
  readonly coversGone: (path: string) => boolean;
  /** Of all that lies there. */
  readonly holds: (path: string) => boolean;
}

interface Root {
  readonly inside: string;
  readonly fits?: (rest: string) => boolean;
}

export async function scopeOf(
  args: readonly string[],
  { cwd, top }: { readonly cwd: string; readonly top: string },
): Promise<Scope> {
  const roots = (await Promise.all(args.map((given) => rootsOf(given, { cwd, top })))).flat();
  const rests = (path: string) =>
    roots.flatMap((root) => {
      const rest = restOf(root.inside, path);
      return rest === undefined ? [] : [{ root, rest }];
    });
  return {
    covers: (path) => rests(path).some(({ root, rest }) => !NEVER.test(rest) && (root.fits?.(rest) ?? true)),
    coversGone: (path) => rests(path).some(({ rest }) => !NEVER.test(rest)),
    holds: (path) => rests(path).length > 0,
  };
}

/** Folders that lint reads only when they are named. */
const NEVER = /(?:^|\/)(?:node_modules|\.git)\//;

async function rootsOf(given: string, { cwd, top }: { readonly cwd: string; readonly top: string }): Promise<readonly Root[]> {
  const path = resolve(cwd, given);
  const isThere = await realpath(path).then(
    () => true,
    () => false,
  );
  const glob = isThere ? undefined : await globOf(given, cwd);
  if (glob) {
    const inside = await insideOf(top, glob.folder);
    return inside === undefined ? [] : [{ inside, fits: (rest) => glob.fits(join(glob.folder, rest)) }];
  }
  // Both a link that is named and what it leads to.
  const places = [await insideOf(top, path), below(top, join(await withoutLinks(dirname(path)), basename(path)))];
  return [...new Set(places)].flatMap((inside) => (inside === undefined ? [] : [{ inside }]));
}

function restOf(root: string, path: string): string | undefined {
  if (root === '') return path;
  if (path === root) return basename(path);
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}
