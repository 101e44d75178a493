import { diagnosticsOf } from '../check/check-filter.ts';
import type { Diagnostic, Suggestion } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import type { StoredFilter } from '../sources/filters/stored-filter.ts';
import { sourceSpan } from '../text/placement.ts';
import { type Span, slice } from '../text/span.ts';

/** A filter as it is shown, and its diagnostics. */
export interface Checked {
  readonly text: string;
  readonly diagnostics: readonly CheckedDiagnostic[];
}

export interface CheckedDiagnostic {
  /** In the offsets of the text as it is shown. */
  readonly shown: Diagnostic;
  /** In the offsets of the stored text. */
  readonly stored: Diagnostic;
}

/** Values as long as a placeholder's stand-in, four characters, by its number: descending numbers, true, and a word. */
const SAMPLES: readonly ((index: number, count: number) => string)[] = [
  (index, count) => String(9_000 + ((count - index) % 1_000)),
  () => 'true',
  () => 'word',
];

/** Returns the stored text with each of several values in its placeholders, none of which moves an offset. */
export function samplesOf({ text, holes = [] }: StoredFilter): readonly string[] {
  const filled = (sample: (index: number, count: number) => string): string =>
    holes.reduce(
      (result, { start, end }, index) => result.slice(0, start) + sample(index, holes.length) + result.slice(end),
      text,
    );
  return [text, ...SAMPLES.map(filled)];
}

/**
 * Returns the diagnostics that hold for any value of the placeholders, by checking the text with several values. Placeholders are
 * shown as they stand in `source`.
 */
export function checkTemplate(filter: StoredFilter, source: string, schema: Schema | undefined): Checked {
  const [diagnostics = [], ...others] = samplesOf(filter).map((text) => diagnosticsOf(text, schema));
  const always = diagnostics.filter((one) => others.every((list) => list.some((other) => isSame(one, other))));
  const show = showing(filter, source);
  return {
    text: show.words(filter.text),
    diagnostics: always.map((diagnostic) => {
      // A fix that is `same` for one value may not be for another.
      const suggestions = diagnostic.suggestions.map((suggestion): Suggestion => {
        const isAlways = others.every((list) => list.some((other) => hasSuggestion(other, diagnostic, suggestion)));
        return isAlways ? suggestion : { ...suggestion, effect: 'different' };
      });
      const stored = { ...diagnostic, suggestions };
      return { shown: show.diagnostic(stored), stored };
    }),
  };
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

/** Returns functions that put placeholders, as the program writes them, into texts and diagnostics. */
function showing({ text, placement, holes = [] }: StoredFilter, source: string) {
  const placeholders = holes.map((span) => ({ span, written: slice(source, sourceSpan(placement, span)) }));
  const words = (sentence: string): string =>
    placeholders.reduce((all, { span, written }) => all.replaceAll(slice(text, span), () => written), sentence);
  const at = (offset: number): number =>
    placeholders.reduce(
      (moved, { span, written }) => (offset >= span.end ? moved + written.length - (span.end - span.start) : moved),
      offset,
    );
  const spanShown = ({ start, end }: Span): Span => ({ start: at(start), end: at(end) });
  return {
    words,
    diagnostic: (diagnostic: Diagnostic): Diagnostic => ({
      ...diagnostic,
      message: words(diagnostic.message),
      ...(diagnostic.help !== undefined && { help: words(diagnostic.help) }),
      span: spanShown(diagnostic.span),
      suggestions: diagnostic.suggestions.map(({ title, effect, edits: [first, ...rest] }) => {
        const shown = (edit: typeof first) => ({ span: spanShown(edit.span), replacement: words(edit.replacement) });
        return { title: words(title), effect, edits: [shown(first), ...rest.map(shown)] };
      }),
    }),
  };
}
