import { UNBOUNDED } from '../../ast/filter.ts';
import { rangeText } from '../../canonical/range-text.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { withAsciiDigits } from '../value-problem.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly lower: string;
  readonly upper: string;
}

/** Longer texts are no two numbers that anybody wrote. */
const LONGEST = 100;
const SEPARATOR = /\.{2,3}|…|[-‐-―−~～〜]|to|至|到/gi;
const YEARS = /周?[岁歲]/g;
const OPEN_ABOVE = /^(.+?)(?:\+|plus|up|\.{2,3}|…|及?以上)$/i;
/** By Chinese usage the number itself is among those 以上 and 以下 (China's Civil Code, article 1259). */
const OPEN_BELOW = /^(?:\.{2,3}|…)(.+)$|^(.+?)及?以下$/;
export const rangeInValueDocs: RuleDocs = {
  summary: 'A range written as one value, such as `20..30` or `20-30`.',
  why: "The manual writes a range as `[20 TO 30]` (face_02_0014); the service takes anything else for one value and refuses it where the field has numbers (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'age:20..30', mark: '20..30', fixed: ['age:[20 TO 30]'] },
      { text: 'age:20-30 && male:true', mark: '20-30', fixed: ['age:[20 TO 30] && male:true'] },
      { text: 'age:20TO30', mark: '20TO30', fixed: ['age:[20 TO 30]'] },
      { text: 'score:0.5～1.5', mark: '0.5～1.5', fixed: ['score:[0.5 TO 1.5]'] },
      { text: 'age:18+', mark: '18+', fixed: ['age:[18 TO *]'] },
      { text: 'age:20岁以上', mark: '20岁以上', fixed: ['age:[20 TO *]'] },
      { text: 'age:20以下', mark: '20以下', fixed: ['age:[* TO 20]'] },
    ],
    good: ['age:[20 TO 30]', 'color:20-30', 'score:1/2', 'timestamp:2020-01-31'],
  },
};

export const rangeInValue: Rule<Data> = {
  code: 'range-in-value',
  severity: 'error',
  message: ({ value }) => `${quote(value)} looks like a range, but the service takes it for one value and refuses it.`,
  finds: {
    problem: {
      'not-a-number'({ text, type, clause }) {
        // One end of a range is no range; a value with a sign is a range without ends of its own.
        if (clause.origin?.lower || text.length > LONGEST) return undefined;
        const ends = endsIn(withAsciiDigits(text).replace(YEARS, ''), type);
        return ends && { value: text, ...ends };
      },
    },
  },
  fixes: ({ span, data }) => [replace('write a range', span, rangeText(data.lower, data.upper, 'included'))],
};

function endsIn(text: string, type: FieldType): Pick<Data, 'lower' | 'upper'> | undefined {
  for (const { 0: separator, index } of text.matchAll(SEPARATOR)) {
    const [lower, upper] = [text.slice(0, index), text.slice(index + separator.length)];
    if (isAscending(lower, upper, type)) return { lower, upper };
  }
  const lowest = OPEN_ABOVE.exec(text)?.[1];
  if (lowest && !type.problem(lowest)) return { lower: lowest, upper: UNBOUNDED };
  const [, afterDots, beforeWord] = OPEN_BELOW.exec(text) ?? [];
  const highest = afterDots ?? beforeWord;
  return highest && !type.problem(highest) ? { lower: UNBOUNDED, upper: highest } : undefined;
}

/** `2024-01` is no range. */
function isAscending(lower: string, upper: string, type: FieldType): boolean {
  if (!type.order || type.problem(lower) || type.problem(upper)) return false;
  return type.order.ordinal(lower) <= type.order.ordinal(upper);
}
