import { type Clause, type Filter, type Kind, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { printFilter } from '../canonical/print.ts';
import { typeOf } from '../schema/schema.ts';
import { analyze } from '../semantics/analysis.ts';
import type { ReadResult } from '../syntax/read-text.ts';
import { type Finding, findingsOf, inOrder, isBlocking, once, ranksOf } from './finding.ts';
import type { Context, FieldValue, Match, Rule, WholeFilterContext } from './rule.ts';
import { rules } from './rules/index.ts';
import { type TextProblem, valueProblem } from './value-problem.ts';

/** What the rules find in a text. */
export interface RuleRun {
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The canonical text, where the tree stands for the whole text and no finding blocks before the whole filter is looked at. */
  readonly canonical: string | undefined;
  /** Whether the tree stands for the whole text, so that only findings can withhold the stamp. */
  readonly isWhole: boolean;
}

/** Runs all rules on a text that was read: on its syntax issues, on its nodes and values, and last on the filter as a whole. */
export function runRules(context: Context, { filter, issues, isCanonical }: ReadResult): RuleRun {
  const findings = findingsOf(issues, context);
  const isWhole = filter !== undefined && !findings.some(({ rule }) => rule.fatal);
  if (filter) findings.push(...findInTree(filter, context));
  if (!isWhole || findings.some(isBlocking)) return { findings: ordered(findings), canonical: undefined, isWhole };
  const canonical = isCanonical ? context.text : printFilter(filter);
  findings.push(...findInWhole(filter, { ...context, canonical }, findings.length));
  return { findings: ordered(findings), canonical, isWhole };
}

/** Runs the rules about the filter as a whole, for a canonical text whose clauses are plain: the others have nothing to say. */
export function runWholeRules({ text, schema }: Context, filter: Filter): RuleRun {
  const findings = findInWhole(filter, { text, schema, canonical: text }, 0);
  return { findings: ordered(findings), canonical: text, isWhole: true };
}

const ranks = /* @__PURE__ */ once(() => ranksOf(rules));

function ordered(findings: readonly Finding[]): readonly Finding[] {
  return inOrder(findings, ranks());
}

export function ruleByCode(code: string): Rule | undefined {
  return rules.find((rule) => rule.code === code);
}

type NodeFinder = (
  node: Filter,
  context: Context,
  parents: readonly Filter[],
) => Match<unknown> | readonly Match<unknown>[] | undefined;
type ProblemFinder = (value: FieldValue, problem: TextProblem) => unknown;

/** Which rules look at which kind of node, and word which kind of problem of a value. */
const finders = /* @__PURE__ */ once(() => {
  const byKind = new Map<Kind, { readonly rule: Rule; readonly find: NodeFinder }[]>();
  const byProblem = new Map<string, { readonly rule: Rule; readonly find: ProblemFinder }[]>();
  for (const rule of rules) {
    const { problem = {}, whole: _, ...kinds } = rule.finds ?? {};
    for (const [kind, find] of Object.entries(kinds)) add(byKind, kind as Kind, { rule, find: find as NodeFinder });
    for (const [kind, find] of Object.entries(problem)) add(byProblem, kind, { rule, find: find as ProblemFinder });
  }
  return { byKind, byProblem };
});

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function findInTree(filter: Filter, context: Context): Finding[] {
  const findings: Finding[] = [];
  const look = (node: Filter, parents: readonly Filter[]): void => {
    for (const { rule, find } of finders().byKind.get(node.kind) ?? []) {
      const matches = find(node, context, parents);
      if (!matches) continue;
      for (const match of [matches].flat()) findings.push({ rule, span: match.span, match: { node, ...match } });
    }
  };
  const lookAtClause = (clause: Clause, parents: readonly Filter[]): void => {
    look(clause, parents);
    findInValues(clause, context, findings);
  };
  walk(filter, { Conjunction: look, Disjunction: look, Negation: look, Equality: lookAtClause, Interval: lookAtClause });
  return findings;
}

function findInValues(clause: Clause, { schema }: Context, findings: Finding[]): void {
  const { field, origin } = clause;
  const type = schema && typeOf(schema, field);
  if (!type || !origin?.value) return;
  const texts = clause.kind === 'Equality' ? ([['value', clause.value]] as const) : boundsOf(clause.lower, clause.upper);
  for (const [part, text] of texts) {
    const problem = valueProblem(text, type);
    if (!problem) continue;
    const value: FieldValue = { text, span: origin[part] ?? origin.value, field, type, clause };
    for (const { rule, find } of finders().byProblem.get(problem.kind) ?? []) {
      const data = find(value, problem);
      if (data !== undefined) findings.push({ rule, span: value.span, match: { span: value.span, data, node: clause } });
    }
  }
}

function boundsOf(lower: string, upper: string): readonly (readonly ['lower' | 'upper', string])[] {
  const bounds = [['lower', lower] as const, ['upper', upper] as const];
  return bounds.filter(([, text]) => text !== UNBOUNDED);
}

const wholeFinders = /* @__PURE__ */ once(() =>
  rules.flatMap((rule) => (rule.finds?.whole ? [{ rule, find: rule.finds.whole }] : [])),
);

/** Finds what shows only in the filter as a whole: asked in the order of the rules, until one withholds the stamp. */
function findInWhole(
  filter: Filter,
  context: Pick<WholeFilterContext, 'text' | 'schema' | 'canonical'>,
  earlier: number,
): readonly Finding[] {
  const findings: Finding[] = [];
  const whole: WholeFilterContext = {
    ...context,
    analysis: context.schema && analyze(filter, context.schema),
    isSilent: () => earlier + findings.length === 0,
  };
  for (const { rule, find } of wholeFinders()) {
    const matches = find(filter, whole);
    for (const match of matches) findings.push({ rule, span: match.span, match });
    if (matches.length > 0 && rule.severity === 'error') break;
  }
  return findings;
}
