import type { Filter } from '../ast/filter.ts';
import type { Diagnostic, Severity, Suggestion } from '../diagnostic/diagnostic.ts';
import { applyEdits } from '../text/edit.ts';
import { effectsOn } from './effect.ts';
import type { Finding } from './find.ts';
import { fixAll } from './fix-all.ts';
import type { Context, Fix } from './rule.ts';

/** How a rule is shown; `off` where it is not. */
export type RuleLevel = Severity | 'off';

/** A text that has been judged. */
interface Diagnosed extends Context {
  /** Its tree, where it is in the safe form and has no error in it, so that this is what the service reads too. */
  readonly plainly?: Filter | undefined;
}

/** Puts findings into words, and measures what each suggestion would do. What mends everything at once is offered with the first. */
export function diagnose(found: readonly Finding[], context: Diagnosed, shownAs: (ruled: Finding) => RuleLevel): Diagnostic[] {
  if (found.length === 0) return [];
  const { plainly } = context;
  const mendings = fixAll(context, found);
  const plain = new Map(mendings.flatMap(({ text, tree }) => (tree ? [[text, tree] as const] : [])));
  if (plainly) plain.set(context.text, plainly);
  const effectOf = effectsOn({ ...context, plain });
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
  const more = mendings.filter(({ text }) => !offered.has(text));
  return [{ ...first, suggestions: [...first.suggestions, ...more.map(suggest)] }, ...rest];
}
