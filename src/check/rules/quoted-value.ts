import { bareValue } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const quotedValueDocs: RuleDocs = {
  summary: 'Quotes round a value that needs none.',
  why: 'The manual writes values without quotes (face_02_0014). The service very probably takes them off.',
  examples: {
    bad: [
      { text: 'color:"brown"', mark: '"brown"', fixed: ['color:brown'] },
      { text: 'age:"20" && male:true', mark: '"20"', fixed: ['age:20 && male:true'] },
    ],
    good: ['color:brown'],
  },
};

export const quotedValue = /* @__PURE__ */ syntaxRule<'quoted-value'>({
  code: 'quoted-value',
  severity: 'warning',
  message: ({ value }) => `${quote(value)} needs no quotes; the manual has none.`,
  fixes: ({ span, data: { value } }, { text }) => [replace('take the quotes away', span, bareValue(value, span, text))],
});
