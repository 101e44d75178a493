import { type RuleDocs, syntaxRule } from '../rule.ts';

export const emptyBracketsDocs: RuleDocs = {
  summary: 'Brackets with nothing in them.',
  why: 'The service refuses them; and a clause that got lost from them would have been part of the meaning.',
  examples: {
    bad: [
      { text: 'age:20 && ()', mark: '()' },
      { text: '()', mark: '()' },
    ],
    good: ['age:20 && (male:true || color:red)'],
  },
};

export const emptyBrackets = /* @__PURE__ */ syntaxRule<'empty-brackets'>({
  code: 'empty-brackets',
  severity: 'error',
  fatal: true,
  message: () => 'There is nothing in these brackets.',
  help: () => 'write the clauses that belong inside, or leave the brackets out with the operator before them',
});
