import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const fuzzyDocs: RuleDocs = {
  summary: 'A `~`, which asks for words that are alike.',
  why: 'The manual has no such search. The service very probably reads it, and then words are deleted that nobody named.',
  examples: {
    bad: [
      { text: 'color:brown~', mark: '~', fixed: ['color:brown'] },
      { text: 'color:brown~2 && age:20', mark: '~2', fixed: ['color:brown && age:20'] },
    ],
    good: ['color:brown'],
  },
};

export const fuzzy = /* @__PURE__ */ syntaxRule<'fuzzy'>({
  code: 'fuzzy',
  severity: 'error',
  fatal: true,
  message: ({ found }) => `${quote(found)} asks for words that are nearly the same; which ones would go cannot be told.`,
  help: () => 'name each value in a clause of its own, with || between the clauses',
  fixes: ({ span }, { text }) =>
    /[\w"'-]$/.test(text.slice(0, span.start)) ? [replace('ask for this very value', span, '')] : [],
});
