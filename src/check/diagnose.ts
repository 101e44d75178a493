import type { Diagnostic, Severity, Suggestion } from '../diagnostic/diagnostic.ts';
import { applyEdits } from '../text/edit.ts';
import type { Correction } from './correct.ts';
import { effectsOn } from './effect.ts';
import { type Finding, once } from './finding.ts';
import type { Context, Fix } from './rule.ts';

/** How a rule is reported; `off` where it is not. */
export type RuleLevel = Severity | 'off';

/** What the diagnostics of a text are made with. */
export interface Diagnosed extends Context {
  levelOf(finding: Finding): RuleLevel;
  /** Whole texts in which all findings are fixed; offered with the first finding. */
  corrections(): readonly Correction[];
}

/**
 * Returns the findings as diagnostics. Suggestions are made when somebody looks at them: most of the time for a wrong text goes
 * into fixes and their effects, which most callers never read.
 */
export function diagnose(findings: readonly Finding[], { text, schema, levelOf, corrections }: Diagnosed): Diagnostic[] {
  const context: Context = { text, schema };
  const corrected = once(corrections);
  const effectOf = once(() => {
    const plain = new Map(corrected().flatMap((one) => (one.tree ? [[one.text, one.tree] as const] : [])));
    return effectsOn({ text, schema, plain });
  });
  const suggest = ({ title, edits }: Fix): Suggestion => ({ title, effect: effectOf()({ title, edits }), edits });
  const suggestionsOf = ({ rule, match }: Finding, isFirst: boolean): readonly Suggestion[] => {
    const own = (rule.fixes?.(match, context) ?? []).map(suggest);
    if (!isFirst) return own;
    const offered = new Set(own.map(({ edits }) => applyEdits(text, edits)));
    return [...own, ...corrected().flatMap((one) => (offered.has(one.text) ? [] : suggest(one)))];
  };
  return findings.map((finding, index): Diagnostic => {
    const { rule, span, match } = finding;
    const level = levelOf(finding);
    const help = rule.help?.(match.data);
    let suggestions: readonly Suggestion[] | undefined;
    return {
      code: rule.code,
      // A rule that is off is shown where it is the one reason for a refusal.
      severity: level === 'off' ? rule.severity : level,
      message: rule.message(match.data),
      span,
      data: match.data,
      ...(help !== undefined && { help }),
      get suggestions() {
        suggestions ??= suggestionsOf(finding, index === 0);
        return suggestions;
      },
    };
  });
}
