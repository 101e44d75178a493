import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const labelledFilterDocs: RuleDocs = {
  summary: 'A filter with a label before it, such as `filter=` or `--filter`.',
  why: 'The service takes the label for a word to look for, or for a field.',
  examples: {
    bad: [
      { text: 'filter=age:20', mark: 'filter=', fixed: ['age:20'] },
      { text: '--filter "age:20"', mark: '--filter', fixed: ['age:20'] },
    ],
    good: ['age:20'],
  },
};

export const labelledFilter = /* @__PURE__ */ syntaxRule<'labelled-filter'>({
  code: 'labelled-filter',
  severity: 'error',
  fatal: true,
  message: () => 'The filter is what comes after the label.',
  fixes: ({ span, data: { filter } }) => [replace('take the filter alone', span, filter)],
});
