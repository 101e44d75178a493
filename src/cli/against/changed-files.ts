import { dirname, join, relative } from 'node:path';
import type { Config } from '../../config/config.ts';
import { below, slashed } from '../../files/below.ts';
import { type Found, findFiles, leftOutBy } from '../../files/find-files.ts';
import { openRepository, type Repository } from '../../files/git.ts';
import { isTop } from '../../files/git-ignores.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { containerOf, extensions, NO_FILE } from '../../sources/filters/read-stored.ts';
import type { Io } from '../io.ts';
import { type ConfigChange, configChange } from './config-change.ts';
import { type ChangedFile, filesGone, filesPresent, type View } from './disk-changes.ts';
import { insideOf, scopeOf, withoutLinks } from './paths.ts';

export interface ChangedFiles {
  readonly repository: Repository;
  readonly configuration: ConfigChange;
  readonly files: readonly ChangedFile[];
  readonly problems: readonly FileProblem[];
  readonly notes: readonly FileProblem[];
}

export interface Against {
  readonly revision: string;
  readonly config: Config;
  /** The option `--schema`. */
  readonly schema: string | undefined;
}

/**
 * Returns the files under the arguments that have changed since a revision: those that are there in the order of the arguments,
 * then those that a search does not find though git keeps them, then those that are gone. Where the configuration has changed,
 * they include what it leaves out.
 * @throws GitTrouble
 */
export async function changedFiles(args: readonly string[], against: Against, io: Io): Promise<ChangedFiles> {
  const { revision, config } = against;
  const repository = await openRepository(io.cwd, { env: io.env });
  const { top } = repository;
  const commit = await repository.commitOf(revision);
  const takes = (path: string) => containerOf(path) !== undefined;
  const [kept, index] = [await repository.keptAt(commit, takes), await repository.indexed(takes)];
  const configuration = await configChange(against, { cwd: io.cwd, kept, index, repository });
  const found = await findFiles(args, { cwd: io.cwd, extensions, ignores: config.ignores, ignoresFolder: config.folder });
  const isIgnored = leftOutBy({ ignores: config.ignores, ignoresFolder: await withoutLinks(config.folder) });
  const isLeftOut = (path: string) => isIgnored(join(top, path), 'file');
  const view: View = {
    repository,
    kept,
    index,
    renamed: await repository.renamedSince(commit, extensions),
    scope: await scopeOf(args, { cwd: io.cwd, top }),
    isLeftOut,
    isSilent: (path) => !configuration.isChanged && isLeftOut(path),
    shown: (path) => slashed(relative(io.cwd, join(top, path))),
  };
  const { inside, problems } = await placesOf(found, view);
  const present = await filesPresent(inside, view);
  const files = [...present.files, ...(await filesGone(present.seen, view))];
  const note = (message: string) => (file: string) => ({ file, message: configuration.isChanged ? LEFT_OUT_SINCE : message });
  const notes = [...found.leftOut.map(note(LEFT_OUT)), ...present.leftOut.map(view.shown).map(note(MOVED_THERE))];
  return { repository, configuration, files, problems: [...problems, ...troubles(found, files)], notes };
}

const LEFT_OUT = 'It is not compared: the configuration leaves it out.';
const MOVED_THERE = 'It is compared though the configuration leaves it out, for it stood where it was looked at.';
const LEFT_OUT_SINCE = 'It is compared though the configuration leaves it out, for the configuration has changed, too.';

/** Returns where the files that were found stand in the repository, and problems for those that are not its own. */
async function placesOf({ files }: Found, { repository: { top }, kept, index, renamed }: View) {
  const inside = new Map<string, Pick<ChangedFile, 'path' | 'shown' | 'isNamed'>>();
  const problems: FileProblem[] = [];
  for (const file of files) {
    const place = await insideOf(top, file.path);
    const isKnown = place !== undefined && (kept.has(place) || index.has(place) || renamed.has(place));
    if (place === undefined) problems.push({ file: file.shown, message: OUTSIDE });
    else if (!isKnown && (await isForeign(top, place))) problems.push({ file: file.shown, message: FOREIGN });
    else inside.set(place, file);
  }
  return { inside, problems };
}

const OUTSIDE = 'It lies outside the git repository, which has nothing earlier to compare it with.';
const FOREIGN = 'It belongs to another git repository; compare it from there.';

/** Returns whether a repository inside this one holds a file. */
async function isForeign(top: string, inside: string): Promise<boolean> {
  for (let folder = dirname(inside); folder !== '.'; folder = dirname(folder)) if (await isTop(join(top, folder))) return true;
  return false;
}

/** Returns the problems of the search without what is missing because it is gone, which is reported as a change. */
function troubles({ problems, unmatched, files: found, leftOut }: Found, files: readonly ChangedFile[]): readonly FileProblem[] {
  const isNothing = found.length + leftOut.length + files.length + problems.length === 0;
  const isReported = (path: string) => files.some((file) => file.now.kind !== 'file' && below(path, file.path) !== undefined);
  return [
    ...problems
      .filter(({ path, isMissing }) => !isMissing || !isReported(path))
      .map(({ shown, message }) => ({ file: shown, message })),
    ...(isNothing ? unmatched.map((file) => ({ file, message: NO_FILE })) : []),
  ];
}
