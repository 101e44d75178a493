import { UNBOUNDED } from '../../ast/filter.ts';
import type { TypeName } from '../../schema/field-type.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';
import { type Side, sideOf } from './fraction-of-whole-number.ts';

interface Data {
  readonly field: string;
  readonly value: string;
  readonly type: TypeName;
  /** The type's ends. */
  readonly first: string;
  readonly last: string;
  /** The bound that may as well be none, since nothing lies beyond it. */
  readonly open?: Side;
}
export const numberOutOfRangeDocs: RuleDocs = {
  summary: "A number outside of what the field's type can hold.",
  why: "The service refuses it as a value, and as an end of a range it may refuse it or move it (observed on Lucene 8.7, very probably the service's engine; face_02_0012 has the types).",
  examples: {
    bad: [
      { text: 'age:99999999999', mark: '99999999999' },
      { text: 'age:[1 TO 2147483648]', mark: '2147483648', fixed: ['age:[1 TO *]'] },
      { text: 'timestamp:{-9223372036854775809 TO 5}', mark: '-9223372036854775809', fixed: ['timestamp:{* TO 5}'] },
      { text: 'age:[99999999999 TO *]', mark: '99999999999' },
      { text: 'score:1e40', mark: '1e40' },
    ],
    good: ['age:2147483647', 'timestamp:99999999999', 'weight:1e40'],
  },
};

export const numberOutOfRange: Rule<Data> = {
  code: 'number-out-of-range',
  severity: 'error',
  message: ({ field, value, type, first, last }) =>
    `${quote(value)} lies outside of what ${quote(field)} can hold: ${type === 'integer' ? 'an' : 'a'} ${type} goes from ${first} to ${last}.`,
  help: ({ open }) => (open ? 'A range without an end is written with `*`.' : undefined),
  finds: {
    problem: {
      'out-of-range': ({ text, span, field, type, clause }, { first, last }) => {
        const side = sideOf(clause, span);
        const data = { field, value: text, type: type.name, first, last };
        return side === (text.startsWith('-') ? 'lower' : 'upper') ? { ...data, open: side } : data;
      },
    },
  },
  fixes: ({ span, data }) => (data.open ? [replace(`write ${UNBOUNDED}`, span, UNBOUNDED)] : []),
};
