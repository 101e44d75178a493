import { noticed, replace } from '../rule.ts';
import { quote } from '../words.ts';

export const listSeparator = noticed<'list-separator'>({
  code: 'list-separator',
  severity: 'error',
  summary: 'A comma or semicolon between clauses, or at the end.',
  why: 'The service takes it for a letter of a word, and what it was to mean, "and" or "or", nobody can know.',
  examples: {
    bad: [
      { text: 'age:20, male:true', mark: ',', fixed: ['age:20 && male:true', 'age:20 || male:true'] },
      { text: 'age:[20 TO 30];', mark: ';', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:20 && male:true'],
  },
  message: ({ separator, last }) =>
    last
      ? `${quote(separator)} has no meaning here; the service would take it for a word.`
      : `${quote(separator)} says neither "and" nor "or".`,
  fixes: ({ data: { last, gap } }) =>
    last
      ? [replace('leave it out', gap, '')]
      : [replace('where both must match', gap, ' && '), replace('where either may match', gap, ' || ')],
});
