import { type Equality, type Interval, UNBOUNDED } from '../../ast/filter.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { typeOf } from '../../schema/schema.ts';
import { readDecimal } from '../../schema/types/decimal.ts';
import { type Context, type Match, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly type: FieldType['name'];
  /** The number that the service compares with, in as few digits as it takes. */
  readonly stored: string;
}

export const roundedNumberDocs: RuleDocs = {
  summary: 'A number that the type of the field cannot hold, so that another one is compared.',
  why: "A `float` has 24 bits for its digits and a `double` has 53. The service rounds a number to the nearest one that fits, without a word, and compares with that: `score:[16777217 TO *]` also deletes faces with the score 16777216 (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'score:[16777217 TO *]', mark: '16777217', fixed: ['score:[16777216 TO *]'] },
      { text: 'score:0.30000001', mark: '0.30000001', fixed: ['score:0.3'] },
      {
        text: 'weight:[9007199254740993 TO *] && male:true',
        mark: '9007199254740993',
        fixed: ['weight:[9007199254740992 TO *] && male:true'],
      },
    ],
    good: ['score:0.1', 'score:16777216', 'score:0.10', 'weight:0.30000000000000004', 'timestamp:9007199254740993'],
  },
};

export const roundedNumber: Rule<Data> = {
  code: 'rounded-number',
  severity: 'warning',
  message: ({ value, type, stored }) =>
    `A \`${type}\` cannot hold ${quote(value)}; the service compares with ${quote(stored)} instead.`,
  finds: { Equality: find, Interval: find },
  fixes: ({ span, data: { stored } }) => [replace(`write ${stored}`, span, stored)],
};

function find(node: Equality | Interval, { schema }: Context): readonly Match<Data>[] {
  const type = schema && typeOf(schema, node.field);
  const { value, lower, upper } = node.origin ?? {};
  if (!type?.order || !type.ranged) return [];
  const texts =
    node.kind === 'Equality' ? [[node.value, value] as const] : [[node.lower, lower] as const, [node.upper, upper] as const];
  return texts.flatMap(([text, span]) => {
    const stored = text === UNBOUNDED ? undefined : storedNumber(text, type);
    return span && stored !== undefined ? [{ span, data: { value: text, type: type.name, stored } }] : [];
  });
}

/** Returns the number that a type makes of a text, where that is another number. */
function storedNumber(text: string, type: FieldType): string | undefined {
  if (!type.order || type.readPlain(text) !== undefined || type.problem(text)) return undefined;
  const stored = type.order.text(type.order.ordinal(text));
  const [written, kept] = [readDecimal(text), readDecimal(stored)];
  return written?.digits === kept?.digits && written?.exponent === kept?.exponent ? undefined : stored;
}
