import { rangeText } from '../../canonical/range-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unbracketedRangeDocs: RuleDocs = {
  summary: 'A range without its brackets.',
  why: 'The service takes TO for a word of its own, and the end after it for another.',
  examples: {
    bad: [
      {
        text: 'age:20 TO 30 && male:true',
        mark: '20 TO 30',
        fixed: ['age:[20 TO 30] && male:true'],
      },
    ],
    good: ['age:[20 TO 30] && male:true'],
  },
};

export const unbracketedRange = /* @__PURE__ */ syntaxRule<'unbracketed-range'>({
  code: 'unbracketed-range',
  severity: 'error',
  message: ({ lower, upper }) => `The range from ${quote(lower)} to ${quote(upper)} has no brackets.`,
  fixes: ({ span, data: { lower, upper } }) => [replace('write its brackets', span, rangeText(lower, upper, 'included'))],
});
