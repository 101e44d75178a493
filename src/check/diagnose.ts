import type { Diagnostic, Severity, Suggestion } from '../diagnostic/diagnostic.ts';
import type { Schema } from '../schema/schema.ts';
import { effectsOn } from './effect.ts';
import type { Ruled } from './find.ts';
import { rules } from './rules/index.ts';

const ranks: ReadonlyMap<string, number> = new Map(rules.map(({ code }, rank) => [code, rank]));

/** In the order of the text, one finding a span: the gravest speaks, and among equals the first of the rules. */
export function inOrder(found: readonly Ruled[]): readonly Ruled[] {
  const bySpan = new Map<string, Ruled>();
  for (const ruled of found) {
    const { start, end } = ruled.finding.span;
    const key = `${start}-${end}`;
    const other = bySpan.get(key);
    if (!other || weight(ruled) < weight(other)) bySpan.set(key, ruled);
  }
  return [...bySpan.values()].sort(
    (a, b) => a.finding.span.start - b.finding.span.start || b.finding.span.end - a.finding.span.end,
  );
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

function weight({ rule }: Ruled): number {
  return SEVERITIES.indexOf(rule.severity) * rules.length + (ranks.get(rule.code) ?? rules.length);
}

/** How a rule is shown; `off` where it is not. */
export type Shown = Severity | 'off';

/** Puts findings into words, and measures what each suggestion would do. */
export function diagnose(
  found: readonly Ruled[],
  context: { readonly text: string; readonly schema: Schema | undefined },
  shownAs: (ruled: Ruled) => Shown,
): Diagnostic[] {
  const effectOf = effectsOn(context.text, context.schema);
  return found.flatMap((ruled): Diagnostic[] => {
    const severity = shownAs(ruled);
    if (severity === 'off') return [];
    const { rule, finding } = ruled;
    const { span, data } = finding;
    const suggestions = (rule.fixes?.(finding, context) ?? []).map(
      (fix): Suggestion => ({ title: fix.title, effect: effectOf(fix), edits: fix.edits }),
    );
    const help = rule.help?.(data);
    return [
      { code: rule.code, severity, message: rule.message(data), span, data, ...(help !== undefined && { help }), suggestions },
    ];
  });
}
