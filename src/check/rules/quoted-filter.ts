import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const quotedFilterDocs: RuleDocs = {
  summary: 'A whole filter inside quotes.',
  why: 'The service would take it for one word, and a word without a field matches nothing.',
  examples: {
    bad: [{ text: '"age:[20 TO 30]"', mark: '"age:[20 TO 30]"', fixed: ['age:[20 TO 30]'] }],
    good: ['age:[20 TO 30]'],
  },
};

export const quotedFilter = /* @__PURE__ */ syntaxRule<'quoted-filter'>({
  code: 'quoted-filter',
  severity: 'error',
  fatal: true,
  message: () => 'The whole filter stands inside quotes, which makes it one word to the service.',
  fixes: ({ span, data }) => [replace('take the quotes away', span, data.filter)],
});
