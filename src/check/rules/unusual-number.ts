import type { Equality, Interval } from '../../ast/filter.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { typeOf } from '../../schema/schema.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Context, Match, Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}
export const unusualNumberDocs: RuleDocs = {
  summary: 'A number that a plainer spelling says as well.',
  why: "The service reads `+1`, `2e1` and `20.0` as the numbers they are (observed on Lucene 8.7, very probably the service's engine); the manual shows plain decimal numbers alone (face_02_0014).",
  examples: {
    bad: [
      { text: 'age:[+1 TO 5]', mark: '+1', fixed: ['age:[1 TO 5]'] },
      { text: 'age:2e1', mark: '2e1', fixed: ['age:20'] },
      { text: 'timestamp:[1e3 TO 2000.0]', mark: '1e3', fixed: ['timestamp:[1000 TO 2000]'] },
      { text: 'score:.5', mark: '.5', fixed: ['score:0.5'] },
      { text: 'weight:[-.5 TO 5.]', mark: '-.5', fixed: ['weight:[-0.5 TO 5]'] },
    ],
    good: ['age:20', 'age:020', 'score:1.0', 'weight:1e30'],
  },
};

export const unusualNumber: Rule<Data> = {
  code: 'unusual-number',
  severity: 'warning',
  message: ({ value, plain }) => `${quote(value)} is the number ${quote(plain)}; the manual shows plain decimal numbers alone.`,
  finds: { Equality: find, Interval: find },
  fixes({ node }, context) {
    const edits = node?.kind === 'Equality' || node?.kind === 'Interval' ? unusualIn(node, context).map(editOf) : [];
    const [first, ...rest] = edits;
    return first ? [{ title: 'write it plainly', edits: [first, ...rest] }] : [];
  },
};

interface Unusual extends Data {
  readonly span: Span;
}

function find(node: Equality | Interval, context: Context): Match<Data> | undefined {
  const type = context.schema && typeOf(context.schema, node.field);
  if (!type?.ranged) return undefined;
  // Told sooner than that these are numbers, and hardly any number is odd.
  const isPlain = node.kind === 'Equality' ? !isOdd(node.value, type) : !isOdd(node.lower, type) && !isOdd(node.upper, type);
  if (isPlain) return undefined;
  const [first] = unusualIn(node, context);
  return first && { span: first.span, data: { value: first.value, plain: first.plain } };
}

/** Both ends of a range are mended together. */
function unusualIn(node: Equality | Interval, { schema }: Context): readonly Unusual[] {
  const type = schema && typeOf(schema, node.field);
  const { value, lower, upper } = node.origin ?? {};
  if (!type?.ranged) return [];
  const pieces =
    node.kind === 'Equality' ? [[node.value, value] as const] : [[node.lower, lower] as const, [node.upper, upper] as const];
  return pieces.flatMap(([text, span]) => {
    if (!span || !isOdd(text, type) || type.problem(text)) return [];
    const plain = plainNumber(text, type);
    return plain === text ? [] : [{ value: text, plain, span }];
  });
}

function editOf({ span, plain }: Unusual): Edit {
  return { span, replacement: plain };
}

/** Leading zeros stay, and where fractions are at home exponents do. */
function plainNumber(text: string, type: FieldType): string {
  if (!type.fractional) return type.order ? type.order.text(type.order.ordinal(text)) : text;
  return text
    .replace(/^\+/, '')
    .replace(/^-?(?=\.)/, (sign) => `${sign}0`)
    .replace(/\.(?=e|$)/i, '');
}

function isOdd(text: string, type: FieldType): boolean {
  return !type.fractional ? /[+.e]/i.test(text) : /^\+|^-?\.|\.(?:e|$)/i.test(text);
}
