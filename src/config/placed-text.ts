import { spanOf } from '../text/span.ts';
import type { PlacedMistake, PlacedOutcome } from './placed.ts';
import { readJson } from './read-json.ts';

export type TextFormat = 'json' | 'yaml';

/** What a file is expected to hold, in the words that are said where it does not. */
export interface Expected {
  /** Code units that are read. */
  readonly longest: number;
  readonly tooLong: string;
  readonly tooDeep: string;
  readonly empty: { readonly [F in TextFormat]: string };
}

/** Both readers call themselves for what stands inside something. */
export const DEEPEST = 100;

/** How a file is written, by its name, and by its first character where the name does not say. */
export function formatOf(name: string, text: string): TextFormat {
  if (/\.json$/i.test(name)) return 'json';
  if (/\.ya?ml$/i.test(name)) return 'yaml';
  return /^\s*[{[]/.test(text) ? 'json' : 'yaml';
}

/** Reads JSON or YAML with places, within limits that keep both readers from overflowing. The YAML reader is loaded when it is needed. */
export async function readPlaced(text: string, format: TextFormat, expected: Expected): Promise<PlacedOutcome> {
  const limit = beyondLimit(text, expected);
  if (limit) return { ok: false, mistake: limit };
  if (text.trim() === '') return { ok: false, mistake: { message: expected.empty[format], span: spanOf(0, 0) } };
  if (format === 'json') return readJson(text);
  const { readYaml } = await import('./read-yaml.ts');
  return readYaml(text, expected.empty.yaml);
}

function beyondLimit(text: string, { longest, tooLong, tooDeep }: Expected): PlacedMistake | undefined {
  if (text.length > longest) return { message: tooLong, span: spanOf(0, 0) };
  const deep = tooDeepAt(text);
  return deep === undefined ? undefined : { message: tooDeep, span: spanOf(deep, deep) };
}

/** Where brackets, or a line's indentation and list signs, go deeper than any file of ours; quotes are not looked at. */
function tooDeepAt(text: string): number | undefined {
  const indented = /^[ \t?:-]{200}/m.exec(text);
  if (indented) return indented.index;
  let depth = 0;
  for (const { 0: bracket, index } of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return index;
  }
  return undefined;
}
