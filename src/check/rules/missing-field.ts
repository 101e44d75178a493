import { inPlaceOf } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const missingFieldDocs: RuleDocs = {
  summary: 'A value or range without a field before it.',
  why: 'The service looks for it in a field that does not exist, or refuses the filter.',
  examples: {
    bad: [
      { text: ':20', mark: ':20' },
      { text: 'age:[20 TO 30] || [40 TO 50]', mark: '[40 TO 50]', fixed: ['age:[20 TO 30] || age:[40 TO 50]'] },
      { text: '[20 TO 30] && male:true', mark: '[20 TO 30]' },
    ],
    good: ['age:20', 'age:[20 TO 30] && male:true'],
  },
};

export const missingField = /* @__PURE__ */ syntaxRule<'missing-field'>({
  code: 'missing-field',
  severity: 'error',
  fatal: true,
  fixes: (finding, { text }) => inPlaceOf('name the field again', finding, text),
  message: ({ found }) => `No field stands before ${quote(found)}.`,
  help: () => "write the field's name and a colon before the value or range, as in `age:20` or `age:[20 TO 30]`",
});
