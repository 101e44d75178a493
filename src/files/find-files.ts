import { lstat, realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { below, slashed } from './below.ts';
import { rulesOf } from './git-ignores.ts';
import { globOf } from './glob.ts';
import { type Walked, type WalkedFile, type Wanted, walkFolder } from './walk-folder.ts';
import { codeOf, whyLost, whyNoFile, whyNot } from './why-not.ts';

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** From the working folder, with forward slashes. */
  readonly shown: string;
  /** Named itself, not found in a folder or by a pattern. */
  readonly isNamed: boolean;
}

/** What cannot be read, and why, in a sentence. */
export interface FindProblem {
  readonly path: string;
  readonly shown: string;
  readonly message: string;
  /** There is no such thing. */
  readonly isMissing?: true;
}

export interface Found {
  /** In the order of the arguments, and those of one argument by path; each once, whatever names it has. */
  readonly files: readonly FoundFile[];
  readonly problems: readonly FindProblem[];
  /** Arguments under which there is no file, as they were given. */
  readonly unmatched: readonly string[];
  /** Arguments that the configuration leaves out, as they were given. */
  readonly leftOut: readonly string[];
  /** Where was looked: the files and folders that were named, and the folders that patterns start in. Absolute. */
  readonly roots: readonly string[];
}

export interface FindOptions {
  /** The folder that the arguments start from, absolute. */
  readonly cwd: string;
  /** Patterns of the configuration, as in .gitignore. */
  readonly ignores: readonly string[];
  /** The folder that these start from, absolute. */
  readonly ignoresFolder: string;
  /** What the names of files end in, without the dot; asked of files that are not named themselves. */
  readonly extensions: readonly string[];
}

/**
 * The files that paths, folders and patterns stand for. A name that exists is a name, whatever signs are in it. A file that is
 * named is taken though a `.gitignore` leaves it out, and so is a folder; what the configuration leaves out is not.
 */
export async function findFiles(given: readonly string[], options: FindOptions): Promise<Found> {
  const search: Search = {
    ...options,
    ...wantedBy(options),
    files: new Map(),
    problems: [],
    unmatched: [],
    leftOut: [],
    roots: [],
  };
  for (const one of given) await add(search, one);
  const { files, problems, unmatched, leftOut, roots } = search;
  return { files: [...files.values()], problems, unmatched, leftOut, roots };
}

/** A search on its way. */
interface Search extends FindOptions, Wanted {
  /** By their paths without links. */
  readonly files: Map<string, FoundFile>;
  readonly problems: FindProblem[];
  readonly unmatched: string[];
  readonly leftOut: string[];
  readonly roots: string[];
}

function wantedBy({ ignores, ignoresFolder, extensions }: FindOptions): Wanted {
  const endings = new Set(extensions.map((extension) => extension.toLowerCase()));
  return {
    takes: (path) => endings.has(/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''),
    isLeftOut: leftOutBy({ ignores, ignoresFolder }),
  };
}

/** What the configuration leaves out; what is in such a folder, too. */
export function leftOutBy({ ignores, ignoresFolder }: Pick<FindOptions, 'ignores' | 'ignoresFolder'>): Wanted['isLeftOut'] {
  const rules = rulesOf(ignores);
  return (path, kind) => {
    const inside = below(ignoresFolder, path);
    return inside !== undefined && inside !== '' && rules.ignores(kind === 'folder' ? `${inside}/` : inside);
  };
}

async function add(search: Search, given: string): Promise<void> {
  const path = resolve(search.cwd, given);
  if (given === '') return trouble(search, { path, message: 'An empty name stands for no file.' });
  const what = await whatIs(path);
  if (what.kind === 'missing') return addMatching(search, given, path);
  search.roots.push(path);
  if (what.kind === 'trouble') return trouble(search, { path, message: what.message });
  if (search.isLeftOut(path, what.kind)) search.leftOut.push(given);
  else if (what.kind === 'file') take(search, { path, real: what.real }, 'named');
  else takeAll(search, await walkFolder(path, search), given);
}

type What =
  | { readonly kind: 'file'; readonly real: string }
  | { readonly kind: 'folder' | 'missing' }
  | { readonly kind: 'trouble'; readonly message: string };

async function whatIs(path: string): Promise<What> {
  try {
    await lstat(path);
  } catch (error) {
    const isMissing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error) ?? '');
    return isMissing ? { kind: 'missing' } : { kind: 'trouble', message: whyNot(error) };
  }
  try {
    const target = await stat(path);
    if (target.isFile()) return { kind: 'file', real: await realpath(path) };
    return target.isDirectory() ? { kind: 'folder' } : { kind: 'trouble', message: whyNoFile(target) };
  } catch (error) {
    return { kind: 'trouble', message: whyLost(path, error) };
  }
}

async function addMatching(search: Search, given: string, path: string): Promise<void> {
  const glob = await globOf(given, search.cwd);
  if (!glob) {
    search.roots.push(path);
    return trouble(search, { path, message: 'There is no such file or folder.', isMissing: true });
  }
  search.roots.push(glob.folder);
  if ((await whatIs(glob.folder)).kind !== 'folder') {
    search.unmatched.push(given);
    return;
  }
  const wanted: Wanted = {
    takes: (file) => search.takes(file) && glob.fits(file),
    isLeftOut: (at, kind) => search.isLeftOut(at, kind) || (kind === 'folder' && !glob.mayFitIn(at)),
  };
  takeAll(search, await walkFolder(glob.folder, wanted), given);
}

function takeAll(search: Search, { files, problems }: Walked, given: string): void {
  for (const problem of inOrder(problems)) trouble(search, problem);
  for (const file of inOrder(files)) take(search, file, 'met');
  if (files.length === 0 && problems.length === 0) search.unmatched.push(given);
}

/** By code units, which no language's order changes. */
function inOrder<P extends { readonly path: string }>(list: readonly P[]): readonly P[] {
  return [...list].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function take({ cwd, files }: Search, { path, real }: WalkedFile, how: 'named' | 'met'): void {
  const known = files.get(real);
  const isNamed = how === 'named';
  if (!known) files.set(real, { path, shown: shownFrom(cwd, path), isNamed });
  else if (isNamed && !known.isNamed) files.set(real, { ...known, isNamed });
}

function trouble({ cwd, problems }: Search, problem: Omit<FindProblem, 'shown'>): void {
  problems.push({ ...problem, shown: shownFrom(cwd, problem.path) });
}

function shownFrom(cwd: string, path: string): string {
  return slashed(relative(cwd, path)) || '.';
}
