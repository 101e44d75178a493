import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';

export const betweenDocs: RuleDocs = {
  summary: '`BETWEEN … AND …`, as SQL writes a range.',
  why: 'The service takes these for words to look for, joined by "or" and "and".',
  examples: {
    bad: [{ text: 'age BETWEEN 20 AND 30', mark: 'age BETWEEN 20 AND 30', fixed: ['age:[20 TO 30]'] }],
    good: ['age:[20 TO 30]'],
  },
};

export const between = /* @__PURE__ */ syntaxRule<'between'>({
  code: 'between',
  severity: 'error',
  message: ({ field, lower, upper }) => `A filter writes a range as ${field}:[${lower} TO ${upper}], both ends included.`,
  fixes: (finding, { text }) => inPlaceOf('write a range', finding, text),
});
