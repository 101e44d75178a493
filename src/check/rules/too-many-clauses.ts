import { type RuleDocs, syntaxRule } from '../rule.ts';

const MANY = Array.from({ length: 1_025 }, () => 'age:20').join(' || ');
export const tooManyClausesDocs: RuleDocs = {
  summary: 'More than 1,024 clauses side by side.',
  why: 'Lucene, which is very probably what the service asks, refuses more clauses in one bracket level.',
  examples: {
    bad: [{ text: MANY, mark: MANY }],
    good: ['age:20 || age:30'],
  },
};

export const tooManyClauses = /* @__PURE__ */ syntaxRule<'too-many-clauses'>({
  code: 'too-many-clauses',
  severity: 'error',
  fatal: true,
  message: ({ limit }) => `There are more than ${limit} clauses side by side here; the service refuses so many.`,
  help: () => 'put some of them into brackets of their own, or delete by several filters',
});
