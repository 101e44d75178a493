import type { FieldType } from '../../schema/field-type.ts';
import { withAsciiDigits } from '../lookalike.ts';
import { type Rule, replace } from '../rule.ts';
import { bareValue } from '../value-text.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly value: string;
  readonly type: FieldType['name'];
  /** The number inside, where the rest is a unit. */
  readonly number?: string;
}

/** `$20`, `20%`, `20岁`, `20years` */
const WITH_UNIT = /^(\p{Sc})?([+-]?\d{1,20}(?:\.\d{1,20})?)([\p{L}\p{Sc}%‰°]{1,12})?$/u;

/** Units that multiply, and letters that were meant as digits: the number before them is not the one that was meant. */
const NO_UNIT = /^(?:[kmbgt]|bn|thousand|million|billion|[OolIS]+|[十百千万亿]+)$/i;

export const notANumber: Rule<Data> = {
  code: 'not-a-number',
  severity: 'error',
  summary: 'Something other than a number where the field has numbers.',
  why: "The service refuses it (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'age:twenty', mark: 'twenty' },
      { text: 'age:20岁', mark: '20岁', fixed: ['age:20'] },
      { text: 'weight:[$20 TO 30]', mark: '$20', fixed: ['weight:[20 TO 30]'] },
      { text: 'timestamp:2024-01-31', mark: '2024-01-31' },
    ],
    good: ['age:20', 'color:twenty'],
  },
  message: ({ field, value, type }) =>
    `${quote(value)} is not ${type === 'integer' || type === 'long' ? 'a whole number' : 'a number'}; the field ${quote(field)} has nothing else.`,
  finds: {
    problem: {
      'not-a-number': ({ text, field, type }) => {
        const number = numberIn(text, type);
        return { field, value: text, type: type.name, ...(number !== undefined && { number }) };
      },
    },
  },
  fixes: ({ span, data }, { text }) =>
    data.number === undefined ? [] : [replace(`write ${data.number}`, span, bareValue(data.number, span, text))],
};

function numberIn(text: string, type: FieldType): string | undefined {
  const [, currency, number, unit] = WITH_UNIT.exec(withAsciiDigits(text)) ?? [];
  if (!number || (!currency && !unit) || (unit && NO_UNIT.test(unit))) return undefined;
  return type.problem(number) ? undefined : number;
}
