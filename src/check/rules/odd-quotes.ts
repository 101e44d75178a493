import { bareValue } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const oddQuotesDocs: RuleDocs = {
  summary: 'Single or typographic quotes round a value.',
  why: 'To the service they are letters of the value, so no face matches, without a complaint.',
  examples: {
    bad: [
      { text: 'age:[“20” TO 30]', mark: '“20”', fixed: ['age:[20 TO 30]'] },
      { text: "color:'brown'", mark: "'brown'", fixed: ['color:brown'] },
    ],
    good: ['color:brown'],
  },
};

export const oddQuotes = /* @__PURE__ */ syntaxRule<'odd-quotes'>({
  code: 'odd-quotes',
  severity: 'error',
  message: ({ written }) => `The quotes of ${quote(written)} are letters to the service, so it would look for them too.`,
  fixes: ({ span, data: { value } }, { text }) => [replace('take the quotes away', span, bareValue(value, span, text))],
});
