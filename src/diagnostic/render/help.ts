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
  const lines = suggestionLines(text, diagnostic);
  return diagnostic.help === undefined ? lines : [asDrawn(diagnostic.help), ...lines];
}

/** What to write instead, one line for each suggestion. */
export function suggestionLines(text: string, { span, suggestions }: Diagnostic): readonly string[] {
  return suggestions.map((suggestion) => {
    const result = asDrawn(resultOf(text, span, suggestion));
    return withEffect(`${asDrawn(suggestion.title)}${result === '' ? '' : `: ${result}`}`, suggestion.effect);
  });
}

/** What to do, with what that does to the faces after it. */
export function withEffect(what: string, effect: Effect): string {
  return `${what}   (${EFFECTS[effect]})`;
}
