import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const regularExpressionDocs: RuleDocs = {
  summary: 'A regular expression between slashes.',
  why: 'The manual has none. The service very probably reads them, and then all words that fit are deleted.',
  examples: { bad: [{ text: 'color:/br.*/', mark: '/br.*/' }], good: ['color:brown'] },
};

export const regularExpression = /* @__PURE__ */ syntaxRule<'regular-expression'>({
  code: 'regular-expression',
  severity: 'error',
  fatal: true,
  message: ({ value }) => `${quote(value)} is a regular expression; the manual documents whole values alone.`,
  help: () => 'name each value in a clause of its own, with || between the clauses',
});
