import { type Interval, UNBOUNDED } from '../../ast/filter.ts';
import { rangeText } from '../../canonical/range-text.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { typeOf } from '../../schema/schema.ts';
import { valueRangeOf } from '../../semantics/value-range.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly type: FieldType['name'];
  readonly lower: string;
  readonly upper: string;
}
export const emptyRangeDocs: RuleDocs = {
  summary: 'A range that excludes both of its ends, with nothing between them.',
  why: '`{ }` leave out the two ends (face_02_0014). A range without values matches nothing, and nothing beside it can make the filter match.',
  examples: {
    bad: [
      { text: 'age:{20 TO 21}', mark: '{20 TO 21}', fixed: ['age:[20 TO 21]'] },
      { text: 'score:{0.5 TO 0.5}', mark: '{0.5 TO 0.5}', fixed: ['score:[0.5 TO 0.5]'] },
      { text: 'age:{2147483647 TO *}', mark: '{2147483647 TO *}', fixed: ['age:[2147483647 TO *]'] },
      {
        text: 'timestamp:{* TO -9223372036854775808}',
        mark: '{* TO -9223372036854775808}',
        fixed: ['timestamp:[* TO -9223372036854775808]'],
      },
    ],
    good: ['age:{20 TO 22}', 'age:{20 TO 21} || age:30', 'score:{20 TO 21}', 'age:[20 TO 20]', 'age:{* TO *}'],
  },
};

export const emptyRange: Rule<Data> = {
  code: 'empty-range',
  severity: 'error',
  message({ type, lower, upper }) {
    if (upper === UNBOUNDED) return `No ${type} lies above ${quote(lower)}, which this range leaves out, so it matches nothing.`;
    if (lower === UNBOUNDED) return `No ${type} lies below ${quote(upper)}, which this range leaves out, so it matches nothing.`;
    return `No ${type} lies between ${quote(lower)} and ${quote(upper)}, which this range leaves out, so it matches nothing.`;
  },
  finds: {
    Interval(node, { schema }, parents) {
      const type = schema && typeOf(schema, node.field);
      // Elsewhere the rest of the filter may match all the same; the rules about the whole speak of such a part.
      if (parents.some(({ kind }) => kind !== 'Conjunction')) return undefined;
      if (node.bounds === 'included' || !schema || !type?.ranged || valueRangeOf(node, schema)) return undefined;
      if (!node.origin?.value || !isEmpty(node, type)) return undefined;
      return { span: node.origin.value, data: { type: type.name, lower: node.lower, upper: node.upper } };
    },
  },
  fixes: ({ span, data }, { text }) =>
    /[[{［｛]/.test(text.charAt(span.start))
      ? [replace('include the ends', span, rangeText(data.lower, data.upper, 'included'))]
      : [],
};

/** A range that starts above its end is another mistake. */
function isEmpty({ lower, upper, bounds }: Interval, { order, problem }: FieldType): boolean {
  if (!order || bounds === 'included') return false;
  const [from, to] = [lower === UNBOUNDED, upper === UNBOUNDED];
  if ((!from && problem(lower)) || (!to && problem(upper))) return false;
  const start = from ? order.first - 1n : order.ordinal(lower);
  const end = to ? order.last + 1n : order.ordinal(upper);
  return start <= end && end - start <= 1n;
}
