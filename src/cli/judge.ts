import { checkFilter, type Diagnostic, type Filter, type Schema } from '../index.ts';
import type { GivenFilter } from './filters.ts';

/** What check says of a filter, with or without a schema. */
type Judgment =
  | {
      readonly ok: true;
      readonly filter: Filter;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export function judge({ text }: GivenFilter, schema: Schema | undefined, options: { readonly everyFace?: true } = {}): Judgment {
  const { everyFace } = options;
  const checking = everyFace ? ({ everyFace: 'intended' } as const) : {};
  return schema ? checkFilter(text, schema, checking) : checkFilter(text, undefined, checking);
}
