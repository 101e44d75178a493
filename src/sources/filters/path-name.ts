/** Where something stands in a record: keys as texts, places in lists as numbers, from 0. */
export type Path = readonly (string | number)[];

const BARE = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** `jobs[3].filter`, `a["b c"].filter`: as `readAt` reads it. */
export function pathName(path: Path): string {
  let name = '';
  for (const part of path) {
    if (typeof part === 'number') name += `[${part}]`;
    else if (BARE.test(part)) name += name === '' ? part : `.${part}`;
    else name += `[${JSON.stringify(part)}]`;
  }
  return name;
}
