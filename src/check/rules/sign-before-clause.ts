import { slice } from '../../text/span.ts';
import { bracketNegation } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const signBeforeClauseDocs: RuleDocs = {
  summary: 'A `-` or `+` before a clause, as search boxes take them.',
  why: 'The service very probably reads them as "must not" and "must"; the manual has neither (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:20 && -color:brown', mark: '-', fixed: ['age:20 && (!color:brown)'] },
      { text: 'age:20 && +male:true', mark: '+', fixed: ['age:20 && male:true'] },
    ],
    good: ['age:20 && (!color:brown)', 'age:[-5 TO 5]'],
  },
};

export const signBeforeClause = /* @__PURE__ */ syntaxRule<'sign-before-clause'>({
  code: 'sign-before-clause',
  severity: 'warning',
  message: ({ sign }) =>
    `The manual has no ${quote(sign)} before a clause${sign === '-' ? '; it writes a negation with ! and brackets' : ''}.`,
  fixes: ({ span, data: { sign, operand } }, { text }) => {
    const whole = { start: span.start, end: operand.end };
    return [
      sign === '-'
        ? bracketNegation(whole, operand, text)
        : replace('leave the sign out', whole, slice(text, operand).trimStart()),
    ];
  },
});
