import { type Interval, UNBOUNDED } from '../../ast/filter.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { typeOf } from '../../schema/schema.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
}
export const everyValueRangeDocs: RuleDocs = {
  summary: 'A range that holds every value of its field.',
  why: "It matches every face that has the field (observed on Lucene 8.7, very probably the service's engine), which may be every face of the face set.",
  examples: {
    bad: [
      { text: 'age:[* TO *]', mark: '[* TO *]' },
      { text: 'score:{* TO *}', mark: '{* TO *}' },
      { text: 'age:[-2147483648 TO *]', mark: '[-2147483648 TO *]' },
    ],
    good: ['age:[0 TO *]', 'age:{-2147483648 TO *}'],
  },
};

export const everyValueRange: Rule<Data> = {
  code: 'every-value-range',
  severity: 'warning',
  message: ({ field }) => `This range holds every value, so it matches every face that has ${quote(field)}.`,
  finds: {
    Interval(node, { schema }) {
      const { field, origin } = node;
      // `*` alone is no range in the text.
      if (!origin?.value || !origin.lower) return undefined;
      const type = schema && typeOf(schema, field);
      if (schema && !type?.ranged) return undefined;
      return holdsEverything(node, type) ? { span: origin.value, data: { field } } : undefined;
    },
  },
};

function holdsEverything({ lower, upper, bounds }: Interval, type: FieldType | undefined): boolean {
  const reaches = (bound: string, end: 'first' | 'last'): boolean => {
    if (bound === UNBOUNDED) return true;
    // No end of a type is plain.
    if (bounds === 'excluded' || !type?.order || type.readPlain(bound) !== undefined) return false;
    return !type.problem(bound) && type.order.ordinal(bound) === type.order[end];
  };
  return reaches(lower, 'first') && reaches(upper, 'last');
}
