import { posix } from 'node:path';
import ts from 'typescript';
import { filesBelow, fileText } from '../support/files.ts';
import { type Room, rooms } from './rooms.ts';

/** A file of the product and what it imports: files by their path from the top, packages by name. */
export interface Importer {
  readonly file: string;
  readonly imports: readonly string[];
}

export const importers: readonly Importer[] = ['grammar', 'src'].flatMap(filesBelow).filter(isSource).map(importer);

/** The room that a file stands in: the one with the longest path that fits. */
export function roomOf(file: string): Room | undefined {
  const fitting = rooms.filter(({ path }) => file.startsWith(path));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

function isSource(file: string): boolean {
  return file.endsWith('.ts');
}

/** As TypeScript's own scanner sees them, types and dynamic imports too. */
function importer(file: string): Importer {
  const { importedFiles } = ts.preProcessFile(fileText(file), true, true);
  return { file, imports: importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? beside(file, fileName) : fileName)) };
}

function beside(file: string, path: string): string {
  return posix.normalize(posix.join(posix.dirname(file), path));
}
