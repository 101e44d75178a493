import { below } from '../files/below.ts';
import { rulesOf } from '../files/git-ignores.ts';
import type { Schema } from '../schema/schema.ts';
import { DEFAULT_AT } from '../sources/filters/at.ts';

/** What holds for a file. */
export interface FileSettings {
  readonly schema: Schema | undefined;
  /** Where filters stand in a record, as `readAt` takes it. */
  readonly at: string;
}

/** What a configuration says for all files, or for some. */
export interface Said {
  readonly schema?: Schema;
  readonly at?: string;
}

export interface Override extends Said {
  /** Patterns as in .gitignore. */
  readonly paths: readonly string[];
}

export function settingsOf({ schema, at = DEFAULT_AT }: Said): FileSettings {
  return { schema, at };
}

/** What holds for a file, by its absolute path: key by key, the last override that fits it wins. */
export function settingsBy(base: FileSettings, folder: string, overrides: readonly Override[]): (path: string) => FileSettings {
  const rules = overrides.map(({ paths, ...said }) => ({ patterns: rulesOf(paths), said }));
  return (path) => {
    const inside = below(folder, path);
    if (inside === undefined || inside === '') return base;
    let settings = base;
    for (const { patterns, said } of rules) if (patterns.ignores(inside)) settings = { ...settings, ...said };
    return settings;
  };
}
