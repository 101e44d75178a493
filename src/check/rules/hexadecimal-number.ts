import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}
export const hexadecimalNumberDocs: RuleDocs = {
  summary: 'A hexadecimal number, as programs write them.',
  why: "The service refuses it (observed on Lucene 8.7, very probably the service's engine); the manual writes decimal numbers (face_02_0014).",
  examples: {
    bad: [
      { text: 'age:0x14', mark: '0x14', fixed: ['age:20'] },
      { text: 'age:[-0xF TO *]', mark: '-0xF', fixed: ['age:[-15 TO *]'] },
    ],
    good: ['age:20', 'color:0x14'],
  },
};

export const hexadecimalNumber: Rule<Data> = {
  code: 'hexadecimal-number',
  severity: 'error',
  message: ({ value }) => `${quote(value)} is a hexadecimal number; a filter takes decimal ones.`,
  finds: { problem: { hexadecimal: ({ text }, { plain }) => ({ value: text, plain }) } },
  fixes: ({ span, data }, { text }) => [replace('write it as a decimal number', span, bareValue(data.plain, span, text))],
};
