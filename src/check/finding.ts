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
  return issues.map((issue) => {
    const rule = syntaxRules[issue.code];
    const { span } = issue;
    return rule.enrich ? enrichedOnDemand(rule, issue, context) : { rule, span, match: issue };
  });
}

function enrichedOnDemand(rule: Rule, { span, data, node }: SyntaxIssue, context: Context): Finding {
  const match: Match<unknown> = { span, data, ...(node && { node }) };
  const enriched = once(() => ({ ...match, data: rule.enrich?.(match, context) }));
  return {
    rule,
    span,
    get match() {
      return enriched();
    },
  };
}

/** Returns whether a finding withholds the stamp. */
export function isBlocking({ rule }: Finding): boolean {
  return rule.severity === 'error';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/** Returns the rank of each rule among findings of one span: by severity, then by its place in the list. */
export function ranksOf(rules: readonly Rule[]): ReadonlyMap<Rule, number> {
  return new Map(rules.map((rule, index) => [rule, SEVERITIES.indexOf(rule.severity) * rules.length + index]));
}

/** Returns the findings in the order of the text, one for each span: the one whose rule has the lowest rank. */
export function inOrder(findings: readonly Finding[], ranks: ReadonlyMap<Rule, number>): readonly Finding[] {
  if (findings.length < 2) return findings;
  const rankOf = ({ rule }: Finding) => ranks.get(rule) ?? ranks.size;
  const sorted = [...findings].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || rankOf(a) - rankOf(b));
  return sorted.filter(({ span }, index) => {
    const before = sorted[index - 1]?.span;
    return span.start !== before?.start || span.end !== before.end;
  });
}

/** Returns a function that makes its value when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
