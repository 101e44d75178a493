import { codePoint } from '../../text/hidden.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const oddBlankDocs: RuleDocs = {
  summary: 'A character that looks like a blank and is a letter to the service.',
  why: 'It becomes part of the word beside it: with a no-break space after `&&`, `age:1 && male:true` deletes everyone aged 1 (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'age:20 &&\u00a0male:true', mark: '\u00a0', fixed: ['age:20 && male:true'] },
      { text: 'age:20\u2003&& male:true', mark: '\u2003', fixed: ['age:20 && male:true'] },
    ],
    good: ['age:20 && male:true'],
  },
};

export const oddBlank = /* @__PURE__ */ syntaxRule<'odd-blank'>({
  code: 'odd-blank',
  severity: 'error',
  message: ({ character }) =>
    `The character ${codePoint(character)} looks like a space here, but the service takes it for a letter.`,
  fixes: ({ span }) => [replace('put an ordinary space there', span, ' ')],
});
