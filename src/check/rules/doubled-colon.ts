import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const doubledColonDocs: RuleDocs = {
  summary: 'More than one colon between a field and its value.',
  why: 'The service refuses it.',
  examples: { bad: [{ text: 'male::true', mark: '::', fixed: ['male:true'] }], good: ['male:true'] },
};

export const doubledColon = /* @__PURE__ */ syntaxRule<'doubled-colon'>({
  code: 'doubled-colon',
  severity: 'error',
  message: ({ found }) => `One colon stands between a field and its value, not ${quote(found)}.`,
  fixes: ({ span }) => [replace('write one colon', span, ':')],
});
