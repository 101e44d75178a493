import type { FieldType } from '../../schema/field-type.ts';
import { bareValue } from '../fix-text.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { withAsciiDigits } from '../value-problem.ts';
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

/** `20ish`, `20以外`: what stands beside a number and makes others of it. */
const NEARBY = /ish|up|plus|over|under|more|less|older|younger|以|左右|多|余|不/i;

/** Longer texts are no number with a slip in it. */
const LONGEST = 50;
const MARKS_ROUND =
  /^(?:(?![….‰%])[\p{Po}\p{Pc}\p{Pi}\p{Pf}`´])+|(?<!(?![…‰%])[\p{Po}\p{Pc}\p{Pi}\p{Pf}`´])(?:(?![…‰%])[\p{Po}\p{Pc}\p{Pi}\p{Pf}`´])+$/gu;

/** `2020-01-31`, `31.1.2020`, `2020年1月31日`, with a time or without */
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{4}年\d{1,2}月\d{1,2}日?)(?:$|[T_ ])/i;
export const notANumberDocs: RuleDocs = {
  summary: 'Something other than a number where the field has numbers.',
  why: "The service refuses it (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'age:twenty', mark: 'twenty' },
      { text: 'age:20岁', mark: '20岁', fixed: ['age:20'] },
      { text: 'weight:[$20 TO 30]', mark: '$20', fixed: ['weight:[20 TO 30]'] },
      { text: 'age:2O', mark: '2O', fixed: ['age:20'] },
      { text: 'age:20。', mark: '20。', fixed: ['age:20'] },
      { text: 'timestamp:2024-01-31', mark: '2024-01-31' },
      { text: 'score:1/2', mark: '1/2' },
    ],
    good: ['age:20', 'color:twenty'],
  },
};

export const notANumber: Rule<Data> = {
  code: 'not-a-number',
  severity: 'error',
  message({ field, value, type }) {
    const noun = type === 'integer' || type === 'long' ? 'whole number' : 'number';
    return isDate(value)
      ? `${quote(value)} is a date, not a ${noun}; the field ${quote(field)} has nothing else.`
      : `${quote(value)} is not a ${noun}; the field ${quote(field)} has nothing else.`;
  },
  help: ({ value }) =>
    isDate(value)
      ? 'a filter has no dates; where the faces carry a time as a number, such as seconds since 1970, write that number'
      : undefined,
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

function isDate(text: string): boolean {
  return DATE.test(withAsciiDigits(text));
}

function numberIn(text: string, type: FieldType): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withAsciiDigits(text);
  return [withoutUnit(plain), plain.replace(MARKS_ROUND, ''), withDigits(plain)].find(
    (tried) => tried !== undefined && !type.problem(tried),
  );
}

function withoutUnit(text: string): string | undefined {
  const [, currency, number, unit] = WITH_UNIT.exec(text) ?? [];
  return (currency || unit) && !(unit && (NO_UNIT.test(unit) || NEARBY.test(unit))) ? number : undefined;
}

/** A zero or a one that was typed as the letter of its shape. */
function withDigits(text: string): string | undefined {
  return /^[+-]?[OolI.]*\d[\dOolI.]*$/.test(text) ? text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1') : undefined;
}
