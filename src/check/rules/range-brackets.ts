import { rangeText } from '../../canonical/range-text.ts';
import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const rangeBracketsDocs: RuleDocs = {
  summary: 'Round brackets at the ends of a range.',
  why: 'In mathematics `(` leaves an end out; the service refuses it, or takes what is inside for clauses.',
  examples: {
    bad: [
      { text: 'age:(20 TO 30)', mark: '(20 TO 30)', fixed: ['age:[20 TO 30]', 'age:{20 TO 30}'] },
      { text: 'age:[20 TO 30)', mark: '[20 TO 30)', fixed: ['age:[20 TO 30]', 'age:[20 TO *] && age:{* TO 30}'] },
    ],
    good: ['age:[20 TO 30]', 'age:{20 TO 30}'],
  },
};

export const rangeBrackets = /* @__PURE__ */ syntaxRule<'range-brackets'>({
  code: 'range-brackets',
  severity: 'error',
  message: () => 'A range stands in [ ], which includes both ends, or in { }, which includes neither.',
  fixes: (finding, { text }) => {
    const { lower, upper, open, close } = finding.data;
    const [asRead] = inPlaceOf('leave that end out', finding, text);
    const including = replace('include both ends', finding.span, rangeText(lower, upper, 'included'));
    const excluding = replace('include neither end', finding.span, rangeText(lower, upper, 'excluded'));
    return open === '(' && close === ')' ? [including, excluding] : [including, ...(asRead ? [asRead] : [])];
  },
});
