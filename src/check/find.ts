import type { Notice } from '../../grammar/notice.ts';
import { type Clause, type Filter, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import type { ValueProblem } from '../schema/field-type.ts';
import { typeOf } from '../schema/schema.ts';
import type { Span } from '../text/span.ts';
import type { Context, FieldValue, Finder, Found, Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/** A mistake and the rule that speaks of it. */
export interface Ruled {
  readonly rule: Rule;
  readonly finding: Found<unknown>;
}

const byCode: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.code, rule]));
const lookers = rules.filter((rule) => rule.finds);

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
    for (const rule of lookers) {
      const finder = rule.finds?.[node.kind] as NodeFinder | undefined;
      const finding = finder?.(node, context, parents);
      if (finding) found.push({ rule, finding: { node, ...finding } });
    }
    if (node.kind === 'Equality' || node.kind === 'Interval') found.push(...findInValues(node, context));
  };
  walk(filter, { Conjunction: look, Disjunction: look, Negation: look, Equality: look, Interval: look });
  return found;
}

type NodeFinder = (node: Filter, context: Context, parents: readonly Filter[]) => Found<unknown> | undefined;
type ProblemFinder = (value: FieldValue, problem: ValueProblem) => unknown;

function findInValues(clause: Clause, { schema }: Context): Ruled[] {
  const type = schema && typeOf(schema, clause.field);
  if (!type) return [];
  const found: Ruled[] = [];
  for (const [text, span] of piecesOf(clause)) {
    const problem = type.problem(text);
    if (!problem) continue;
    const value: FieldValue = { text, span, field: clause.field, type, clause };
    for (const rule of lookers) {
      const finder = (rule.finds as Finder<unknown>).problem?.[problem.kind] as ProblemFinder | undefined;
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
