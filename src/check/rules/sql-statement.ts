import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const sqlStatementDocs: RuleDocs = {
  summary: 'An SQL statement in the place of a filter.',
  why: 'The service takes its words for words to look for. What comes after WHERE is what a filter says, in another spelling.',
  examples: {
    bad: [{ text: 'SELECT * FROM faces WHERE age = 20', mark: 'SELECT', fixed: ['age = 20', 'age:20'] }],
    good: ['age:20'],
  },
};

export const sqlStatement = /* @__PURE__ */ syntaxRule<'sql-statement'>({
  code: 'sql-statement',
  severity: 'error',
  fatal: true,
  message: () => 'This is an SQL statement; a filter is the condition alone, in the words of its own language.',
  fixes: ({ span, data: { condition } }) => [replace('take the condition alone', span, condition)],
});
