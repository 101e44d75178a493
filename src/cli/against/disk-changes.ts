import { join, posix } from 'node:path';
import type { Indexed, Kept, Repository } from '../../files/git.ts';
import { holdsObject, isLinkObject, type OnDisk, onDisk } from '../../files/git-object.ts';
import type { Scope } from './paths.ts';

/** A file that differs from its earlier version. */
export interface ChangedFile {
  /** Where it stands, or stood; absolute. */
  readonly path: string;
  readonly shown: string;
  readonly isNamed: boolean;
  /** Absent where there was no such file. */
  readonly before?: Earlier;
  readonly now: Now;
}

/** The content of a path at the revision, or why it is not known. */
export interface Earlier {
  readonly path: string;
  readonly object?: string;
  /** A sentence. */
  readonly doubt?: string;
}

export type Now =
  | { readonly kind: 'file' }
  | { readonly kind: 'gone' }
  /** What would stand on the disk if git were not told to skip it there. */
  | { readonly kind: 'object'; readonly object: string }
  /** A link that leads to nothing, or something that cannot be read. */
  | { readonly kind: 'unknown' };

/** What git keeps, and what of it is asked for; paths start from the top of the repository. */
export interface View {
  readonly repository: Repository;
  /** At the revision. */
  readonly kept: ReadonlyMap<string, Kept>;
  readonly index: ReadonlyMap<string, Indexed>;
  /** From new names to earlier ones. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly scope: Scope;
  readonly isLeftOut: (path: string) => boolean;
  /** Whether the configuration leaves it out, and did at the revision. */
  readonly isSilent: (path: string) => boolean;
  readonly shown: (path: string) => string;
}

type FoundFile = Pick<ChangedFile, 'path' | 'shown' | 'isNamed'>;

export interface Present {
  readonly files: readonly ChangedFile[];
  /** Those of them that the configuration leaves out. */
  readonly leftOut: readonly string[];
  /** All that are there, changed or not, and the earlier names of those that have changed. */
  readonly seen: ReadonlySet<string>;
}

/** Returns what is there and has changed: by its content, since git can be told to ignore changes of a file. */
export async function filesPresent(found: ReadonlyMap<string, FoundFile>, view: View): Promise<Present> {
  const files: ChangedFile[] = [];
  const leftOut: string[] = [];
  const seen = new Set(found.keys());
  const add = (file: FoundFile, now: Now, { earlier, was }: Origin): void => {
    if (was) seen.add(was);
    files.push({ ...file, now, ...(earlier && { before: earlier }) });
  };
  const origins = await inParallel([...found], async ([path, file]) => ({ file, origin: await originOf(path, view) }));
  for (const { file, origin } of origins) if (origin) add(file, { kind: 'file' }, origin);
  for (const path of [...new Set([...view.kept.keys(), ...view.index.keys()])].sort()) {
    if (seen.has(path) || !isAsked(path, view)) continue;
    const disk = await onDisk(join(view.repository.top, path));
    if (disk.kind === 'nothing') continue;
    seen.add(path);
    const origin = await originOf(path, view, disk);
    if (!origin) continue;
    if (view.isLeftOut(path)) leftOut.push(path);
    add(fileAt(path, view), disk, origin);
  }
  return { files, leftOut, seen };
}

/** As many files as the system reads at once by default. */
const AT_ONCE = 16;

async function inParallel<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < list.length; start += AT_ONCE)
    results.push(...(await Promise.all(list.slice(start, start + AT_ONCE).map(work))));
  return results;
}

/** Returns what stood at the revision and is no longer on the disk. */
export async function filesGone(seen: ReadonlySet<string>, view: View): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  for (const path of [...view.kept.keys()].sort()) {
    if (seen.has(path) || !view.scope.coversGone(path) || view.isSilent(path)) continue;
    if ((await onDisk(join(view.repository.top, path))).kind !== 'nothing') continue;
    const indexed = view.index.get(path);
    if (indexed?.isSkipped && indexed.object === view.kept.get(path)?.object) continue;
    const now: Now = indexed?.isSkipped ? { kind: 'object', object: indexed.object } : { kind: 'gone' };
    const before = await earlierAt(path, view);
    files.push({ ...fileAt(path, view), now, ...(before && { before }) });
  }
  return files;
}

function fileAt(path: string, { repository: { top }, shown }: View): FoundFile {
  return { path: join(top, path), shown: shown(path), isNamed: false };
}

/** A file that the arguments covered under its earlier name is followed to where it has gone, if they reach there. */
function isAsked(path: string, { scope, isSilent, renamed }: View): boolean {
  const was = renamed.get(path);
  const isFollowed = was !== undefined && scope.covers(was) && !isSilent(was);
  return isFollowed ? scope.holds(path) : scope.covers(path) && !isSilent(path);
}

interface Origin {
  readonly earlier?: Earlier;
  /** Its earlier name, where it has got another. */
  readonly was?: string;
}

/** Returns what a file was that has changed; nothing of one that has not. */
async function originOf(path: string, view: View, disk?: OnDisk): Promise<Origin | undefined> {
  const { repository, kept, renamed } = view;
  const entry = kept.get(path);
  const absolute = join(repository.top, path);
  if (entry?.kind === 'link' && disk && (await isLinkObject(absolute, entry.object))) return undefined;
  const was = entry ? undefined : renamed.get(path);
  const earlier = await earlierAt(was ?? path, view);
  if (entry && earlier?.object !== undefined && (await holdsObject(absolute, earlier.object))) return undefined;
  const isRenamed = was !== undefined && (await onDisk(join(repository.top, was))).kind === 'nothing';
  return { ...(earlier && { earlier }), ...(isRenamed && { was }) };
}

const MOST_LINKS = 10;

/** Follows links through what git kept, as the disk would have. */
async function earlierAt(path: string, { kept, repository }: View): Promise<Earlier | undefined> {
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
