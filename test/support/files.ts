import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder that holds the package. */
export const top = fileURLToPath(new URL('../../', import.meta.url)).replaceAll('\\', '/');

/** The text of a file of the project. */
export function fileText(path: string): string {
  return readFileSync(top + path, 'utf8');
}

/** The files below a folder of the project, sorted, with paths from the top. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(top + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(top.length))
    .sort();
}
