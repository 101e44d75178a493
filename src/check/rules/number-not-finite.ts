import { UNBOUNDED } from '../../ast/filter.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';
import { type Side, sideOf } from './fraction-of-whole-number.ts';

interface Data {
  readonly field: string;
  readonly value: string;
  /** The bound that may as well be none. */
  readonly open?: Side;
}
export const numberNotFiniteDocs: RuleDocs = {
  summary: '`NaN` or infinity where a number belongs.',
  why: "The service refuses both (observed on Lucene 8.7, very probably the service's engine); an open end is `*` (face_02_0014).",
  examples: {
    bad: [
      { text: 'score:NaN', mark: 'NaN' },
      { text: 'age:[20 TO Infinity]', mark: 'Infinity', fixed: ['age:[20 TO *]'] },
      { text: 'weight:{-inf TO 5}', mark: '-inf', fixed: ['weight:{* TO 5}'] },
    ],
    good: ['age:[20 TO *]', 'color:Infinity'],
  },
};

export const numberNotFinite: Rule<Data> = {
  code: 'number-not-finite',
  severity: 'error',
  message: ({ field, value }) => `${quote(value)} is not a number that ${quote(field)} can have; the service refuses it.`,
  help: ({ open }) => (open ? 'A range without an end is written with `*`.' : undefined),
  finds: {
    problem: {
      'not-finite': ({ text, span, field, clause }) => {
        const side = sideOf(clause, span);
        const outwards = side === (text.startsWith('-') ? 'lower' : 'upper') && !/nan/i.test(text);
        return outwards ? { field, value: text, open: side } : { field, value: text };
      },
    },
  },
  fixes: ({ span, data }) => (data.open ? [replace(`write ${UNBOUNDED}`, span, UNBOUNDED)] : []),
};
