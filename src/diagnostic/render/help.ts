import type { Diagnostic, Effect } from '../diagnostic.ts';
import { asDrawn } from '../width.ts';
import { resultOf } from './result.ts';

/** What happens to the faces when a suggestion is followed, in the reader's words. */
const EFFECTS: { readonly [E in Effect]: string } = {
  same: 'matches the same faces',
  narrower: 'matches fewer faces than the service would match now; not applied automatically',
  wider: 'changes which faces match; not applied automatically',
  different: 'changes which faces match; not applied automatically',
};

/** What to do about a diagnostic, one line each. */
export function helpLines(text: string, diagnostic: Diagnostic): readonly string[] {
  const lines = diagnostic.suggestions.map((suggestion) => {
    const result = asDrawn(resultOf(text, diagnostic.span, suggestion));
    return `${asDrawn(suggestion.title)}${result === '' ? '' : `: ${result}`}   (${EFFECTS[suggestion.effect]})`;
  });
  return diagnostic.help === undefined ? lines : [asDrawn(diagnostic.help), ...lines];
}
