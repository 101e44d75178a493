import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const fullWidthDocs: RuleDocs = {
  summary: 'Punctuation as a Chinese or Japanese keyboard writes it.',
  why: 'To the service it is a letter like any other, so the clause turns into a word that matches nothing, without a complaint.',
  examples: {
    bad: [
      { text: 'age：[20 TO 30]', mark: '：', fixed: ['age:[20 TO 30]'] },
      { text: 'age:20 ＆＆ male:true', mark: '＆＆', fixed: ['age:20 && male:true'] },
    ],
    good: ['age:[20 TO 30]'],
  },
};

export const fullWidth = /* @__PURE__ */ syntaxRule<'full-width'>({
  code: 'full-width',
  severity: 'error',
  message: ({ found, plain }) => `${quote(found)} is the full-width form of ${quote(plain)}; the service takes it for a letter.`,
  fixes: ({ span, data: { plain } }) => [replace('write it in its ordinary form', span, plain)],
});
