import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const boostDocs: RuleDocs = {
  summary: 'A `^` with a number, which weights a clause in a search.',
  why: 'It changes the order of hits, not which faces match, so a delete has no use for it; the manual does not have it.',
  examples: {
    bad: [{ text: 'color:red^2 || age:20', mark: '^2', fixed: ['color:red || age:20'] }],
    good: ['color:red || age:20'],
  },
};

export const boost = /* @__PURE__ */ syntaxRule<'boost'>({
  code: 'boost',
  severity: 'warning',
  message: ({ boost }) => `${quote(boost)} weights a clause, which changes nothing about what is deleted.`,
  fixes: ({ span }) => [replace('leave it out', span, '')],
});
