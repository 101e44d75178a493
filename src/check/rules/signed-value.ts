import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import { typeOf } from '../../schema/schema.ts';
import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data extends Readonly<SyntaxIssueData['signed-value']> {
  /** Whether the field holds words, of which none can start with a sign. */
  readonly word?: boolean;
}
export const signedValueDocs: RuleDocs = {
  summary: 'A number with a sign right after the colon.',
  why: 'The service takes the sign for an operator there and refuses the filter. A range says the same number, and is documented (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:-5', mark: '-5', fixed: ['age:[-5 TO -5]'] },
      { text: 'age:+5 && male:true', mark: '+5', fixed: ['age:5 && male:true'] },
      { text: 'color:-5', mark: '-5' },
    ],
    good: ['age:[-5 TO -5]', 'age:[-5 TO 5]'],
  },
};

export const signedValue: Rule<Data> = {
  code: 'signed-value',
  severity: 'error',
  enrich: ({ data }, { schema }) => ({ ...data, word: schema !== undefined && typeOf(schema, data.field)?.name === 'string' }),
  message({ field, value, word }) {
    if (word) return `No filter can ask for the value ${quote(value)}: right after the colon a sign is an operator.`;
    const instead = value.startsWith('-')
      ? `as a range, ${quote(`${field}:[${value} TO ${value}]`)}, it takes the number`
      : 'without it the number is the same';
    return `The service refuses a sign right after the colon; ${instead}.`;
  },
  help: ({ word }) =>
    word ? 'delete such faces by their face_id, or by the call that deletes by one field outside the filter language' : undefined,
  fixes: ({ span, data: { value, word } }, { text }) =>
    word
      ? []
      : [replace(value.startsWith('-') ? 'write it as a range' : 'leave the sign out', span, bareValue(value, span, text))],
};
