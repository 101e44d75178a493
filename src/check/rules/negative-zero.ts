import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}
export const negativeZeroDocs: RuleDocs = {
  summary: 'A zero with a minus sign.',
  why: "To the service -0 is a number below 0: as a value it misses 0, and as an excluded end it lets 0 in (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'score:[-0.0 TO 1]', mark: '-0.0', fixed: ['score:[0 TO 1]'] },
      { text: 'weight:{-0 TO 1}', mark: '-0', fixed: ['weight:{0 TO 1}'] },
    ],
    good: ['score:[0 TO 1]', 'age:[-0 TO 5]'],
  },
};

export const negativeZero: Rule<Data> = {
  code: 'negative-zero',
  severity: 'error',
  message: ({ value }) =>
    `To the service ${quote(value)} is a number of its own, below 0, so 0 itself is missed or let in against all looks.`,
  finds: { problem: { 'negative-zero': ({ text }, { plain }) => ({ value: text, plain }) } },
  fixes: ({ span, data }, { text }) => [replace(`write ${data.plain}`, span, bareValue(data.plain, span, text))],
};
