import type { Config } from '../../config/config.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { type At, readAt } from '../../sources/filters/at.ts';
import { containerOf, extensions } from '../../sources/filters/read-stored.ts';
import { UsageError } from '../exit.ts';
import type { ChangedFiles } from './changed-files.ts';
import type { Comparable } from './file-changes.ts';

export interface Settings {
  readonly config: Config;
  /** The option `--at`. */
  readonly at: string | undefined;
}

export interface Ready {
  readonly ready: readonly Comparable[];
  readonly problems: readonly FileProblem[];
}

/** The changed files with how they are read and what their filters are judged by. */
export function comparable({ files, problems, repository }: ChangedFiles, { config, at }: Settings): Ready {
  const given = at === undefined ? undefined : atOf(at);
  const ready: Comparable[] = [];
  const told = [...problems];
  for (const file of files) {
    const container = containerOf(file.shown);
    const settings = config.settingsFor(file.path);
    if (!container) told.push({ file: file.shown, message: UNKNOWN_CONTAINER });
    else if (!settings.schema)
      throw new UsageError(
        `${file.shown}: Without a schema it is not known what the filters match; --schema FILE gives one, and so does a configuration.`,
      );
    else ready.push({ file, container, at: given ?? atOf(settings.at), schema: settings.schema, repository });
  }
  return { ready, problems: told };
}

const UNKNOWN_CONTAINER = `How filters are stored in it cannot be told from its name; compare reads ${extensions.map((name) => `.${name}`).join(', ')}.`;

function atOf(given: string): At {
  const outcome = readAt(given);
  if (outcome.ok) return outcome.at;
  throw new UsageError(`--at: ${outcome.problem}`);
}
