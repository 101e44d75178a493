import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import type { TypeName } from '../../schema/field-type.ts';
import { exampleValues, withType } from '../example-value.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data extends Readonly<SyntaxIssueData['missing-value']> {
  readonly type?: TypeName;
}
export const missingValueDocs: RuleDocs = {
  summary: 'A field without a value.',
  why: 'The service refuses it. It has no search for empty or missing values (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:', mark: 'age:' },
      { text: 'age: && male:true', mark: 'age:' },
      { text: 'male:', mark: 'male:' },
    ],
    good: ['age:20', 'age:[20 TO 30]'],
  },
};

export const missingValue: Rule<Data> = {
  code: 'missing-value',
  severity: 'error',
  fatal: true,
  enrich: ({ data }, context) => withType(data, context),
  message: ({ field }) => `${quote(field)} has no value here.`,
  help: ({ field, type }) =>
    `write the value that ${quote(field)} must have, ${type ? `such as ${quote(`${field}:${exampleValues(type)[0]}`)}` : 'as in `age:20` or `color:red`'}; faces without a value cannot be asked for`,
};
