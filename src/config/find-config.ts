import { lstat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { lilconfig } from 'lilconfig';
import { whyNot } from '../files/why-not.ts';
import { visible } from '../text/hidden.ts';
import { lookalikes, takenNames, whyNotTaken } from './config-names.ts';

export type FoundConfig =
  | { readonly ok: true; readonly path: string | undefined }
  | { readonly ok: false; readonly message: string };

const PLACES = [...takenNames, ...lookalikes];

/**
 * The path of the configuration file in a folder or the nearest one above it. It is not looked into. What only looks like one
 * ends the search with words: whoever wrote it believes that it holds.
 */
export async function findConfig(folder: string): Promise<FoundConfig> {
  const search = lilconfig('frs-filter', {
    searchPlaces: PLACES,
    loaders: Object.fromEntries(PLACES.map((name) => [extname(name) || 'noExt', theText])),
    ignoreEmptySearchPlaces: false,
  });
  let path: string | undefined;
  try {
    path = (await search.search(folder))?.filepath;
  } catch (error) {
    const why = whyNot(error, 'a configuration is a file');
    return refused(`The configuration in ${folder}, or in the nearest folder above with one, cannot be read. ${why}`);
  }
  if (path === undefined) return { ok: true, path };
  const names = await configNamesIn(dirname(path));
  if (names.length > 1) {
    return refused(`In ${dirname(path)} stand ${names.join(' and ')}; which of them holds would be a guess. Keep one.`);
  }
  const notTaken = whyNotTaken(path);
  return notTaken === undefined ? { ok: true, path } : refused(notTaken);
}

function refused(message: string): FoundConfig {
  return { ok: false, message: visible(message) };
}

/** The files of a folder that are called like a configuration, or nearly. */
export async function configNamesIn(folder: string): Promise<readonly string[]> {
  const present = await Promise.all(PLACES.map((name) => isThere(join(folder, name))));
  return PLACES.filter((_, index) => present[index]);
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

/** Whether a file is called like a configuration. */
export function isConfigName(path: string): boolean {
  return takenNames.includes(basename(path));
}

function theText(_path: string, content: string): string {
  return content;
}
