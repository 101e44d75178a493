import type { SyntaxIssue } from '../../grammar/syntax-issue.ts';
import { type Clause, type Filter, type Kind, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { typeOf } from '../schema/schema.ts';
import type { Context, FieldValue, Match, Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { type TextProblem, valueProblem } from './value-problem.ts';

/** A mistake and the rule that speaks of it. */
export interface Finding {
  readonly rule: Rule;
  readonly finding: Match<unknown>;
}

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

type NodeFinder = (
  node: Filter,
  context: Context,
  parents: readonly Filter[],
) => Match<unknown> | readonly Match<unknown>[] | undefined;

/** Who looks at which kind of node, worked out once. */
const finders: { readonly [K in Kind]: readonly { readonly rule: Rule; readonly find: NodeFinder }[] } = {
  Conjunction: findersOf('Conjunction'),
  Disjunction: findersOf('Disjunction'),
  Negation: findersOf('Negation'),
  Equality: findersOf('Equality'),
  Interval: findersOf('Interval'),
};

function findersOf(kind: Kind) {
  return rules.flatMap((rule) => {
    const find = rule.finds?.[kind] as NodeFinder | undefined;
    return find ? [{ rule, find }] : [];
  });
}

export function ruleByCode(code: string): Rule | undefined {
  return byCode.get(code);
}

/** What the reader noticed, by the rules that word it. */
export function findInIssues(notices: readonly SyntaxIssue[], context: Context): Finding[] {
  return notices.map(({ code, ...finding }) => {
    const rule = byCode.get(code) as Rule;
    return { rule, finding: rule.enrich ? { ...finding, data: rule.enrich(finding, context) } : finding };
  });
}

/** What the rules find that look at the tree. */
export function findInTree(filter: Filter, context: Context): Finding[] {
  const found: Finding[] = [];
  const look = (node: Filter, parents: readonly Filter[]): void => {
    for (const { rule, find } of finders[node.kind]) {
      const findings = find(node, context, parents);
      if (!findings) continue;
      for (const finding of [findings].flat()) found.push({ rule, finding: { node, ...finding } });
    }
  };
  const lookAtClause = (clause: Clause, parents: readonly Filter[]): void => {
    look(clause, parents);
    findInValues(clause, context, found);
  };
  walk(filter, { Conjunction: look, Disjunction: look, Negation: look, Equality: lookAtClause, Interval: lookAtClause });
  return found;
}

function findInValues(clause: Clause, { schema }: Context, found: Finding[]): void {
  const type = schema && typeOf(schema, clause.field);
  const { field, origin } = clause;
  if (!type || !origin?.value) return;
  if (clause.kind === 'Equality') {
    findInValue({ text: clause.value, span: origin.value, field, type, clause }, found);
    return;
  }
  const { lower, upper } = clause;
  if (lower !== UNBOUNDED) findInValue({ text: lower, span: origin.lower ?? origin.value, field, type, clause }, found);
  if (upper !== UNBOUNDED) findInValue({ text: upper, span: origin.upper ?? origin.value, field, type, clause }, found);
}

type ProblemFinder = (value: FieldValue, problem: TextProblem) => unknown;

function findInValue(value: FieldValue, found: Finding[]): void {
  const { text, span, type, clause } = value;
  const problem = valueProblem(text, type);
  if (!problem) return;
  for (const rule of rules) {
    const finder = rule.finds?.problem?.[problem.kind] as ProblemFinder | undefined;
    const data = finder?.(value, problem);
    if (data !== undefined) found.push({ rule, finding: { span, data, node: clause } });
  }
}
