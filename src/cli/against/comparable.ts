import type { Config } from '../../config/config.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { type At, readAt } from '../../sources/filters/at.ts';
import { containerOf, UNKNOWN_CONTAINER } from '../../sources/filters/read-stored.ts';
import { atOf } from '../at-option.ts';
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
export function comparable({ files, problems, repository, configuration }: ChangedFiles, { config, at }: Settings): Ready {
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
    else {
      const now = given ?? atOf(settings.at);
      const formerAts = given ? [] : formerOf(configuration.ats, now);
      ready.push({ file, container, at: now, formerAts, schema: settings.schema, repository });
    }
  }
  return { ready, problems: told };
}

function formerOf(ats: readonly string[], now: At): readonly At[] {
  return ats.flatMap((given) => {
    const former = readAt(given);
    return former.ok && given !== now.given ? [former.at] : [];
  });
}
