import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';

export const halfOpenRangeDocs: RuleDocs = {
  summary: 'A range whose brackets differ, to include one end alone.',
  why: 'The service very probably reads it so; the manual documents `[ ]` and `{ }` (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:[20 TO 30}', mark: '[20 TO 30}', fixed: ['age:[20 TO *] && age:{* TO 30}'] },
      { text: 'age:{20 TO 30] || male:true', mark: '{20 TO 30]', fixed: ['(age:{20 TO *} && age:[* TO 30]) || male:true'] },
      { text: 'age:[20 TO *}', mark: '[20 TO *}', fixed: ['age:[20 TO *]'] },
    ],
    good: ['age:[20 TO 30]', 'age:{20 TO 30}'],
  },
};

export const halfOpenRange = /* @__PURE__ */ syntaxRule<'half-open-range'>({
  code: 'half-open-range',
  severity: 'warning',
  message: ({ open, close }) => `The manual has no range from ${open} to ${close}; it includes both ends or neither.`,
  fixes: (finding, { text }) => inPlaceOf('say it in documented ranges', finding, text),
});
