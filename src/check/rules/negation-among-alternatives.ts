import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import { bracketNegation } from '../fix-text.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { readingsInWords, type TwoReadings, twoReadings, witnessInWords } from '../two-readings.ts';

interface Data extends Readonly<SyntaxIssueData['negation-among-alternatives']> {
  readonly readings?: TwoReadings;
}
export const negationAmongAlternativesDocs: RuleDocs = {
  summary: 'A negation without brackets beside `||`.',
  why: 'People read `!a:1 || b:2` as "not a, or b". The service reads "b, and not a" (observed on Lucene 8.7). Brackets round the negation make both read the same.',
  examples: {
    bad: [
      { text: '!color:brown || age:20', mark: '!color:brown', fixed: ['(!color:brown) || age:20'] },
      { text: 'age:20 || NOT male:true', mark: 'NOT male:true', fixed: ['age:20 || (!male:true)'] },
    ],
    good: ['(!color:brown) || age:20', 'age:20 || (!male:true)'],
  },
};

export const negationAmongAlternatives: Rule<Data> = {
  code: 'negation-among-alternatives',
  severity: 'error',
  enrich({ data, node }, context) {
    const readings = twoReadings(node, data.level, context);
    return readings ? { ...data, readings } : data;
  },
  message: ({ readings }) =>
    `Beside ||, the service reads a negation without brackets as "and not".${readings ? ` ${readingsInWords(readings)}` : ''}`,
  help: ({ readings }) => readings && witnessInWords(readings),
  fixes: ({ span, data: { operand } }, { text }) => [bracketNegation(span, operand, text)],
};
