import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const missingClauseDocs: RuleDocs = {
  summary: 'An operator with no clause on one side of it.',
  why: 'Either a part of the filter got lost, and without it more faces may match, or the operator is one too many.',
  examples: {
    bad: [
      { text: 'age:20 &&', mark: '&&', fixed: ['age:20'] },
      { text: '!&& age:20', mark: '!' },
      { text: '|| age:20', mark: '||', fixed: ['age:20'] },
      { text: 'age:20 && && male:true', mark: '&& male', fixed: ['age:20 && male:true'] },
    ],
    good: ['age:20 && male:true'],
  },
};

export const missingClause = /* @__PURE__ */ syntaxRule<'missing-clause'>({
  code: 'missing-clause',
  severity: 'error',
  fatal: true,
  message: ({ operator, side }) => `There is no clause ${side} this ${quote(operator)}.`,
  fixes: ({ data: { cut } }) => (cut ? [replace('leave the operator out', cut, '')] : []),
});
