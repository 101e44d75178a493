import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const signAmongValuesDocs: RuleDocs = {
  summary: 'A number with a sign in the brackets after a field.',
  why: 'The service takes the sign for an operator there: `age:(-20)` deletes everyone but those aged 20 (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'age:(-20)', mark: 'age:(-20)', fixed: ['age:[-20 TO -20]', '(!age:20)'] },
      { text: 'age:(-20 || 30)', mark: 'age:(-20 || 30)', fixed: ['age:[-20 TO -20] || age:30'] },
    ],
    good: ['age:[-20 TO -20] || age:30'],
  },
};

export const signAmongValues = /* @__PURE__ */ syntaxRule<'sign-among-values'>({
  code: 'sign-among-values',
  severity: 'error',
  message: ({ field }) =>
    `In the brackets after ${field} the service takes a sign for "not" or "must", not for a part of the number.`,
  fixes(finding, { text }) {
    const { node, span, data } = finding;
    const single = node?.kind === 'Interval' && node.lower === node.upper ? node.lower.slice(1) : undefined;
    const asRead = single === undefined ? [] : [replace('where it must not be this', span, `(!${data.field}:${single})`)];
    return [...inPlaceOf('write the numbers as ranges', finding, text), ...asRead];
  },
});
