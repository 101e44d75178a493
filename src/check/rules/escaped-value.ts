import { bareValue } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const escapedValueDocs: RuleDocs = {
  summary: 'A backslash before a letter that needs none.',
  why: 'The manual has no backslashes. The service very probably takes them off.',
  examples: { bad: [{ text: 'color:dark\\-red', mark: 'dark\\-red', fixed: ['color:dark-red'] }], good: ['color:dark-red'] },
};

export const escapedValue = /* @__PURE__ */ syntaxRule<'escaped-value'>({
  code: 'escaped-value',
  severity: 'warning',
  message: ({ written }) => `${quote(written)} needs no backslash; the manual has none.`,
  fixes: ({ span, data: { value } }, { text }) => [replace('take the backslash away', span, bareValue(value, span, text))],
});
