import { type Filter, type Interval, UNBOUNDED } from '../../ast/filter.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { magnitude, readDecimal } from '../../schema/types/decimal.ts';
import type { Span } from '../../text/span.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly value: string;
  readonly part: 'value' | 'bound';
  /** The whole number that bounds the same whole numbers, where there are any. */
  readonly whole?: string;
}

export type Side = 'lower' | 'upper';
export const fractionOfWholeNumberDocs: RuleDocs = {
  summary: 'A fraction where the field has whole numbers.',
  why: "The service matches nothing with it, without a word, and as an end of a range it rounds it (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'age:1.5', mark: '1.5' },
      { text: 'age:[1.5 TO 10]', mark: '1.5', fixed: ['age:[2 TO 10]'] },
      { text: 'age:[1 TO 2.5]', mark: '2.5', fixed: ['age:[1 TO 2]'] },
      { text: 'timestamp:{1.5 TO 3}', mark: '1.5', fixed: ['timestamp:{1 TO 3}'] },
      { text: 'age:{-2.5 TO -2}', mark: '-2.5' },
    ],
    good: ['age:[1 TO 2]', 'score:1.5', 'age:2.0'],
  },
};

export const fractionOfWholeNumber: Rule<Data> = {
  code: 'fraction-of-whole-number',
  severity: 'error',
  message: ({ field, value, part }) =>
    part === 'value'
      ? `${quote(field)} has whole numbers, and ${quote(value)} is none, so this matches nothing.`
      : `${quote(field)} has whole numbers, and this range ends between two of them, at ${quote(value)}.`,
  finds: {
    problem: {
      fraction: ({ text, span, field, type, clause }) => {
        const side = boundSide(clause, span);
        const whole = side && clause.kind === 'Interval' ? wholeBound(clause, side, type) : undefined;
        return { field, value: text, part: side ? 'bound' : 'value', ...(whole !== undefined && { whole }) };
      },
    },
  },
  fixes: ({ span, data }) => (data.whole === undefined ? [] : [replace(`write ${data.whole}`, span, data.whole)]),
};

/** Which end of a range stands there, where both ends are written. */
export function sideOf(clause: Filter, span: Span): Side | undefined {
  const { lower, upper } = clause.origin ?? {};
  return lower?.start === upper?.start ? undefined : boundSide(clause, span);
}

/** A comparison has one end written, and both at its place. */
function boundSide(clause: Filter, span: Span): Side | undefined {
  const { lower, upper } = clause.origin ?? {};
  if (clause.kind !== 'Interval') return undefined;
  if (lower?.start === span.start && clause.lower !== UNBOUNDED) return 'lower';
  return upper?.start === span.start ? 'upper' : undefined;
}

/** Nothing where no whole number lies in the range, or the other end is none of this type. */
function wholeBound({ lower, upper, bounds }: Interval, side: Side, type: FieldType): string | undefined {
  const { order } = type;
  if (!order) return undefined;
  const from = lower === UNBOUNDED ? order.first : rounded(lower, bounds === 'included' ? 'up' : 'down');
  const to = upper === UNBOUNDED ? order.last : rounded(upper, bounds === 'included' ? 'down' : 'up');
  if (from === undefined || to === undefined) return undefined;
  const shut = bounds === 'excluded';
  const lowest = shut && lower !== UNBOUNDED ? from + 1n : from;
  const highest = shut && upper !== UNBOUNDED ? to - 1n : to;
  const whole = String(side === 'lower' ? from : to);
  return lowest <= highest && !type.problem(whole) ? whole : undefined;
}

/** Read from the digits, so that neither long fractions nor absurd exponents cost anything. */
function rounded(text: string, direction: 'up' | 'down'): bigint | undefined {
  const decimal = readDecimal(text);
  if (!decimal || (decimal.digits !== '' && magnitude(decimal) > 20)) return undefined;
  const { negative, digits, exponent } = decimal;
  if (digits === '') return 0n;
  if (exponent >= 0) return BigInt((negative ? '-' : '') + digits + '0'.repeat(exponent));
  const towardsZero = BigInt(digits.slice(0, Math.max(0, digits.length + exponent)) || '0');
  const size = negative === (direction === 'down') ? towardsZero + 1n : towardsZero;
  return negative ? -size : size;
}
