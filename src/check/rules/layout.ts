import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly found: string;
  readonly canonical: string;
}
export const layoutDocs: RuleDocs = {
  summary: 'Blanks or brackets that the canonical form does not have.',
  why: 'It changes nothing about what matches; one form is easier to compare and to search for.',
  examples: {
    bad: [
      { text: 'age:20  && male:true', mark: '  ', fixed: ['age:20 && male:true'] },
      { text: 'age : 20', mark: ' : ', fixed: ['age:20'] },
    ],
    good: ['age:20 && male:true'],
  },
};

export const layout: Rule<Data> = {
  code: 'layout',
  severity: 'hint',
  finds: {
    whole(_, { text, canonical, isSilent }) {
      if (text === canonical || !isSilent()) return [];
      const start = commonStart(text, canonical);
      const fromEnd = commonStart(reversed(text.slice(start)), reversed(canonical.slice(start)));
      const span = { start, end: text.length - fromEnd };
      return [
        {
          span,
          data: { found: text.slice(span.start, span.end), canonical: canonical.slice(start, canonical.length - fromEnd) },
        },
      ];
    },
  },
  message: ({ found, canonical }) =>
    canonical === ''
      ? `${/^\s+$/.test(found) ? 'This blank' : quote(found)} is not needed.`
      : `The usual form of this is ${quote(canonical)}.`,
  fixes: ({ span, data: { canonical } }) => [replace('write it in the usual form', span, canonical)],
};

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
