import { slice } from '../../text/span.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const doubledNegationDocs: RuleDocs = {
  summary: 'A negation right after a negation.',
  why: 'The service refuses two in a row; and whoever wrote it meant either none or one.',
  examples: {
    bad: [{ text: '!!male:true', mark: '!!male:true', fixed: ['male:true', '(!male:true)'] }],
    good: ['male:true', '(!male:true)', '(!(!male:true))'],
  },
};

export const doubledNegation = /* @__PURE__ */ syntaxRule<'doubled-negation'>({
  code: 'doubled-negation',
  severity: 'error',
  message: () => 'Two negations stand in a row; the service refuses that.',
  fixes: ({ span, data: { operand } }, { text }) => {
    const negated = slice(text, operand).replace(/^(?:(?:[!！-]|not(?=\s))\s*)+/i, '');
    return [replace('where it must match', span, negated), replace('where it must not match', span, `(!${negated})`)];
  },
});
