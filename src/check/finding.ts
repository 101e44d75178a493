import type { SyntaxIssue } from '../../grammar/syntax-issue.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Span } from '../text/span.ts';
import type { Context, Match, Rule } from './rule.ts';
import { syntaxRules } from './rules/syntax-rules.ts';

/** A mistake and the rule that words it. */
export interface Finding {
  readonly rule: Rule;
  readonly span: Span;
  /** What the rule matched. Its data may be completed only when somebody looks. */
  readonly match: Match<unknown>;
}

/** Returns a finding for each syntax issue, by the rule that words it. */
export function findingsOf(issues: readonly SyntaxIssue[], context: Context): Finding[] {
  return issues.map(({ code, ...match }) => {
    const rule = syntaxRules[code];
    const { span } = match;
    if (!rule.enrich) return { rule, span, match };
    const enriched = once(() => ({ ...match, data: rule.enrich?.(match, context) }));
    return {
      rule,
      span,
      get match() {
        return enriched();
      },
    };
  });
}

/** Returns whether a finding withholds the stamp. */
export function isBlocking({ rule }: Finding): boolean {
  return rule.severity === 'error';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * Returns the findings in the order of the text, one for each span: the one with the highest severity, and of these the one whose
 * rule comes first in `codes`.
 */
export function inOrder(findings: readonly Finding[], codes: readonly string[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const weight = ({ rule }: Finding) => SEVERITIES.indexOf(rule.severity) * codes.length + codes.indexOf(rule.code);
  const bySpan = new Map<string, Finding>();
  for (const finding of findings) {
    const { start, end } = finding.span;
    const key = `${start}-${end}`;
    const other = bySpan.get(key);
    if (!other || weight(finding) < weight(other)) bySpan.set(key, finding);
  }
  return [...bySpan.values()].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

/** Returns a function that makes its value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
