import { atEnds } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const strayCharacterDocs: RuleDocs = {
  summary: 'A character that has no place in a filter.',
  why: 'The service gives some characters a meaning of its own (quotes, `^`, `/`, `\\`); one that stands alone makes it refuse the filter.',
  examples: {
    bad: [
      { text: 'color:"brown', mark: '"', fixed: ['color:brown'] },
      { text: 'age:20 && ^male:true', mark: '^', fixed: ['age:20 && male:true'] },
    ],
    good: ['color:brown'],
  },
};

export const strayCharacter = /* @__PURE__ */ syntaxRule<'stray-character'>({
  code: 'stray-character',
  severity: 'error',
  fatal: true,
  message: ({ character }) =>
    /^["'“”‘’„＂「」『』]/.test(character)
      ? `The quote ${quote(character)} has no partner.`
      : `${quote(character)} has no place here.`,
  fixes: ({ span }, { text }) => [replace('leave it out', atEnds(span, text), '')],
});
