import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import type { Config } from '../../config/config.ts';
import { below, slashed } from '../../files/below.ts';
import { type Found, findFiles, leftOutBy } from '../../files/find-files.ts';
import { type GitChange, openRepository, type Repository } from '../../files/git.ts';
import { isTop } from '../../files/git-ignores.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { extensions } from '../../sources/filters/read-stored.ts';
import type { Io } from '../io.ts';

/** A file that is not what it was. */
export interface ChangedFile {
  /** Where it stands, or stood; absolute. */
  readonly path: string;
  readonly shown: string;
  readonly isNamed: boolean;
  readonly isGone: boolean;
  /** What it was; nothing where there was no such file. */
  readonly before?: NonNullable<GitChange['before']>;
}

export interface ChangedFiles {
  readonly repository: Repository;
  readonly files: readonly ChangedFile[];
  readonly problems: readonly FileProblem[];
  readonly leftOut: readonly string[];
}

export interface Against {
  readonly revision: string;
  readonly config: Config;
}

/**
 * The files under the arguments that have changed since a revision: those that are there in the order of the arguments, then
 * those that are gone. Of a pattern's folder all that are gone are told, whatever they were called.
 * @throws GitTrouble
 */
export async function changedFiles(args: readonly string[], { revision, config }: Against, io: Io): Promise<ChangedFiles> {
  const repository = await openRepository(io.cwd, { env: io.env });
  const commit = await repository.commitOf(revision);
  const ignoring = { ignores: config.ignores, ignoresFolder: config.folder };
  const found = await findFiles(args, { cwd: io.cwd, extensions, ...ignoring });
  const changes = await repository.changedSince(commit, extensions);
  const here = await filesHere(found, changes, repository);
  const gone = await filesGone(found, { changes, repository, here: here.paths });
  const isLeftOut = leftOutBy(ignoring);
  const files = [
    ...here.files,
    ...gone
      .map(({ path, before }) => ({ path, shown: slashed(relative(io.cwd, path)), isNamed: false, isGone: true, before }))
      .filter(({ path }) => !isLeftOut(path, 'file')),
  ];
  const problems = [...here.problems, ...troubles(found, files)];
  return { repository, files, problems, leftOut: found.leftOut };
}

interface FilesHere {
  readonly files: readonly ChangedFile[];
  readonly problems: readonly FileProblem[];
  /** All that are there, changed or not, from the top of the repository. */
  readonly paths: ReadonlySet<string>;
}

async function filesHere(found: Found, changes: readonly GitChange[], repository: Repository): Promise<FilesHere> {
  const { top } = repository;
  const byPath = new Map(changes.map((change) => [change.path, change]));
  const kept = await repository.kept(extensions);
  const files: ChangedFile[] = [];
  const problems: FileProblem[] = [];
  const paths = new Set<string>();
  for (const { path, shown, isNamed } of found.files) {
    const inside = await insideOf(top, path);
    if (inside === undefined) {
      problems.push({
        file: shown,
        message: 'It lies outside the git repository, which has nothing earlier to compare it with.',
      });
      continue;
    }
    paths.add(inside);
    const change = byPath.get(inside);
    if (!change && kept.has(inside)) continue;
    if (!change && (await isForeign(top, inside)))
      problems.push({ file: shown, message: 'It belongs to another git repository; compare it from there.' });
    else files.push({ path, shown, isNamed, isGone: false, ...(change?.before && { before: change.before }) });
  }
  return { files, problems, paths };
}

interface Looked {
  readonly changes: readonly GitChange[];
  readonly repository: Repository;
  readonly here: ReadonlySet<string>;
}

/** What stood under the arguments and is gone, or has moved to where nobody looked. */
async function filesGone({ roots }: Found, { changes, repository: { top }, here }: Looked) {
  const looked = await Promise.all(roots.map((root) => insideOf(top, root)));
  return changes.flatMap(({ path, before, isGone }) => {
    if (!before || here.has(path) || here.has(before.path)) return [];
    if (!isGone && (before.path === path || isUnder(path, looked))) return [];
    return isUnder(before.path, looked) ? [{ path: join(top, before.path), before }] : [];
  });
}

/** What the search ran into, but for what is missing because it is gone, which is told as such. */
function troubles({ problems, unmatched, files: found, leftOut }: Found, files: readonly ChangedFile[]): readonly FileProblem[] {
  const isNothing = found.length + leftOut.length + files.length + problems.length === 0;
  return [
    ...problems
      .filter(({ path, isMissing }) => !isMissing || !files.some((file) => file.isGone && below(path, file.path) !== undefined))
      .map(({ shown, message }) => ({ file: shown, message })),
    ...(isNothing ? unmatched.map((file) => ({ file, message: `No file is there whose name ends in ${ENDINGS}.` })) : []),
  ];
}

const ENDINGS = extensions.map((name) => `.${name}`).join(', ');

/** Whether a repository inside this one holds a file. */
async function isForeign(top: string, inside: string): Promise<boolean> {
  for (let folder = dirname(inside); folder !== '.'; folder = dirname(folder)) if (await isTop(join(top, folder))) return true;
  return false;
}

/** A path from the top of the repository, which knows no links; of what is missing, too. */
async function insideOf(top: string, path: string): Promise<string | undefined> {
  return below(top, await withoutLinks(path));
}

async function withoutLinks(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return dirname(path) === path ? path : join(await withoutLinks(dirname(path)), basename(path));
  }
}

function isUnder(path: string, roots: readonly (string | undefined)[]): boolean {
  return roots.some((root) => root !== undefined && (root === '' || path === root || path.startsWith(`${root}/`)));
}
