import type { Diagnostic, Severity, Suggestion } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import { applyEdits } from '../text/edit.ts';
import { effectsOn } from './effect.ts';
import type { Ruled } from './find.ts';
import { mendAll } from './mend.ts';
import type { Fix } from './rule.ts';

/** How a rule is shown; `off` where it is not. */
export type Shown = Severity | 'off';

/** Puts findings into words, and measures what each suggestion would do. What mends everything at once is offered with the first. */
export function diagnose(
  found: readonly Ruled[],
  context: { readonly text: string; readonly schema: Schema | undefined },
  shownAs: (ruled: Ruled) => Shown,
): Diagnostic[] {
  const effectOf = effectsOn(context.text, context.schema);
  const suggest = ({ title, edits }: Fix): Suggestion => ({ title, effect: effectOf({ title, edits }), edits });
  const diagnostics = found.map((ruled): Diagnostic => {
    const shown = shownAs(ruled);
    // Told to be off, and yet the one reason for a refusal.
    const severity = shown === 'off' ? ruled.rule.severity : shown;
    const { rule, finding } = ruled;
    const { span, data } = finding;
    const suggestions = (rule.fixes?.(finding, context) ?? []).map(suggest);
    const help = rule.help?.(data);
    return {
      code: rule.code,
      severity,
      message: rule.message(data),
      span,
      data,
      ...(help !== undefined && { help }),
      suggestions,
    };
  });
  const [first, ...rest] = diagnostics;
  if (!first) return [];
  const offered = new Set(first.suggestions.map(({ edits }) => applyEdits(context.text, edits)));
  const more = mendAll(context, found).filter(({ edits }) => !offered.has(applyEdits(context.text, edits)));
  return [{ ...first, suggestions: [...first.suggestions, ...more.map(suggest)] }, ...rest];
}
