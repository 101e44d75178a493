import { isWord } from '../../../grammar/spelling.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const wildcardDocs: RuleDocs = {
  summary: 'A pattern with `*` or `?` in the place of a word.',
  why: 'The manual has no patterns. The service very probably reads them, and then all words that fit are deleted.',
  examples: {
    bad: [
      { text: 'color:br*', mark: 'br*', fixed: ['color:br'] },
      { text: 'color:b?d', mark: 'b?d' },
    ],
    good: ['color:brown', 'age:[20 TO *]'],
  },
};

export const wildcard = /* @__PURE__ */ syntaxRule<'wildcard'>({
  code: 'wildcard',
  severity: 'error',
  fatal: true,
  message: ({ value }) => `${quote(value)} is a pattern; the manual documents whole values alone.`,
  help: () => 'name each value in a clause of its own, with || between the clauses',
  fixes: ({ span, data: { value } }) => {
    const plain = value.replace(/^[*?＊]+|(?<![*?＊])[*?＊]+$/g, '');
    return isWord(plain) ? [replace('ask for this very value', span, plain)] : [];
  },
});
