import { lstat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { below } from './below.ts';
import { rulesOf } from './git-ignores.ts';

/** A pattern for paths. */
export interface Glob {
  /** The folder that it starts in, absolute: as far as its parts are names. */
  readonly folder: string;
  /** Whether it fits a path, or a folder that the path lies in. */
  readonly fits: (path: string) => boolean;
  /** Whether it may fit something in a folder. */
  readonly mayFitIn: (folder: string) => boolean;
}

const SIGNS = /[*?[\]{}]/;

/** More patterns than this no pair of braces stands for. */
const MOST_ALTERNATIVES = 1_000;

/**
 * A pattern as .gitignore has it (`*`, `?`, `[a-z]`, `**`), with `{a,b}` besides; nothing where there is no sign of one.
 * Parts that are the names of files or folders are taken for these, whatever signs are in them.
 */
export async function globOf(given: string, cwd: string): Promise<Glob | undefined> {
  if (!SIGNS.test(given)) return undefined;
  const parts = given.split('/');
  let folder = given.startsWith('/') ? resolve('/') : cwd;
  while (parts.length > 1 && (await isName(folder, parts[0] ?? ''))) folder = join(folder, parts.shift() ?? '');
  const patterns = alternatives(parts.filter((part) => part !== '' && part !== '.').join('/')).map((text) => text.split('/'));
  const rules = rulesOf(patterns.map(anchored));
  const starts = patterns.map(startsOf);
  return {
    folder,
    fits: (path) => {
      const inside = below(folder, path);
      return inside !== undefined && inside !== '' && rules.ignores(inside);
    },
    mayFitIn: (path) => {
      const names = below(folder, path)?.split('/') ?? [];
      return starts.some((fitsStart) => fitsStart[Math.min(names.length, fitsStart.length) - 1]?.(names) ?? true);
    },
  };
}

/** By how many names a folder's path has, whether they fit the pattern so far; after its end, or where `**` begins, the last holds. */
function startsOf(pattern: readonly string[]): readonly ((names: readonly string[]) => boolean)[] {
  const anywhere = pattern.findIndex((part) => part.includes('**'));
  const parts = anywhere < 0 ? pattern : pattern.slice(0, anywhere);
  return parts.map((_, index) => {
    const rules = rulesOf([anchored(parts.slice(0, index + 1))]);
    return (names) => rules.ignores(names.slice(0, index + 1).join('/'));
  });
}

function anchored(parts: readonly string[]): string {
  return `/${parts.join('/')}`;
}

async function isName(folder: string, part: string): Promise<boolean> {
  if (!SIGNS.test(part)) return true;
  return await lstat(join(folder, part)).then(
    () => true,
    () => false,
  );
}

/** `a.{b,c}` is `a.b` and `a.c`; the innermost braces first, and none that hold no comma. */
function alternatives(pattern: string): readonly string[] {
  let patterns: readonly string[] = [pattern];
  for (;;) {
    const opened = patterns.flatMap((one) => {
      const braces = /\{([^{}]*,[^{}]*)\}/.exec(one);
      if (!braces) return [one];
      const [all, inside = ''] = braces;
      const after = braces.index + all.length;
      return inside.split(',').map((part) => one.slice(0, braces.index) + part + one.slice(after));
    });
    if (opened.length === patterns.length || opened.length > MOST_ALTERNATIVES) return opened;
    patterns = opened;
  }
}
