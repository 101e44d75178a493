import type { Filter } from '../../ast/filter.ts';
import { type Schema, typeOf } from '../../schema/schema.ts';
import type { Edit } from '../../text/edit.ts';
import { codePoint } from '../../text/hidden.ts';
import type { Span } from '../../text/span.ts';
import { bareValue } from '../fix-text.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { valueProblem, withAsciiDigits } from '../value-problem.ts';
import { quote } from '../words.ts';

interface Data {
  readonly value: string;
  readonly plain: string;
}
export const numberDigitsDocs: RuleDocs = {
  summary: 'A number in other digits than 0 to 9, or with another sign than `-` and `+`.',
  why: "The service takes such digits in some places and refuses them in others (observed on Lucene 8.7, very probably the service's engine); the manual writes 0 to 9 alone (face_02_0014).",
  examples: {
    bad: [
      { text: 'age:[２０ TO 30]', mark: '２０', fixed: ['age:[20 TO 30]'] },
      { text: 'age:٢٠', mark: '٢٠', fixed: ['age:20'] },
      { text: 'age:－２０', mark: '－２０', fixed: ['age:[-20 TO -20]'] },
      { text: 'age:[－5 TO 5]', mark: '－5', fixed: ['age:[-5 TO 5]'] },
    ],
    good: ['age:[20 TO 30]'],
  },
};

export const numberDigits: Rule<Data> = {
  code: 'number-digits',
  severity: 'error',
  message({ value }) {
    const mark = hasOtherDigits(value) ? undefined : /[^ -~]/u.exec(value)?.[0];
    return mark === undefined
      ? `${quote(value)} is written in digits that the service takes in some places and refuses in others.`
      : `${quote(value)} has ${quote(mark)} (${codePoint(mark)}) where a number has ${quote(withAsciiDigits(mark))}; the service does not take one for the other.`;
  },
  finds: { problem: { 'other-digits': ({ text }, { plain }) => ({ value: text, plain }) } },
  fixes: ({ span, data, node }, { text, schema }) => {
    const own: Edit = { span, replacement: bareValue(data.plain, span, text) };
    const title = hasOtherDigits(data.value) ? 'write the digits 0 to 9' : `write ${data.plain}`;
    return [{ title, edits: [own, ...otherEnd(node, span, schema)] }];
  },
};

function hasOtherDigits(value: string): boolean {
  return /(?![0-9])\p{Nd}/u.test(value);
}

/** Who writes one end of a range in such digits writes the other so too. */
function otherEnd(node: Filter | undefined, span: Span, schema: Schema | undefined): readonly Edit[] {
  if (node?.kind !== 'Interval' || !node.origin?.lower || !node.origin.upper || !schema) return [];
  const [value, place] =
    node.origin.lower.start === span.start ? [node.upper, node.origin.upper] : [node.lower, node.origin.lower];
  const type = typeOf(schema, node.field);
  const problem = type && place.start !== span.start ? valueProblem(value, type) : undefined;
  return problem?.kind === 'other-digits' ? [{ span: place, replacement: problem.plain }] : [];
}
