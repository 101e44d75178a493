import { createReadStream } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { isConfigName } from '../../config/find-config.ts';
import type { Kept, Repository } from '../../files/git.ts';
import { holdsObject } from '../../files/git-object.ts';
import { DEFAULT_AT, readAt } from '../../sources/filters/at.ts';
import { containerOf, readStored } from '../../sources/filters/read-stored.ts';
import { textOf } from './disk-changes.ts';
import { insideOf } from './paths.ts';

/** How the configuration has changed since the revision. */
export interface ConfigChange {
  readonly isChanged: boolean;
  readonly isSchemaChanged: boolean;
  /** The values of `at` at the revision, for some files or for all; none where the configuration has not changed. */
  readonly ats: readonly string[];
}

interface Known {
  readonly cwd: string;
  readonly kept: ReadonlyMap<string, Kept>;
  readonly index: ReadonlyMap<string, Kept>;
  readonly repository: Repository;
}

/** Looks only at files of the repository; what lies above it, git does not know. */
export async function configChange(
  { config, schema }: { readonly config: Config; readonly schema: string | undefined },
  known: Known,
): Promise<ConfigChange> {
  const { repository, kept, index } = known;
  const [then, now] = [
    await configThen(known),
    config.path === undefined ? undefined : await insideOf(repository.top, config.path),
  ];
  const isChanged = then !== now || (now !== undefined && !(await isAsKept(now, known)));
  const schemas = schema === undefined ? await schemasIn(config) : schema === '-' ? [] : [resolve(known.cwd, schema)];
  const changes = await Promise.all(
    schemas.map(async (path) => {
      const inside = await insideOf(repository.top, path);
      // What git never kept has no earlier version.
      const isKnown = inside !== undefined && (kept.has(inside) || index.has(inside));
      return isKnown && !(await isAsKept(inside, known));
    }),
  );
  const object = then === undefined ? undefined : kept.get(then)?.object;
  const ats = !isChanged
    ? []
    : then === undefined || object === undefined
      ? [DEFAULT_AT]
      : await atsIn(then, repository.contentOf(object));
  return { isChanged, isSchemaChanged: changes.includes(true), ats };
}

/** Returns the nearest configuration above the working folder at the revision. */
async function configThen({ cwd, kept, repository }: Known): Promise<string | undefined> {
  const folder = await insideOf(repository.top, cwd);
  const above = [...kept.keys()].filter((path) => isConfigName(path) && `${folder}/`.startsWith(holderOf(path)));
  return above.sort((a, b) => holderOf(b).length - holderOf(a).length || (a < b ? -1 : 1))[0];
}

/** Returns a file's folder with a slash at the end; nothing at the top. */
function holderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

async function isAsKept(path: string, { kept, repository }: Known): Promise<boolean> {
  const entry = kept.get(path);
  return entry?.kind === 'file' && (await holdsObject(join(repository.top, path), entry.object));
}

async function schemasIn({ path, folder }: Config): Promise<readonly string[]> {
  if (path === undefined) return [];
  const texts = await textsAt('schema', { path, content: createReadStream(path) });
  return texts.map(({ text }) => resolve(folder, text));
}

async function atsIn(path: string, content: AsyncIterable<Uint8Array>): Promise<readonly string[]> {
  const texts = await textsAt('at', { path, content });
  const isGivenForAll = texts.some(({ name }) => name === 'at');
  return [...new Set([...(isGivenForAll ? [] : [DEFAULT_AT]), ...texts.map(({ text }) => text)])];
}

/** Returns the texts at a key of a configuration, as far as they are known without running it. */
async function textsAt(
  key: string,
  { path, content }: { readonly path: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const container = containerOf(path);
  const at = readAt(key);
  if (!at.ok || container === undefined) return [];
  if (container === 'script') {
    const written = new RegExp(`\\b${key}['"]?\\s*:\\s*(['"\`])(.*?)\\1`, 'g');
    return [...(await textOf(content)).matchAll(written)].map(([, , text = '']) => ({ name: '', text }));
  }
  const texts: { readonly name: string; readonly text: string }[] = [];
  for await (const pieces of readStored(content, { container, at: at.at }))
    for (const { filters } of pieces) texts.push(...filters);
  return texts;
}
