import { type RuleDocs, syntaxRule } from '../rule.ts';

export const emptyFilterDocs: RuleDocs = {
  summary: 'A filter without a clause.',
  why: 'The manual has no empty filter; what the service does with one is unknown, and nothing may be taken to mean everything.',
  examples: { bad: [{ text: '  ', mark: '  ' }], good: ['age:20'] },
};

export const emptyFilter = /* @__PURE__ */ syntaxRule<'empty-filter'>({
  code: 'empty-filter',
  severity: 'error',
  fatal: true,
  message: () => 'There is nothing here to delete by: a filter names at least one field and value.',
  help: () => 'write a clause such as age:20 or age:[20 TO 30]',
});
