import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}
export const digitGroupingDocs: RuleDocs = {
  summary: 'A number with something between its thousands.',
  why: "The service refuses it (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'timestamp:1_000_000', mark: '1_000_000', fixed: ['timestamp:1000000'] },
      { text: "age:[1'000 TO *]", mark: "1'000", fixed: ['age:[1000 TO *]'] },
    ],
    good: ['timestamp:1000000', 'color:1_000'],
  },
};

export const digitGrouping: Rule<Data> = {
  code: 'digit-grouping',
  severity: 'error',
  message: ({ value }) => `${quote(value)} has something between its thousands; a number in a filter has digits alone.`,
  finds: { problem: { 'digit-grouping': ({ text }, { plain }) => ({ value: text, plain }) } },
  fixes: ({ span, data }, { text }) => [replace('write the digits alone', span, bareValue(data.plain, span, text))],
};
