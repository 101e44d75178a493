import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unopenedBracketDocs: RuleDocs = {
  summary: 'A closing bracket that nothing opened.',
  why: 'Either it is one too many, or the bracket before it got lost, which would change which clauses belong together.',
  examples: {
    bad: [
      { text: 'age:20)', mark: ')', fixed: ['age:20'] },
      { text: 'age:[20 TO 30]] && male:true', mark: '] &&', fixed: ['age:[20 TO 30] && male:true'] },
    ],
    good: ['(age:20 || age:30) && male:true'],
  },
};

export const unopenedBracket = /* @__PURE__ */ syntaxRule<'unopened-bracket'>({
  code: 'unopened-bracket',
  severity: 'error',
  fatal: true,
  message: ({ bracket }) => `This ${quote(bracket)} closes nothing.`,
  fixes: ({ span }) => [replace('leave it out', span, '')],
});
