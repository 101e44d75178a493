import { createReadStream } from 'node:fs';
import type { Repository } from '../../files/git.ts';
import { isSystemError, whyNot } from '../../files/why-not.ts';
import type { Judged } from '../../history/change.ts';
import { draftFile, type FileDraft } from '../../history/settle.ts';
import { type FileVersion, NO_FILE, readVersion } from '../../history/version.ts';
import type { Schema } from '../../index.ts';
import type { FileProblem } from '../../lint/finding.ts';
import type { At } from '../../sources/filters/at.ts';
import { type Container, containerOf, readStored } from '../../sources/filters/read-stored.ts';
import type { ChangedFile } from './changed-file.ts';

/** A file that has changed, with what is needed to read and to judge both versions. */
export interface Comparable {
  readonly file: ChangedFile;
  readonly container: Container;
  readonly at: At;
  /** Where else filters stood, by the configuration as it was. */
  readonly formerAts: readonly At[];
  readonly schema: Schema;
  readonly repository: Repository;
}

/** What has become of the filters of a file, and what of the file cannot be read. */
export interface FileChanges {
  readonly shown: string;
  readonly draft: FileDraft;
  /** Of the earlier version; what it hid is no longer there. */
  readonly remarks: readonly FileProblem[];
  /** Of the later one; filters may be hidden in it. */
  readonly problems: readonly FileProblem[];
}

/**
 * One for each place that filters stand at, or stood at.
 * @throws GitTrouble
 */
export async function fileChanges(comparable: Comparable): Promise<readonly FileChanges[]> {
  const { file, at, formerAts, schema } = comparable;
  const { shown } = file;
  const judged = await judgedAt(at, comparable);
  const { before, after } = judged;
  const told = (version: FileVersion, name: string): readonly FileProblem[] =>
    version.problems
      .filter(({ isAside }) => !isAside || file.isNamed || before.filters.length > 0)
      .map(({ isAside: _, ...problem }) => ({ file: name, ...problem }));
  const first = {
    shown,
    draft: draftFile(judged),
    remarks: told(before, `${file.before?.path} as it was`),
    problems: told(after, shown),
  };
  const all: FileChanges[] = [first];
  for (const former of formerAts) {
    const { before, after } = await judgedAt(former, comparable);
    // A table that lacks the column has nothing to tell.
    const [then, now] = [before, after].map(({ problems: _, ...version }) => ({ ...version, problems: [] }));
    if (then && now)
      all.push({ shown, draft: withoutTold(draftFile({ before: then, after: now, schema }), all), remarks: [], problems: [] });
  }
  return all;
}

/** What another place has told of the same filters is told once. */
function withoutTold(draft: FileDraft, others: readonly FileChanges[]): FileDraft {
  const told = new Set(others.flatMap(({ draft }) => draft.drafts.map(placesOf)));
  return { ...draft, drafts: draft.drafts.filter((one) => !told.has(placesOf(one))) };
}

function placesOf({ before, after }: FileDraft['drafts'][number]): string {
  return JSON.stringify([before?.position, after?.position]);
}

async function judgedAt(at: At, { file, container, schema, repository }: Comparable): Promise<Judged> {
  const { before, now } = file;
  const read = (content: AsyncIterable<Uint8Array>, path: string) =>
    readVersion(readStored(content, { container: containerOf(path) ?? container, at }));
  const earlier = before?.object === undefined ? NO_FILE : await read(repository.contentOf(before.object), before.path);
  const later = await laterOf(file, { repository, read });
  return {
    before: earlier,
    after: later,
    schema,
    doubts: {
      ...(before?.doubt !== undefined && { before: before.doubt }),
      ...(now.kind === 'unknown' && { after: NO_READABLE_FILE }),
    },
  };
}

const NO_READABLE_FILE = 'What stands there now is no file that can be read, such as a link that leads to nothing.';

interface Reading {
  readonly repository: Repository;
  readonly read: (content: AsyncIterable<Uint8Array>, path: string) => Promise<FileVersion>;
}

async function laterOf({ path, now }: ChangedFile, { repository, read }: Reading): Promise<FileVersion> {
  if (now.kind === 'object') return await read(repository.contentOf(now.object), path);
  if (now.kind !== 'file') return NO_FILE;
  try {
    return await read(createReadStream(path), path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return { ...NO_FILE, problems: [{ message: whyNot(error), line: 1 }] };
  }
}
