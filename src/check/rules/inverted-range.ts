import { type Interval, UNBOUNDED } from '../../ast/filter.ts';
import { rangeText } from '../../canonical/range-text.ts';
import { typeOf } from '../../schema/schema.ts';
import { valueRangeOf } from '../../semantics/value-range.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';

interface Data {
  readonly lower: string;
  readonly upper: string;
}
export const invertedRangeDocs: RuleDocs = {
  summary: 'A range that starts above its end.',
  why: 'The service takes such a range and matches nothing with it, and nothing beside it can make the filter match.',
  examples: {
    bad: [
      { text: 'age:[30 TO 20] && male:true', mark: '[30 TO 20]', fixed: ['age:[20 TO 30] && male:true'] },
      { text: 'score:{0.5 TO -0.5}', mark: '{0.5 TO -0.5}', fixed: ['score:{-0.5 TO 0.5}'] },
    ],
    good: ['age:[20 TO 30]', 'age:[20 TO 20]', 'age:[30 TO *]'],
  },
};

export const invertedRange: Rule<Data> = {
  code: 'inverted-range',
  severity: 'error',
  message: ({ lower, upper }) => `This range starts at ${lower} and ends at ${upper}, so it matches nothing.`,
  finds: {
    Interval(node, { schema }, parents) {
      // Elsewhere the rest of the filter may match all the same; the rules about the whole speak of such a part.
      if (parents.some(({ kind }) => kind !== 'Conjunction')) return undefined;
      const type = schema && typeOf(schema, node.field);
      const { lower, upper } = node;
      if (!schema || !type?.order || lower === UNBOUNDED || upper === UNBOUNDED || valueRangeOf(node, schema)) return undefined;
      if (type.problem(lower) || type.problem(upper)) return undefined;
      if (type.order.ordinal(lower) <= type.order.ordinal(upper) || !node.origin?.value) return undefined;
      return { span: node.origin.value, data: { lower, upper } };
    },
  },
  fixes: ({ span, node }, { text }) =>
    /[[{［｛]/.test(text.charAt(span.start)) ? [replace('swap the ends', span, swapped(node as Interval))] : [],
};

function swapped({ lower, upper, bounds }: Interval): string {
  return rangeText(upper, lower, bounds);
}
