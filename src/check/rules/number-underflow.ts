import type { TypeName } from '../../schema/field-type.ts';
import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly type: TypeName;
  /** The number of that type next to zero, on the value's side. */
  readonly smallest: string;
}
export const numberUnderflowDocs: RuleDocs = {
  summary: 'A number so near to zero that its type takes it for zero.',
  why: "The service reads it as 0, without a word (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'score:[1e-50 TO 1]', mark: '1e-50', fixed: ['score:[0 TO 1]', 'score:[1e-45 TO 1]'] },
      { text: 'weight:1e-400', mark: '1e-400', fixed: ['weight:0', 'weight:5e-324'] },
      { text: 'score:{-1e-50 TO 1}', mark: '-1e-50', fixed: ['score:{0 TO 1}', 'score:{-1e-45 TO 1}'] },
    ],
    good: ['score:1e-45', 'weight:1e-50', 'score:0'],
  },
};

export const numberUnderflow: Rule<Data> = {
  code: 'number-underflow',
  severity: 'error',
  message: ({ value, type }) => `${quote(value)} is not zero, but a ${type} cannot hold it, and the service reads it as 0.`,
  finds: {
    problem: {
      underflow: ({ text, type }, { smallest }) => ({
        value: text,
        type: type.name,
        smallest: text.startsWith('-') ? `-${smallest}` : smallest,
      }),
    },
  },
  fixes: ({ span, data }, { text }) => [
    replace('write 0', span, bareValue('0', span, text)),
    replace(`write ${data.smallest}, the number next to it`, span, bareValue(data.smallest, span, text)),
  ],
};
