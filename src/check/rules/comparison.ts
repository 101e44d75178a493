import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const comparisonDocs: RuleDocs = {
  summary: 'A comparison sign after the colon.',
  why: 'The service very probably reads `age:>=20` as a person does; the manual documents ranges alone (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:<20', mark: '<20', fixed: ['age:{* TO 20}'] },
      { text: 'age:>=20 && male:true', mark: '>=20', fixed: ['age:[20 TO *] && male:true'] },
    ],
    good: ['age:{* TO 20}', 'age:[20 TO *]'],
  },
};

export const comparison = /* @__PURE__ */ syntaxRule<'comparison'>({
  code: 'comparison',
  severity: 'warning',
  message: ({ sign }) => `The manual has no ${quote(sign)}; it writes a range.`,
  fixes: (finding, { text }) => inPlaceOf('write a range', finding, text),
});
