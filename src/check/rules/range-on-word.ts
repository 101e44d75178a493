import { isWord } from '../../../grammar/spelling.ts';
import { type Interval, UNBOUNDED } from '../../ast/filter.ts';
import type { FieldType } from '../../schema/field-type.ts';
import { typeOf } from '../../schema/schema.ts';
import { type Rule, type RuleDocs, replace } from '../rule.ts';
import { valueProblem } from '../value-problem.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly type: 'string' | 'boolean';
  readonly lower: string;
  readonly upper: string;
  /** The one value that the range holds. */
  readonly only?: string;
}
export const rangeOnWordDocs: RuleDocs = {
  summary: 'A range on a field that has no numbers.',
  why: 'The manual has ranges of numbers alone (face_02_0014). The service very probably sorts words by their bytes, capitals before small letters, which is seldom what was meant (observed on Lucene 8.7).',
  examples: {
    bad: [
      { text: 'male:[true TO true]', mark: '[true TO true]', fixed: ['male:true'] },
      { text: 'age:20 && color:[red TO red]', mark: '[red TO red]', fixed: ['age:20 && color:red'] },
      { text: 'male:[1 TO 1]', mark: '[1 TO 1]', fixed: ['male:true'] },
      { text: 'color:[red TO blue]', mark: '[red TO blue]' },
      { text: 'male:[false TO true]', mark: '[false TO true]' },
      { text: 'color:[* TO *]', mark: '[* TO *]' },
    ],
    good: ['male:true', 'color:red || color:blue', 'age:[20 TO 30]'],
  },
};

export const rangeOnWord: Rule<Data> = {
  code: 'range-on-word',
  severity: 'error',
  message: ({ field, type }) =>
    type === 'string'
      ? `Ranges are for numbers, and ${quote(field)} is a string; the manual has no form for this.`
      : `Ranges are for numbers, and ${quote(field)} is \`true\` or \`false\`; the manual has no form for this.`,
  help({ field, type, lower, upper, only }) {
    if (lower === UNBOUNDED && upper === UNBOUNDED) return `No documented form asks for every face that has a ${quote(field)}.`;
    if (only !== undefined) return undefined;
    const values = type === 'string' ? [lower, upper].filter((end) => end !== UNBOUNDED) : ['true', 'false'];
    return `Ask for each value by itself, such as ${[...new Set(values)].map((value) => quote(`${field}:${value}`)).join(' or ')}.`;
  },
  finds: {
    Interval(node, { schema }) {
      const type = schema && typeOf(schema, node.field);
      const { field, lower, upper, origin } = node;
      // A value with a sign, and `*` alone, are no ranges in the text.
      if (!type || type.ranged || !origin?.value || !origin.lower) return undefined;
      const only = onlyValue(node, type);
      const name = type.name === 'boolean' ? 'boolean' : 'string';
      return { span: origin.value, data: { field, type: name, lower, upper, ...(only !== undefined && { only }) } };
    },
  },
  fixes: ({ span, data }, { text }) =>
    data.only !== undefined && /[[{［｛]/.test(text.charAt(span.start)) ? [replace(`write ${data.only}`, span, data.only)] : [],
};

function onlyValue({ lower, upper, bounds }: Interval, type: FieldType): string | undefined {
  if (lower !== upper || lower === UNBOUNDED || bounds === 'excluded') return undefined;
  const problem = valueProblem(lower, type);
  if (problem) return problem.kind === 'not-boolean' ? problem.plain : undefined;
  return isWord(lower) ? lower : undefined;
}
