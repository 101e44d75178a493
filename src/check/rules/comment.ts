import { noticed } from '../rule.ts';
import { quote } from '../words.ts';

export const comment = noticed<'comment'>({
  code: 'comment',
  severity: 'error',
  summary: 'A remark beside the filter.',
  why: 'The filter language has no comments: the service reads the words of the remark as more clauses, joined by "or".',
  examples: {
    bad: [
      { text: 'age:[20 TO 30] # adults', mark: '# adults', fixed: ['age:[20 TO 30]'] },
      { text: 'age:20 // twenty', mark: '// twenty', fixed: ['age:20'] },
    ],
    good: ['age:[20 TO 30]'],
  },
  message: ({ comment }) => `${quote(comment)} is no remark to the service: it reads the words as clauses.`,
  fixes: ({ span }, { text }) => {
    const start = text.slice(0, span.start).trimEnd().length;
    return [{ title: 'leave the remark out', edits: [{ span: { start, end: span.end }, replacement: '' }] }];
  },
});
