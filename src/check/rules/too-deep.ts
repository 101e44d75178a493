import { type RuleDocs, syntaxRule } from '../rule.ts';

export const tooDeepDocs: RuleDocs = {
  summary: 'Brackets inside brackets, more than 100 levels deep.',
  why: 'Nobody can tell by reading what such a filter deletes.',
  examples: {
    bad: [{ text: `${'('.repeat(101)}age:20${')'.repeat(101)}`, mark: '('.repeat(101) }],
    good: ['((age:20 || age:30) && male:true) || color:red'],
  },
};

export const tooDeep = /* @__PURE__ */ syntaxRule<'too-deep'>({
  code: 'too-deep',
  severity: 'error',
  fatal: true,
  message: ({ limit }) => `The brackets here are more than ${limit} levels deep; no more are read.`,
  help: () => 'take brackets away that hold one clause or the same operator',
});
