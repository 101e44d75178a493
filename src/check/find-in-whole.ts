import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../print/print.ts';
import type { Ruled } from './find.ts';
import { meaningOf } from './meaning.ts';
import type { Context, Question } from './rule.ts';
import { rules } from './rules/index.ts';

const askers = rules.filter((rule) => rule.finds?.whole);

/** What shows only in the filter as a whole: asked in the order of the rules, until one withholds the stamp. */
export function findInWhole(filter: Filter, context: Context, spoken: readonly Ruled[]): Ruled[] {
  const found: Ruled[] = [];
  const canonical = printFilter(filter);
  const meaning = context.schema && meaningOf(filter, context.schema);
  for (const rule of askers) {
    const question: Question = { ...context, canonical, meaning, silent: spoken.length + found.length === 0 };
    const findings = rule.finds?.whole?.(filter, question) ?? [];
    found.push(...findings.map((finding) => ({ rule, finding })));
    if (findings.length > 0 && rule.severity === 'error') break;
  }
  return found;
}
