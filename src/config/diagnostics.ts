import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { spanOf } from '../text/span.ts';
import { type Mistake, type Placed, type PlacedMistake, placeAt } from './placed.ts';

export type Diagnostics = readonly [Diagnostic, ...Diagnostic[]];

const MOST_DIAGNOSTICS = 100;

/** In the order of the text; nothing where nothing is wrong. */
export function diagnosticsOf(mistakes: readonly PlacedMistake[]): Diagnostics | undefined {
  const [first, ...rest] = [...mistakes]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_DIAGNOSTICS)
    .map(diagnosticOf);
  return first && [first, ...rest];
}

/** Without a code: no rule stands behind it that could be looked up or turned off. */
export function diagnosticOf({ message, span, help }: PlacedMistake): Diagnostic {
  const place = spanOf(span.start, Math.max(span.start, span.end));
  return {
    code: '',
    severity: 'error',
    message,
    span: place,
    data: {},
    ...(help === undefined ? {} : { help }),
    suggestions: [],
  };
}

export function placeMistake(root: Placed, { path, at, message, help }: Mistake): PlacedMistake {
  return { message, span: placeAt(root, path, at), ...(help === undefined ? {} : { help }) };
}
