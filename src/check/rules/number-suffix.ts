import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly suffix: string;
  readonly plain: string;
}
export const numberSuffixDocs: RuleDocs = {
  summary: 'A number with a type letter behind it, as programs write them.',
  why: 'The manual says that numbers take no suffix (face_02_0012), and the service refuses most of them.',
  examples: {
    bad: [
      { text: 'score:1.0f', mark: '1.0f', fixed: ['score:1.0'] },
      { text: 'timestamp:[100L TO 200]', mark: '100L', fixed: ['timestamp:[100 TO 200]'] },
    ],
    good: ['score:1.0', 'color:100L'],
  },
};

export const numberSuffix: Rule<Data> = {
  code: 'number-suffix',
  severity: 'error',
  message: ({ value, suffix }) => `${quote(value)} ends in ${quote(suffix)}; numbers in a filter take no letter behind them.`,
  finds: { problem: { suffix: ({ text }, { suffix, plain }) => ({ value: text, suffix, plain }) } },
  fixes: ({ span, data }) => [replace('leave the letter out', span, data.plain)],
};
