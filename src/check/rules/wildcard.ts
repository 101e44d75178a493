import { noticed } from '../rule.ts';
import { quote } from '../words.ts';

export const wildcard = noticed<'wildcard'>({
  code: 'wildcard',
  severity: 'error',
  summary: 'A pattern with `*` or `?` in the place of a word.',
  why: 'The manual has no patterns. The service very probably reads them, and then all words that fit are deleted.',
  examples: {
    bad: [
      { text: 'color:br*', mark: 'br*' },
      { text: 'color:?ed', mark: '?ed' },
    ],
    good: ['color:brown', 'age:[20 TO *]'],
  },
  message: ({ value }) => `${quote(value)} is a pattern; the manual documents whole values alone.`,
  help: () => 'name each value: color:brown || color:bronze',
});
