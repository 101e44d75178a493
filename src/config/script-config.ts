import { pathToFileURL } from 'node:url';
import { spanOf } from '../text/span.ts';
import { mapOf, type Placed } from './placed.ts';
import { DEEPEST } from './placed-text.ts';

export type ScriptOutcome = { readonly ok: true; readonly root: Placed } | { readonly ok: false; readonly message: string };

/** Runs a configuration in JavaScript and copies what it exports: `export default {…}` or `module.exports = {…}`. */
export async function runScript(path: string, name: string): Promise<ScriptOutcome> {
  const url = pathToFileURL(path).href;
  try {
    const module: { readonly default?: unknown } = await import(/* @vite-ignore */ url);
    const root = copied(module.default, 0);
    if (root.kind === 'map') return { ok: true, root };
  } catch (error) {
    return { ok: false, message: `${name} stopped with an error${lineIn(error, [path, url])}: ${inOneLine(error)}` };
  }
  return { ok: false, message: `${name} exports no object; export default { … } or module.exports = { … } gives one.` };
}

const NOWHERE = spanOf(0, 0);

/** Read once, so that no getter can say something else the next time. What is no plain data stays as it is, to be told. */
function copied(value: unknown, depth: number): Placed {
  if (depth > DEEPEST) throw new RangeError(`the object is nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) return { kind: 'list', span: NOWHERE, items: Array.from(value, (item) => copied(item, depth + 1)) };
  if (!isPlainObject(value)) return { kind: 'scalar', span: NOWHERE, value };
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .map(([key, entry]) => ({ key, keySpan: NOWHERE, value: copied(entry, depth + 1) }));
  return mapOf(NOWHERE, entries);
}

/** A `Map` has no keys of its own, and would pass for an empty object. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** ` in line 3`, where Node says so. */
function lineIn(error: unknown, places: readonly string[]): string {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  for (const place of places) {
    const line = /^:(\d+)/.exec(stack.slice(stack.indexOf(place) + place.length))?.[1];
    if (stack.includes(place) && line !== undefined) return ` in line ${line}`;
  }
  return '';
}

function inOneLine(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`.split('\n')[0] ?? '';
  return `${typeof error === 'string' ? error : 'something else than an error'} was thrown.`;
}
