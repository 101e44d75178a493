import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Limits } from '../syntax/limits.ts';
import { parseText } from '../syntax/parse-text.ts';
import { type Finding, findInIssues, findInTree } from './find.ts';
import { findInWhole } from './find-in-whole.ts';
import type { Context } from './rule.ts';
import { rules } from './rules/index.ts';

/** All that the rules find in a text, in its order, and the tree as far as there is one. */
export interface RuleRun {
  readonly tree: Filter | undefined;
  /** Whether the tree stands for the whole text, so that only findings can withhold the stamp. */
  readonly isWhole: boolean;
  /** The tree in the safe form, where it was needed to judge it. */
  readonly canonical: string | undefined;
  readonly found: readonly Finding[];
}

export function runRules(context: Context, limits: Limits): RuleRun {
  const { filter: tree, issues } = parseText(context.text, limits);
  const found = findInIssues(issues, context);
  if (tree) found.push(...findInTree(tree, context));
  const isWhole = tree !== undefined && !found.some(({ rule }) => rule.fatal);
  const canonical = isWhole && !found.some(isBlocking) ? printFilter(tree) : undefined;
  if (isWhole && canonical !== undefined)
    found.push(...findInWhole(tree, { text: context.text, schema: context.schema, canonical }, found));
  return { tree, isWhole, canonical, found: inOrder(found) };
}

/** What withholds the stamp. */
export function isBlocking({ rule }: Finding): boolean {
  return rule.severity === 'error';
}

const ranks: ReadonlyMap<string, number> = new Map(rules.map(({ code }, rank) => [code, rank]));

/** In the order of the text, one finding a span: the gravest speaks, and among equals the first of the rules. */
export function inOrder(found: readonly Finding[]): readonly Finding[] {
  if (found.length < 2) return found;
  const bySpan = new Map<string, Finding>();
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

function weight({ rule }: Finding): number {
  return SEVERITIES.indexOf(rule.severity) * rules.length + (ranks.get(rule.code) ?? rules.length);
}
