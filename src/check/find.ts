import type { Notice } from '../../grammar/notice.ts';
import { type Clause, type Filter, type Kind, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { typeOf } from '../schema/schema.ts';
import type { Span } from '../text/span.ts';
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
    if (node.kind === 'Equality' || node.kind === 'Interval') found.push(...findInValues(node, context));
  };
  walk(filter, { Conjunction: look, Disjunction: look, Negation: look, Equality: look, Interval: look });
  return found;
}

type ProblemFinder = (value: FieldValue, problem: TextProblem) => unknown;

function findInValues(clause: Clause, { schema }: Context): Ruled[] {
  const type = schema && typeOf(schema, clause.field);
  if (!type) return [];
  const found: Ruled[] = [];
  for (const [text, span] of piecesOf(clause)) {
    const problem = problemOf(text, type);
    if (!problem) continue;
    const value: FieldValue = { text, span, field: clause.field, type, clause };
    for (const rule of rules) {
      const finder = rule.finds?.problem?.[problem.kind] as ProblemFinder | undefined;
      const data = finder?.(value, problem);
      if (data !== undefined) found.push({ rule, finding: { span, data, node: clause } });
    }
  }
  return found;
}

function piecesOf(clause: Clause): readonly (readonly [string, Span])[] {
  const { origin } = clause;
  if (!origin?.value) return [];
  if (clause.kind === 'Equality') return [[clause.value, origin.value]];
  const bounds = [[clause.lower, origin.lower ?? origin.value] as const, [clause.upper, origin.upper ?? origin.value] as const];
  return bounds.filter(([text]) => text !== UNBOUNDED);
}
