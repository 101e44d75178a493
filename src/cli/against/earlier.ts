import { posix } from 'node:path';
import type { Kept, Repository } from '../../files/git.ts';

/** What stood at a path at the revision: its content, or why that is not known. */
export interface Earlier {
  readonly path: string;
  readonly object?: string;
  /** A sentence. */
  readonly doubt?: string;
}

const MOST_LINKS = 10;

/** Follows links through what git kept, as the disk would have. */
export async function earlierAt(
  path: string,
  { kept, repository }: { readonly kept: ReadonlyMap<string, Kept>; readonly repository: Repository },
): Promise<Earlier | undefined> {
  let at = path;
  for (let links = 0; links < MOST_LINKS; links++) {
    const entry = kept.get(at);
    if (!entry)
      return links === 0 ? undefined : { path, doubt: `It was a link to ${at}, where git kept no file to compare with.` };
    if (entry.kind === 'file') return { path: at, object: entry.object };
    const target = await textOf(repository.contentOf(entry.object));
    at = target.startsWith('/') ? target : posix.join(posix.dirname(at), target);
  }
  return { path, doubt: 'It was a link that led to more links than anybody follows.' };
}

export async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
