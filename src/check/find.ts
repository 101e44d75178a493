import type { Notice } from '../../grammar/notice.ts';
import { type Clause, type Filter, type Kind, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { typeOf } from '../schema/schema.ts';
import { problemOf, type TextProblem } from './lookalike.ts';
import type { Context, FieldValue, Found, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A mistake and the rule that speaks of it. */
export interface Ruled {
  readonly rule: Rule;
  readonly finding: Found<unknown>;
}

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));

type NodeFinder = (
  node: Filter,
  context: Context,
  parents: readonly Filter[],
) => Found<unknown> | readonly Found<unknown>[] | undefined;

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

export function ruleNamed(code: string): Rule | undefined {
  return byCode.get(code);
}

/** What the reader noticed, by the rules that word it. */
export function findInNotices(notices: readonly Notice[], context: Context): Ruled[] {
  return notices.map(({ code, ...finding }) => {
    const rule = byCode.get(code) as Rule;
    return { rule, finding: rule.learns ? { ...finding, data: rule.learns(finding, context) } : finding };
  });
}

/** What the rules find that look at the tree. */
export function findInTree(filter: Filter, context: Context): Ruled[] {
  const found: Ruled[] = [];
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

function findInValues(clause: Clause, { schema }: Context, found: Ruled[]): void {
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

function findInValue(value: FieldValue, found: Ruled[]): void {
  const { text, span, type, clause } = value;
  const problem = problemOf(text, type);
  if (!problem) return;
  for (const rule of rules) {
    const finder = rule.finds?.problem?.[problem.kind] as ProblemFinder | undefined;
    const data = finder?.(value, problem);
    if (data !== undefined) found.push({ rule, finding: { span, data, node: clause } });
  }
}
