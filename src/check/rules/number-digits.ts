import { type Rule, replace } from '../rule.ts';
import { bareValue } from '../value-text.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}

export const numberDigits: Rule<Data> = {
  code: 'number-digits',
  severity: 'error',
  summary: 'A number in other digits than 0 to 9.',
  why: "The service takes such digits in some places and refuses them in others (observed on Lucene 8.7, very probably the service's engine); the manual writes 0 to 9 alone (face_02_0014).",
  examples: {
    bad: [
      { text: 'age:[２０ TO 30]', mark: '２０', fixed: ['age:[20 TO 30]'] },
      { text: 'age:٢٠', mark: '٢٠', fixed: ['age:20'] },
      { text: 'age:－２０', mark: '－２０', fixed: ['age:[-20 TO -20]'] },
    ],
    good: ['age:[20 TO 30]'],
  },
  message: ({ value }) => `${quote(value)} is written in digits that the service takes in some places and refuses in others.`,
  finds: { problem: { 'other-digits': ({ text }, { plain }) => ({ value: text, plain }) } },
  fixes: ({ span, data }, { text }) => [replace('write the digits 0 to 9', span, bareValue(data.plain, span, text))],
};
