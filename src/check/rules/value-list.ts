import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';

export const valueListDocs: RuleDocs = {
  summary: '`in ( … )`, as SQL lists values.',
  why: 'The service takes these for words to look for.',
  examples: {
    bad: [
      { text: 'color in (red, blue) && age:20', mark: 'color in (red, blue)', fixed: ['(color:red || color:blue) && age:20'] },
    ],
    good: ['color:red || color:blue'],
  },
};

export const valueList = /* @__PURE__ */ syntaxRule<'value-list'>({
  code: 'value-list',
  severity: 'error',
  message: ({ field }) => `A filter has no lists; it names ${field} with each value, and || between them.`,
  fixes: (finding, { text }) => inPlaceOf('name each value', finding, text),
});
