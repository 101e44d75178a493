import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';

export const valueGroupDocs: RuleDocs = {
  summary: 'Brackets round several values of one field.',
  why: 'The service very probably gives the field to each value; the manual names the field each time (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:(20 || 30)', mark: 'age:(20 || 30)', fixed: ['age:20 || age:30'] },
      { text: 'age:(20 || 30) && male:true', mark: 'age:(20 || 30)', fixed: ['(age:20 || age:30) && male:true'] },
    ],
    good: ['age:20 || age:30'],
  },
};

export const valueGroup = /* @__PURE__ */ syntaxRule<'value-group'>({
  code: 'value-group',
  severity: 'warning',
  message: ({ field }) => `The manual writes ${field} before each value, not once before brackets.`,
  fixes: (finding, { text }) => inPlaceOf('name the field each time', finding, text),
});
