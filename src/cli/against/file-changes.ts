import { createReadStream } from 'node:fs';
import type { Config } from '../../config/config.ts';
import type { Repository } from '../../files/git.ts';
import { isSystemError, whyNot } from '../../files/why-not.ts';
import { type ComparedVersions, draftFile, type FileDraft } from '../../history/change.ts';
import { type FileVersion, NO_FILE, readVersion } from '../../history/version.ts';
import type { Schema } from '../../index.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { type At, readAt } from '../../sources/filters/at.ts';
import { type Container, containerOf, readStored, UNKNOWN_CONTAINER } from '../../sources/filters/read-stored.ts';
import { atOf } from '../configuration.ts';
import { UsageError } from '../io.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { ChangedFile } from './disk-changes.ts';

/** A file that has changed, with what is needed to read and to check both versions. */
export interface Comparable {
  readonly file: ChangedFile;
  readonly container: Container;
  readonly at: At;
  /** Where else filters stood, by the configuration as it was. */
  readonly formerAts: readonly At[];
  readonly schema: Schema;
  readonly repository: Repository;
}

/** Returns the changed files that can be compared, and the problems of the others. `at` is the option `--at`. */
export function comparable(
  { files, problems, repository, configuration }: ChangedFiles,
  { config, at: option }: { readonly config: Config; readonly at: string | undefined },
) {
  const ready: Comparable[] = [];
  const all: FileProblem[] = [...problems];
  for (const file of files) {
    const container = containerOf(file.shown);
    const { schema, at: configured } = config.settingsFor(file.path);
    if (!container) all.push({ file: file.shown, message: UNKNOWN_CONTAINER });
    else if (!schema)
      throw new UsageError(
        `${file.shown}: Without a schema it is not known what the filters match; --schema FILE gives one, and so does a configuration.`,
      );
    else {
      const at = atOf(option ?? configured);
      const formerAts = configuration.ats.flatMap((given) => {
        const former = readAt(given);
        return option === undefined && former.ok && given !== at.given ? [former.at] : [];
      });
      ready.push({ file, container, at, formerAts, schema, repository });
    }
  }
  return { ready, problems: all };
}

/** The changes of a file, and what of it cannot be read. */
export interface FileChanges {
  readonly shown: string;
  readonly draft: FileDraft;
  /** Problems of the earlier version; what it hid is no longer there. */
  readonly notes: readonly FileProblem[];
  /** Problems of the later one; filters may be hidden in it. */
  readonly problems: readonly FileProblem[];
}

/**
 * Returns one for each place that filters stand at, or stood at.
 * @throws GitTrouble
 */
export async function fileChanges(comparable: Comparable): Promise<readonly FileChanges[]> {
  const { file, at, formerAts } = comparable;
  const { shown } = file;
  const versions = await versionsAt(at, comparable);
  const { before, after } = versions;
  const problemsOf = (version: FileVersion, name: string): readonly FileProblem[] =>
    version.problems
      .filter(({ isAside }) => !isAside || file.isNamed || before.filters.length > 0)
      .map(({ isAside: _, ...problem }) => ({ file: name, ...problem }));
  const notes = problemsOf(before, `${file.before?.path} as it was`);
  const all: FileChanges[] = [{ shown, draft: draftFile(versions), notes, problems: problemsOf(after, shown) }];
  for (const former of formerAts) {
    const { before, after, schema } = await versionsAt(former, comparable);
    // A table that lacks the column is no problem here.
    const draft = draftFile({ before: { ...before, problems: [] }, after: { ...after, problems: [] }, schema });
    all.push({ shown, draft: withoutKnown(draft, all), notes: [], problems: [] });
  }
  return all;
}

/** Drops changes that another place has, too. */
function withoutKnown(draft: FileDraft, others: readonly FileChanges[]): FileDraft {
  const known = new Set(others.flatMap(({ draft }) => draft.drafts.map(placesOf)));
  return { ...draft, drafts: draft.drafts.filter((one) => !known.has(placesOf(one))) };
}

function placesOf({ before, after }: FileDraft['drafts'][number]): string {
  return JSON.stringify([before?.position, after?.position]);
}

async function versionsAt(at: At, { file, container, schema, repository }: Comparable): Promise<ComparedVersions> {
  const { path: current, before, now } = file;
  const read = (content: AsyncIterable<Uint8Array>, path: string) =>
    readVersion(readStored(content, { container: containerOf(path) ?? container, at }));
  const readLater = async (): Promise<FileVersion> => {
    if (now.kind === 'object') return await read(repository.contentOf(now.object), current);
    if (now.kind !== 'file') return NO_FILE;
    try {
      return await read(createReadStream(current), current);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return { ...NO_FILE, problems: [{ message: whyNot(error), line: 1 }] };
    }
  };
  return {
    before: before?.object === undefined ? NO_FILE : await read(repository.contentOf(before.object), before.path),
    after: await readLater(),
    schema,
    doubts: {
      ...(before?.doubt !== undefined && { before: before.doubt }),
      ...(now.kind === 'unknown' && { after: NO_READABLE_FILE }),
    },
  };
}

const NO_READABLE_FILE = 'What stands there now is no file that can be read, such as a link that leads to nothing.';
