import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import { typeOf } from '../../schema/schema.ts';
import { inPlaceOf } from '../fix-text.ts';
import type { Context, Fix, Match, Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

type Noticed = SyntaxIssueData['comparison-habit'];

interface Data extends Readonly<Noticed> {
  /** What a filter writes instead, unless it has no form for it. */
  readonly written?: string;
}
export const comparisonHabitDocs: RuleDocs = {
  summary: 'A comparison as SQL, programs or spreadsheets write it.',
  why: 'The service takes the signs and words for words to look for, refuses the filter, or matches something else.',
  examples: {
    bad: [
      { text: 'age >= 20', mark: 'age >= 20', fixed: ['age:[20 TO *]'] },
      { text: 'age=20', mark: 'age=20', fixed: ['age:20'] },
      { text: 'age != 20 && male:true', mark: 'age != 20', fixed: ['(!age:20) && male:true'] },
      { text: 'color is red', mark: 'color is red', fixed: ['color:red'] },
      { text: 'age:==20', mark: 'age:==20', fixed: ['age:20'] },
      { text: 'male <> true', mark: 'male <> true', fixed: ['(!male:true)'] },
    ],
    good: ['age:[20 TO *]', '(!age:20)', 'color:is'],
  },
};

export const comparisonHabit: Rule<Data> = {
  code: 'comparison-habit',
  severity: 'error',
  enrich(finding, context) {
    const written = rewrite(finding, context)?.edits[0].replacement;
    return written === undefined ? finding.data : { ...finding.data, written };
  },
  message: ({ field, sign, written }) =>
    written === undefined
      ? `A filter does not compare ${quote(field)} with ${quote(sign)}; it names each value after the field and a colon.`
      : `A filter does not compare with ${quote(sign)}: it writes ${quote(written)}.`,
  fixes(finding, context) {
    const fix = rewrite(finding, context);
    return fix ? [fix] : [];
  },
};

/** Ranges are for numbers. */
function rewrite(finding: Match<Noticed>, { text, schema }: Context): Fix | undefined {
  const { data, node } = finding;
  const type = schema && typeOf(schema, data.field);
  if (node?.kind === 'Interval' && type && !type.ranged) return undefined;
  return inPlaceOf('write it as a filter does', finding, text)[0];
}
