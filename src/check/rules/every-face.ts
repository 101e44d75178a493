import { atEnds } from '../fix-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const everyFaceDocs: RuleDocs = {
  summary: '`*:*` or a lone `*`: every face there is.',
  why: 'The service very probably reads it so, and a delete has no way back.',
  examples: {
    bad: [
      { text: '*:*', mark: '*:*' },
      { text: '*', mark: '*' },
      { text: 'age:20 || *:*', mark: '*:*', fixed: ['age:20'] },
    ],
    good: ['age:20'],
  },
};

export const everyFace = /* @__PURE__ */ syntaxRule<'every-face'>({
  code: 'every-face',
  severity: 'error',
  fatal: true,
  message: ({ found }) => `${quote(found)} matches every face; this never goes into a delete.`,
  fixes: ({ span }, { text }) => {
    const after = /^\s*(?:&&|\|\||AND\b|OR\b)\s*/.exec(text.slice(span.end));
    if (after) return [replace('leave it out', { start: span.start, end: span.end + after[0].length }, '')];
    const before = /(?<!\s)\s*(?:&&|\|\||\bAND|\bOR)\s*$/.exec(text.slice(Math.max(0, span.start - 40), span.start));
    if (before) return [replace('leave it out', { start: span.start - before[0].length, end: span.end }, '')];
    return /^\s+[\w(]/.test(text.slice(span.end)) ? [replace('leave it out', atEnds(span, text), '')] : [];
  },
  help: () => 'to empty a face set, delete the face set itself and create it anew',
});
