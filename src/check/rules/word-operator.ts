import { respell } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const wordOperatorDocs: RuleDocs = {
  summary: '`AND`, `OR` or `NOT` where the manual writes `&&`, `||` or `!`.',
  why: 'The service very probably reads the words in capitals as the signs; the manual documents the signs alone (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:20 AND male:true', mark: 'AND', fixed: ['age:20 && male:true'] },
      { text: 'age:20 OR male:true', mark: 'OR', fixed: ['age:20 || male:true'] },
      { text: 'age:20 && NOT male:true', mark: 'NOT', fixed: ['age:20 && (!male:true)'] },
    ],
    good: ['age:20 && male:true', 'color:and'],
  },
};

export const wordOperator = /* @__PURE__ */ syntaxRule<'word-operator'>({
  code: 'word-operator',
  severity: 'warning',
  message: ({ word, operator }) => `The manual writes ${quote(operator)}, not ${quote(word)}.`,
  fixes: ({ span, data }, { text }) => [respell(span, data, text)],
});
