import { bracketNegation } from '../fix-text.ts';
import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const blankAfterNegationDocs: RuleDocs = {
  summary: 'A blank between `!` and what it negates.',
  why: '`!` before a blank is a word to the service, so `! male:true` deletes every man: the opposite (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'age:20 && (! male:true)', mark: '! ', fixed: ['age:20 && (!male:true)'] },
      { text: '! male:true', mark: '! ', fixed: ['(!male:true)'] },
    ],
    good: ['(!male:true)'],
  },
};

export const blankAfterNegation = /* @__PURE__ */ syntaxRule<'blank-after-negation'>({
  code: 'blank-after-negation',
  severity: 'error',
  message: ({ sign }) =>
    `${quote(sign)} before a blank negates nothing: the service takes it for a word, and would delete what was to be kept.`,
  fixes: ({ span, data: { operand } }, { text }) => [bracketNegation({ start: span.start, end: operand.end }, operand, text)],
});
