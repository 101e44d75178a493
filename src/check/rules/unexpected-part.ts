import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unexpectedPartDocs: RuleDocs = {
  summary: 'A part that nothing before it prepares for.',
  why: 'A filter is deleted by as a whole; a part that cannot be placed could change the meaning of all the rest.',
  examples: { bad: [{ text: 'age BETWEEN 20', mark: '20' }], good: ['age:[20 TO 30] && male:true'] },
};

export const unexpectedPart = /* @__PURE__ */ syntaxRule<'unexpected-part'>({
  code: 'unexpected-part',
  severity: 'error',
  fatal: true,
  message: ({ found }) => (found === '' ? 'The filter ends in the middle of a clause.' : `${quote(found)} does not belong here.`),
  help: () => 'write clauses such as age:20 or age:[20 TO 30], with && or || between them',
});
