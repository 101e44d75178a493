import { createReadStream } from 'node:fs';
import type { Repository } from '../../files/git.ts';
import { isSystemError, whyNot } from '../../files/why-not.ts';
import { type Change, changesIn } from '../../history/change.ts';
import { type FileVersion, NO_FILE, readVersion } from '../../history/version.ts';
import type { Schema } from '../../index.ts';
import type { FileProblem } from '../../lint/finding.ts';
import type { At } from '../../sources/filters/at.ts';
import { type Container, containerOf, readStored } from '../../sources/filters/read-stored.ts';
import type { ChangedFile } from './changed-files.ts';

/** A file that has changed, with what is needed to read and to judge both versions. */
export interface Comparable {
  readonly file: ChangedFile;
  readonly container: Container;
  readonly at: At;
  readonly schema: Schema;
  readonly repository: Repository;
}

/** What has become of the filters of a file, and what of the file cannot be read. */
export interface FileChanges {
  readonly changes: Iterable<Change>;
  /** Of the earlier version; what it hid is no longer there. */
  readonly remarks: readonly FileProblem[];
  /** Of the later one; filters may be hidden in it. */
  readonly problems: readonly FileProblem[];
}

/** @throws GitTrouble */
export async function fileChanges({ file, container, at, schema, repository }: Comparable): Promise<FileChanges> {
  const told = (version: FileVersion, shown: string): readonly FileProblem[] =>
    version.problems
      .filter(({ isAside }) => file.isNamed || !isAside)
      .map(({ isAside: _, ...problem }) => ({ file: shown, ...problem }));
  const earlier = file.before
    ? await readVersion(
        readStored(repository.contentOf(file.before.object), { container: containerOf(file.before.path) ?? container, at }),
      )
    : NO_FILE;
  const remarks = told(earlier, `${file.before?.path} as it was`);
  try {
    const later = file.isGone ? NO_FILE : await readVersion(readStored(createReadStream(file.path), { container, at }));
    return { changes: changesIn({ before: earlier, after: later, schema }), remarks, problems: told(later, file.shown) };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { changes: [], remarks, problems: [{ file: file.shown, message: whyNot(error) }] };
  }
}
