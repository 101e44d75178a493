import { bracketNegation } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';

export const bareNegationDocs: RuleDocs = {
  summary: 'A `!` without brackets of its own, where it is understood all the same.',
  why: 'The manual says to put brackets before and after a negation (face_02_0014); without them its meaning depends on what stands beside it.',
  examples: {
    bad: [
      { text: 'age:20 && !male:true', mark: '!', fixed: ['age:20 && (!male:true)'] },
      { text: '!color:brown', mark: '!', fixed: ['(!color:brown)'] },
    ],
    good: ['age:20 && (!male:true)', '(!color:brown)'],
  },
};

export const bareNegation = /* @__PURE__ */ syntaxRule<'bare-negation'>({
  code: 'bare-negation',
  severity: 'warning',
  message: () => 'A negation has brackets of its own in the manual.',
  fixes: ({ span, data: { operand } }, { text }) => [bracketNegation({ start: span.start, end: operand.end }, operand, text)],
});
