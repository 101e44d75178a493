import { join } from 'node:path';
import type { Indexed, Kept, Repository } from '../../files/git.ts';
import { holdsObject, isLinkObject, type OnDisk, onDisk } from '../../files/git-object.ts';
import type { ChangedFile, Now } from './changed-file.ts';
import { earlierAt } from './earlier.ts';
import type { Scope } from './paths.ts';

/** What is looked at, in paths from the top of the repository. */
export interface Look {
  readonly repository: Repository;
  /** At the revision. */
  readonly kept: ReadonlyMap<string, Kept>;
  readonly index: ReadonlyMap<string, Indexed>;
  /** To a name what it was before. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly scope: Scope;
  readonly isLeftOut: (path: string) => boolean;
  /** Whether it is left out, and was at the revision. */
  readonly isSilent: (path: string) => boolean;
  readonly shown: (path: string) => string;
}

type Found = ReadonlyMap<string, Pick<ChangedFile, 'path' | 'shown' | 'isNamed'>>;

export interface Here {
  readonly files: readonly ChangedFile[];
  /** Those of them that the configuration leaves out. */
  readonly leftOut: readonly string[];
  /** All that are there, changed or not, and what those that have changed were called. */
  readonly seen: ReadonlySet<string>;
}

/** What is there and has changed: by its content, since git can be told not to look at a file. */
export async function filesHere(found: Found, look: Look): Promise<Here> {
  const files: ChangedFile[] = [];
  const leftOut: string[] = [];
  const seen = new Set(found.keys());
  const looked = await inParallel([...found], async ([path, file]) => ({ file, before: await changedFrom(path, look) }));
  for (const { file, before } of looked) {
    if (!before) continue;
    if (before.was) seen.add(before.was);
    files.push({ ...file, now: HERE, ...(before.earlier && { before: before.earlier }) });
  }
  for (const path of [...new Set([...look.kept.keys(), ...look.index.keys()])].sort()) {
    if (seen.has(path) || !isAsked(path, look)) continue;
    const disk = await onDisk(join(look.repository.top, path));
    if (disk.kind === 'nothing') continue;
    seen.add(path);
    const before = await changedFrom(path, look, disk);
    if (!before) continue;
    if (before.was) seen.add(before.was);
    if (look.isLeftOut(path)) leftOut.push(path);
    files.push({ ...fileAt(path, look), now: disk, ...(before.earlier && { before: before.earlier }) });
  }
  return { files, leftOut, seen };
}

/** As many files as the system reads at once without being asked for more. */
const AT_ONCE = 16;

async function inParallel<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let start = 0; start < list.length; start += AT_ONCE)
    results.push(...(await Promise.all(list.slice(start, start + AT_ONCE).map(work))));
  return results;
}

const HERE: Now = { kind: 'file' };

/** What stood at the revision and is no longer on the disk. */
export async function filesGone(seen: ReadonlySet<string>, look: Look): Promise<readonly ChangedFile[]> {
  const files: ChangedFile[] = [];
  for (const path of [...look.kept.keys()].sort()) {
    if (seen.has(path) || !look.scope.coversGone(path) || look.isSilent(path)) continue;
    if ((await onDisk(join(look.repository.top, path))).kind !== 'nothing') continue;
    const indexed = look.index.get(path);
    if (indexed?.isSkipped && indexed.object === look.kept.get(path)?.object) continue;
    const now: Now = indexed?.isSkipped ? { kind: 'object', object: indexed.object } : { kind: 'gone' };
    const before = await earlierAt(path, look);
    files.push({ ...fileAt(path, look), now, ...(before && { before }) });
  }
  return files;
}

function fileAt(path: string, { repository: { top }, shown }: Look): Pick<ChangedFile, 'path' | 'shown' | 'isNamed'> {
  return { path: join(top, path), shown: shown(path), isNamed: false };
}

/** A file that was looked at under its earlier name is looked at where it has gone to, if the arguments cover that. */
function isAsked(path: string, { scope, isSilent, renamed }: Look): boolean {
  const was = renamed.get(path);
  const isFollowed = was !== undefined && scope.covers(was) && !isSilent(was);
  return isFollowed ? scope.holds(path) : scope.covers(path) && !isSilent(path);
}

interface ChangedFrom {
  readonly earlier?: NonNullable<ChangedFile['before']>;
  /** Its earlier name, where it has got another. */
  readonly was?: string;
}

/** What a file was that is no longer the same; nothing of one that is. */
async function changedFrom(path: string, look: Look, disk?: OnDisk): Promise<ChangedFrom | undefined> {
  const { repository, kept, renamed } = look;
  const entry = kept.get(path);
  const absolute = join(repository.top, path);
  if (entry?.kind === 'link' && disk && (await isLinkObject(absolute, entry.object))) return undefined;
  const was = entry ? undefined : renamed.get(path);
  const earlier = await earlierAt(was ?? path, look);
  if (entry && earlier?.object !== undefined && (await holdsObject(absolute, earlier.object))) return undefined;
  const isRenamed = was !== undefined && (await onDisk(join(repository.top, was))).kind === 'nothing';
  return { ...(earlier && { earlier }), ...(isRenamed && { was }) };
}
