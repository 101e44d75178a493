import { lilconfig } from 'lilconfig';

/** Data, not programs: looking at a filter never runs code that lies in the folder. */
const NAMES = ['frs-filter.config.json', 'frs-filter.config.yaml', 'frs-filter.config.yml'];

/** The path of the configuration file in a folder or the nearest one above it. */
export async function findConfig(folder: string): Promise<string | undefined> {
  const found = await lilconfig('frs-filter', {
    searchPlaces: NAMES,
    loaders: { '.json': theText, '.yaml': theText, '.yml': theText },
    ignoreEmptySearchPlaces: false,
  }).search(folder);
  return found?.filepath;
}

function theText(_path: string, content: string): string {
  return content;
}
