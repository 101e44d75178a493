import { diagnosticsOf } from '../check/check-filter.ts';
import type { Diagnostic, Suggestion } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import type { StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
import { type Span, slice } from '../text/span.ts';

/** A filter as it is shown, and what is said about it in those offsets. */
export interface Said {
  readonly text: string;
  readonly diagnostics: readonly SaidDiagnostic[];
}

export interface SaidDiagnostic {
  readonly shown: Diagnostic;
  /** The suggestions in the offsets of the stored text, for `rewrite`. */
  readonly suggestions: readonly Suggestion[];
  /** In the offsets of the stored text. */
  readonly span: Span;
}

/** Values of four characters, as the holes have them: in any order, true, and a word; each hole by its number. */
const SAMPLES: readonly ((index: number, count: number) => string)[] = [
  (index, count) => String(9_000 + ((count - index) % 1_000)),
  () => 'true',
  () => 'word',
];

/**
 * What is said about a filter whatever values its holes have: what is said with each of several values. The holes are shown as
 * they stand in `source`.
 */
export function saidWithHoles(filter: StoredFilter, source: string, schema: Schema | undefined): Said {
  const { text, holes = [] } = filter;
  const diagnostics = diagnosticsOf(text, schema);
  const others = SAMPLES.map((sample) => diagnosticsOf(filled(text, holes, sample), schema));
  const always = diagnostics.filter((one) => others.every((list) => list.some((other) => isSame(one, other))));
  const shown = holes.map((hole) => slice(source, sourceSpan(filter.placement, hole)));
  const show = shownWith(text, holes, shown);
  return {
    text: show.text,
    diagnostics: always.map((diagnostic) => {
      // What is the same for one value of a hole may be something else for another.
      const suggestions = diagnostic.suggestions.map((suggestion): Suggestion => {
        const isAlways = others.every((list) => list.some((other) => hasSuggestion(other, diagnostic, suggestion)));
        return isAlways ? suggestion : { ...suggestion, effect: 'different' };
      });
      return { shown: show.diagnostic({ ...diagnostic, suggestions }), suggestions, span: diagnostic.span };
    }),
  };
}

/** Returns the stored text with each of several values in its placeholders, none of which moves an offset. */
export function samplesOf({ text, holes = [] }: StoredFilter): readonly string[] {
  return [text, ...SAMPLES.map((sample) => filled(text, holes, sample))];
}

function filled(text: string, holes: readonly Span[], sample: (index: number, count: number) => string): string {
  let result = text;
  for (const [index, { start, end }] of holes.entries())
    result = result.slice(0, start) + sample(index, holes.length) + result.slice(end);
  return result;
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return one.code === other.code && one.span.start === other.span.start && one.span.end === other.span.end;
}

function hasSuggestion(other: Diagnostic, diagnostic: Diagnostic, { effect, edits }: Suggestion): boolean {
  return (
    isSame(other, diagnostic) &&
    other.suggestions.some((one) => one.effect === effect && JSON.stringify(one.edits) === JSON.stringify(edits))
  );
}

/** The text with its holes as the program writes them, and diagnostics moved along. */
function shownWith(text: string, holes: readonly Span[], shown: readonly string[]) {
  const names = holes.map((hole, index): readonly [string, string] => [slice(text, hole), shown[index] ?? '']);
  const words = (said: string): string => names.reduce((all, [mark, name]) => all.replaceAll(mark, () => name), said);
  const at = (offset: number): number =>
    holes.reduce(
      (moved, { start, end }, index) => (offset >= end ? moved + (shown[index]?.length ?? 0) - (end - start) : moved),
      offset,
    );
  const span = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
  return {
    text: words(text),
    diagnostic: (diagnostic: Diagnostic): Diagnostic => ({
      ...diagnostic,
      message: words(diagnostic.message),
      ...(diagnostic.help === undefined ? {} : { help: words(diagnostic.help) }),
      span: span(diagnostic.span),
      suggestions: diagnostic.suggestions.map(({ title, effect, edits: [first, ...rest] }) => {
        const moved = (edit: typeof first) => ({ span: span(edit.span), replacement: words(edit.replacement) });
        return { title: words(title), effect, edits: [moved(first), ...rest.map(moved)] };
      }),
    }),
  };
}
