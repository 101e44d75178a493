import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const missingBlankDocs: RuleDocs = {
  summary: 'An operator glued to a word.',
  why: '`&` and `|` are letters to the service: `age:1 &&male:true` asks for a field called `&&male`, and deletes everyone aged 1 (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'age:20&&male:true', mark: '&&', fixed: ['age:20 && male:true'] },
      { text: 'age:20 &&male:true', mark: '&&', fixed: ['age:20 && male:true'] },
      { text: 'color:red|| age:20', mark: '||', fixed: ['color:red || age:20'] },
    ],
    good: ['age:20 && male:true', '(age:20 || age:30) && male:true'],
  },
};

export const missingBlank = /* @__PURE__ */ syntaxRule<'missing-blank'>({
  code: 'missing-blank',
  severity: 'error',
  message: ({ operator }) => `${quote(operator)} needs a blank on both sides; glued to a word it becomes part of the word.`,
  fixes: ({ span, data: { operator } }, { text }) => {
    const before = /\s$/.test(text.slice(0, span.start)) ? '' : ' ';
    const after = /^\s/.test(text.slice(span.end)) ? '' : ' ';
    return [{ title: 'put blanks round it', edits: [{ span, replacement: before + operator + after }] }];
  },
});
