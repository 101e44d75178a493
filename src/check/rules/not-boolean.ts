import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { isNegating } from '../value-problem.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly value: string;
  /** What was probably meant. */
  readonly plain?: string;
}
export const notBooleanDocs: RuleDocs = {
  summary: 'Something other than `true` or `false` where the field has nothing else.',
  why: "The service refuses every other spelling, `TRUE` and `1` too (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'male:TRUE', mark: 'TRUE', fixed: ['male:true'] },
      { text: 'age:20 && male:1', mark: '1', fixed: ['age:20 && male:true'] },
      { text: '(!male:no)', mark: 'no', fixed: ['(!male:false)'] },
      { text: 'male:ture', mark: 'ture', fixed: ['male:true'] },
      { text: 'male:ｆａｌｓｅ', mark: 'ｆａｌｓｅ', fixed: ['male:false'] },
      { text: 'male:否', mark: '否', fixed: ['male:false'] },
      { text: 'male:maybe', mark: 'maybe', fixed: ['male:true', 'male:false'] },
      { text: 'male:nottrue', mark: 'nottrue' },
    ],
    good: ['male:true', 'male:false', 'color:TRUE'],
  },
};

export const notBoolean: Rule<Data> = {
  code: 'not-boolean',
  severity: 'error',
  message: ({ field, value }) =>
    `${quote(field)} is \`true\` or \`false\`, in small letters; the service refuses ${quote(value)}.`,
  finds: {
    problem: {
      'not-boolean': ({ text, field, clause }, { plain }) =>
        // Ends of a range are left to the rule about ranges; a value with a sign is a range without ends of its own.
        clause.origin?.lower ? undefined : { field, value: text, ...(plain && { plain }) },
    },
  },
  fixes: ({ span, data }) => meantBy(data).map((value) => replace(`write ${value}`, span, value)),
};

/** Where a negation is glued to the value, either would be a guess at the opposite. */
function meantBy({ value, plain }: Data): readonly string[] {
  if (plain) return [plain];
  return isNegating(value) ? [] : ['true', 'false'];
}
