import { lstat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lilconfig } from 'lilconfig';

const CONFIG_NAMES = ['frs-filter.config.json', 'frs-filter.config.yaml', 'frs-filter.config.yml', 'frs-filter.config.js'];

export type FoundConfig =
  | { readonly ok: true; readonly path: string | undefined }
  | { readonly ok: false; readonly message: string };

/** The path of the configuration file in a folder or the nearest one above it. It is not looked into. */
export async function findConfig(folder: string): Promise<FoundConfig> {
  const search = lilconfig('frs-filter', {
    searchPlaces: CONFIG_NAMES,
    loaders: { '.json': theText, '.yaml': theText, '.yml': theText, '.js': theText },
    ignoreEmptySearchPlaces: false,
  });
  let path: string | undefined;
  try {
    path = (await search.search(folder))?.filepath;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EISDIR' ? 'it is a folder' : (code ?? 'for an unknown reason');
    return {
      ok: false,
      message: `The configuration in ${folder}, or in the nearest folder above with one, cannot be read: ${why}.`,
    };
  }
  if (path === undefined) return { ok: true, path };
  const names = await configNamesIn(dirname(path));
  if (names.length < 2) return { ok: true, path };
  const message = `In ${dirname(path)} stand ${names.join(' and ')}; which of them holds would be a guess. Keep one.`;
  return { ok: false, message };
}

/** The configuration files of a folder. */
export async function configNamesIn(folder: string): Promise<readonly string[]> {
  const present = await Promise.all(CONFIG_NAMES.map((name) => isThere(join(folder, name))));
  return CONFIG_NAMES.filter((_, index) => present[index]);
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a file is called like a configuration. */
export function isConfigName(path: string): boolean {
  return CONFIG_NAMES.includes(basename(path));
}

function theText(_path: string, content: string): string {
  return content;
}
