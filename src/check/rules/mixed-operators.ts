import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import type { Edit } from '../../text/edit.ts';
import type { Span } from '../../text/span.ts';
import type { Fix, Rule, RuleDocs } from '../rule.ts';
import { readingsInWords, type TwoReadings, twoReadings, witnessInWords } from '../two-readings.ts';

interface Data extends Readonly<SyntaxIssueData['mixed-operators']> {
  readonly readings?: TwoReadings;
}
export const mixedOperatorsDocs: RuleDocs = {
  summary: '`&&` and `||` side by side, without brackets that say what belongs together.',
  why: 'The service has no precedence: it reads `a:1 || b:2 && c:3` as "b and c" and forgets a (observed on Lucene 8.7). The manual asks for brackets (face_02_0014).',
  examples: {
    bad: [
      {
        text: 'age:20 || male:true && color:red',
        mark: 'age:20 || male:true && color:red',
        fixed: ['age:20 || (male:true && color:red)', '(age:20 || male:true) && color:red'],
      },
    ],
    good: ['age:20 || (male:true && color:red)', '(age:20 || male:true) && color:red'],
  },
};

export const mixedOperators: Rule<Data> = {
  code: 'mixed-operators',
  severity: 'error',
  enrich({ span, data, node }, context) {
    const readings = twoReadings(node, span, context);
    return readings ? { ...data, readings } : data;
  },
  message: ({ readings }) =>
    `Both && and || stand here, and which clauses belong together is not said.${readings ? ` ${readingsInWords(readings)}` : ''}`,
  help: ({ readings }) => readings && witnessInWords(readings),
  fixes: ({ data: { clauses, operators } }) => [
    bracket('keep together what && joins', '&&', clauses, operators),
    bracket('keep together what || joins', '||', clauses, operators),
  ],
};

/** Brackets round each run of clauses that one operator joins. */
function bracket(title: string, joining: string, clauses: readonly Span[], operators: readonly string[]): Fix {
  const edits: Edit[] = [];
  let first = 0;
  for (let last = 0; last < clauses.length; last++) {
    if (operators[last] === joining) continue;
    if (last > first) edits.push(insert((clauses[first] as Span).start, '('), insert((clauses[last] as Span).end, ')'));
    first = last + 1;
  }
  return { title, edits: edits as unknown as Fix['edits'] };
}

function insert(at: number, replacement: string): Edit {
  return { span: { start: at, end: at }, replacement };
}
