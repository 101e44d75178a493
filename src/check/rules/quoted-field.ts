import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const quotedFieldDocs: RuleDocs = {
  summary: 'A field in quotes, as JSON writes it.',
  why: 'The service refuses quotes before a colon.',
  examples: { bad: [{ text: '"age":20', mark: '"age"', fixed: ['age:20'] }], good: ['age:20'] },
};

export const quotedField = /* @__PURE__ */ syntaxRule<'quoted-field'>({
  code: 'quoted-field',
  severity: 'error',
  message: ({ field }) => `The field ${quote(field)} stands without quotes in a filter.`,
  fixes: ({ span, data: { field } }) => [replace('take the quotes away', span, field)],
});
