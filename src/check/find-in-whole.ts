import type { Filter } from '../ast/filter.ts';
import { analyze } from '../semantics/analysis.ts';
import type { Finding } from './find.ts';
import type { Context, WholeFilterContext } from './rule.ts';
import { rules } from './rules/index.ts';

const askers = rules.flatMap((rule) => (rule.finds?.whole ? [{ rule, ask: rule.finds.whole }] : []));

/** What shows only in the filter as a whole: asked in the order of the rules, until one withholds the stamp. */
export function findInWhole(
  filter: Filter,
  { text, schema, canonical }: Context & Pick<WholeFilterContext, 'canonical'>,
  spoken: readonly Finding[],
): Finding[] {
  const found: Finding[] = [];
  const question: WholeFilterContext = {
    text,
    schema,
    canonical,
    analysis: schema && analyze(filter, schema),
    isSilent: () => spoken.length + found.length === 0,
  };
  for (const { rule, ask } of askers) {
    const findings = ask(filter, question);
    for (const finding of findings) found.push({ rule, finding });
    if (findings.length > 0 && rule.severity === 'error') break;
  }
  return found;
}
