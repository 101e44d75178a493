import { type RuleDocs, syntaxRule } from '../rule.ts';

export const rangeWithoutColonDocs: RuleDocs = {
  summary: 'A range without the colon before it.',
  why: 'The service takes the field for a word of its own and looks for the range in no field.',
  examples: { bad: [{ text: 'age[20 TO 30]', mark: 'age', fixed: ['age:[20 TO 30]'] }], good: ['age:[20 TO 30]'] },
};

export const rangeWithoutColon = /* @__PURE__ */ syntaxRule<'range-without-colon'>({
  code: 'range-without-colon',
  severity: 'error',
  message: ({ field }) => `A colon is missing between ${field} and its range.`,
  fixes: ({ span }) => [{ title: 'write the colon', edits: [{ span: { start: span.end, end: span.end }, replacement: ':' }] }],
});
