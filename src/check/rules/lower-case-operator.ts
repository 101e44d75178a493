import { respell } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const lowerCaseOperatorDocs: RuleDocs = {
  summary: '`and`, `or` or `not` in small letters.',
  why: 'The service takes them for words to look for, and the blanks round them for "or": `age:1 and male:true` deletes everyone aged 1 and every man (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'age:20 and male:true', mark: 'and', fixed: ['age:20 && male:true'] },
      { text: 'age:20 Or male:true', mark: 'Or', fixed: ['age:20 || male:true'] },
      { text: 'age:20 && not male:true', mark: 'not', fixed: ['age:20 && (!male:true)'] },
    ],
    good: ['age:20 && male:true', 'color:and'],
  },
};

export const lowerCaseOperator = /* @__PURE__ */ syntaxRule<'lower-case-operator'>({
  code: 'lower-case-operator',
  severity: 'error',
  message: ({ word, operator }) =>
    operator === '!'
      ? `The service takes ${quote(word)} for a word, not for an operator; what follows would be asked for, not left out.`
      : `The service takes ${quote(word)} for a word, not for an operator, and the blanks round it for "or".`,
  fixes: ({ span, data }, { text }) => [respell(span, data, text)],
});
