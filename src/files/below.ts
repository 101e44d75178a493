import { isAbsolute, relative, sep } from 'node:path';

/** A path from a folder down, with forward slashes; empty for the folder itself, nothing where the path lies elsewhere. */
export function below(folder: string, path: string): string | undefined {
  const down = relative(folder, path);
  return down === '..' || down.startsWith(`..${sep}`) || isAbsolute(down) ? undefined : slashed(down);
}

export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
