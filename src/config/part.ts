import type { Path } from '../sources/filters/path-name.ts';
import { didYouMean } from '../text/did-you-mean.ts';
import type { Mistake, Placed } from './placed.ts';

/** A part of a configuration: what stands where, and who hears what is wrong with it. */
export interface Part {
  readonly value: Placed;
  readonly path: Path;
  readonly tell: (mistake: Mistake) => void;
}

/** What a part should be, as the first half of a sentence. */
type Expected = string;

/** The keys of an object with what stands there. */
export function entriesOf(part: Part, expected: Expected): readonly { readonly key: string; readonly part: Part }[] {
  if (part.value.kind !== 'map') return tellOther(part, expected);
  return part.value.entries.map(({ key, value }) => ({ key, part: { ...part, value, path: [...part.path, key] } }));
}

export function itemsOf(part: Part, expected: Expected): readonly Part[] {
  if (part.value.kind !== 'list') return tellOther(part, expected);
  return part.value.items.map((value, index) => ({ ...part, value, path: [...part.path, index] }));
}

/** A text that is not blank. */
export function textOf(part: Part, expected: Expected): string | undefined {
  const { value } = part;
  if (value.kind === 'scalar' && typeof value.value === 'string' && value.value.trim() !== '') return value.value;
  tellOther(part, expected);
  return undefined;
}

export function tellValue({ path, tell }: Part, message: string, help?: string): void {
  tell({ path, at: 'value', message, ...(help === undefined ? {} : { help }) });
}

/** `whole` is what has the key, at the start of a sentence. */
export function tellUnknownKey({ path, tell }: Part, whole: string, keys: readonly string[]): void {
  const key = String(path.at(-1));
  const help = questionAbout(key, keys) ?? `${whole} has ${inRow(keys)}.`;
  tell({ path, at: 'key', message: `${whole} has no key ${JSON.stringify(key)}.`, help });
}

/** What was probably meant, as a help of its own; nothing where no name is near. */
export function questionAbout(word: string, names: readonly string[]): string | undefined {
  return didYouMean(word, names).trim() || undefined;
}

/** What stands there, in a few words. */
export function describe(placed: Placed): string {
  if (placed.kind === 'map') return 'an object';
  if (placed.kind === 'list') return 'a list';
  const { value } = placed;
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) return 'empty';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'function') return 'a function';
  return typeof value === 'object' && value !== null ? `a ${Object.prototype.toString.call(value).slice(8, -1)}` : String(value);
}

function tellOther(part: Part, expected: Expected): readonly never[] {
  tellValue(part, `${expected}; this is ${describe(part.value)}.`);
  return [];
}

function inRow(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
