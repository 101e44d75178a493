import { respell } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const mistypedOperatorDocs: RuleDocs = {
  summary: 'An operator that is nearly one: `&`, `|`, `&&&`, `adn`, `ro`, `nto`.',
  why: 'The service takes it for a word to look for, and the blanks round it for "or": far more faces would go.',
  examples: {
    bad: [
      { text: 'age:20 & male:true', mark: '&', fixed: ['age:20 && male:true'] },
      { text: 'age:20 | male:true', mark: '|', fixed: ['age:20 || male:true'] },
      { text: 'age:20 adn male:true', mark: 'adn', fixed: ['age:20 && male:true'] },
      { text: 'age:20 && nto male:true', mark: 'nto', fixed: ['age:20 && (!male:true)'] },
      { text: 'age:20 且 male:true', mark: '且', fixed: ['age:20 && male:true'] },
    ],
    good: ['age:20 && male:true', 'color:ro'],
  },
};

export const mistypedOperator = /* @__PURE__ */ syntaxRule<'mistyped-operator'>({
  code: 'mistyped-operator',
  severity: 'error',
  message: ({ found, operator }) =>
    `${quote(found)} is no operator; the service takes it for a word. It was probably meant to be ${quote(operator)}.`,
  fixes: ({ span, data }, { text }) => [respell(span, data, text)],
});
