import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import type { TypeName } from '../../schema/field-type.ts';
import { exampleValues, withType } from '../example-value.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data extends Readonly<SyntaxIssueData['has-field']> {
  readonly type?: TypeName;
}
export const hasFieldDocs: RuleDocs = {
  summary: 'A field with `*` for its value: every face that has the field.',
  why: 'The manual has no form for it. The service very probably reads it as "has the field", and deletes all of those.',
  examples: {
    bad: [
      { text: 'color:*', mark: '*' },
      { text: 'age:*', mark: '*' },
      { text: 'male:*', mark: '*' },
    ],
    good: ['age:[* TO 30]', 'color:red'],
  },
};

export const hasField: Rule<Data> = {
  code: 'has-field',
  severity: 'error',
  fatal: true,
  enrich: ({ data }, context) => withType(data, context),
  message: ({ field }) => `This asks for every face that has a value in ${quote(field)}, whatever it is.`,
  help({ field, type }) {
    if (!type) return 'name the values to delete by, as in `age:20` or `color:red`';
    const [first, second] = exampleValues(type);
    const clauses = [quote(`${field}:${first}`), quote(`${field}:${second}`)];
    if (type === 'boolean') return `name the value to delete by: ${clauses.join(' or ')}`;
    if (type === 'string') return `name each value to delete by, such as ${clauses[0]}`;
    return `name the value to delete by, such as ${clauses[0]}, or a range with both ends, such as ${quote(`${field}:[${first} TO ${second}]`)}`;
  },
};
