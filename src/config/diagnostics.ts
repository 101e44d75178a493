import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { spanOf } from '../text/span.ts';
import { type Finding, type Placed, type Problem, placeAt } from './placed.ts';

export type Diagnostics = readonly [Diagnostic, ...Diagnostic[]];

const MOST_DIAGNOSTICS = 100;

/** In the order of the text; nothing where nothing was found. */
export function diagnosticsOf(findings: readonly Finding[], code: string): Diagnostics | undefined {
  const [first, ...rest] = [...findings]
    .sort((a, b) => a.span.start - b.span.start)
    .slice(0, MOST_DIAGNOSTICS)
    .map((finding) => diagnosticOf(finding, code));
  return first && [first, ...rest];
}

export function diagnosticOf({ message, span, help }: Finding, code: string): Diagnostic {
  const place = spanOf(span.start, Math.max(span.start, span.end));
  return { code, severity: 'error', message, span: place, data: {}, ...(help === undefined ? {} : { help }), suggestions: [] };
}

export function findingOf(root: Placed, { path, at, message, help }: Problem): Finding {
  return { message, span: placeAt(root, path, at), ...(help === undefined ? {} : { help }) };
}
