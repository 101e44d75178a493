import { atEnds } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const commentDocs: RuleDocs = {
  summary: 'A remark beside the filter.',
  why: 'The filter language has no comments: the service reads the words of the remark as more clauses, joined by "or".',
  examples: {
    bad: [
      { text: 'age:[20 TO 30] # adults', mark: '# adults', fixed: ['age:[20 TO 30]'] },
      { text: 'age:20 /* twenty */ && male:true', mark: '/* twenty */', fixed: ['age:20  && male:true', 'age:20 && male:true'] },
      { text: '# age:20', mark: '# age:20', fixed: ['age:20'] },
      { text: 'age:20 // twenty', mark: '// twenty', fixed: ['age:20'] },
    ],
    good: ['age:[20 TO 30]'],
  },
};

export const comment = /* @__PURE__ */ syntaxRule<'comment'>({
  code: 'comment',
  severity: 'error',
  message: ({ comment: remark }) => `${quote(remark)} is no remark to the service: it reads the words as clauses.`,
  fixes: ({ span, data: { comment: remark } }, { text }) => {
    const inside = /^(?:(?:#|\/\/|--)\s*)+(?!--)([(!]*[\w-]+\s*:(?:(?!#|\/\/|--)[\s\S])*)$/.exec(remark)?.[1];
    if (inside !== undefined && text.slice(0, span.start).trim() === '')
      return [replace('take the mark away', { start: 0, end: span.end }, inside)];
    return [replace('leave the remark out', atEnds(span, text), '')];
  },
});
