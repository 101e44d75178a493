import type { Conjunction, Filter } from '../../ast/filter.ts';
import { printFilter } from '../../canonical/print.ts';
import type { Analysis } from '../../semantics/analysis.ts';
import { extentOfNode } from '../fix-text.ts';
import { type Fix, type Match, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  /** The clauses that exclude each other, in the order of the text; none where it is not for clauses side by side. */
  readonly clauses: readonly string[];
  /** Which of their group's operands they are. */
  readonly operands: readonly number[];
}
export const neverMatchesDocs: RuleDocs = {
  summary: 'A filter that no face can ever match.',
  why: 'A delete that can do nothing is not what anybody meant: a clause is wrong, or "and" stands where "or" was meant.',
  examples: {
    bad: [
      {
        text: 'age:[20 TO 30] && age:[40 TO 50]',
        mark: 'age:[40 TO 50]',
        fixed: ['age:[20 TO 30] || age:[40 TO 50]', 'age:[20 TO 30]'],
      },
      {
        text: 'color:red && male:true && color:blue',
        mark: 'color:blue',
        fixed: ['(color:red || color:blue) && male:true', 'color:red && male:true'],
      },
    ],
    good: ['age:[20 TO 30] || age:[40 TO 50]', 'age:[20 TO 45] && age:[40 TO 50]'],
  },
};

export const neverMatches: Rule<Data> = {
  code: 'never-matches',
  severity: 'error',
  finds: {
    whole: (filter, { analysis }) =>
      analysis?.hasInteractingClauses && analysis.extent() === 'nothing' ? [culprit(filter, analysis)] : [],
  },
  message: ({ clauses }) => {
    const [first, second, ...rest] = clauses;
    if (first === undefined || second === undefined) return 'No face can match this.';
    if (rest.length === 0) return `No face can match both ${quote(first)} and ${quote(second)}.`;
    return `No face can match all of ${clauses.map(quote).join(', ')}.`;
  },
  fixes({ node, data: { operands } }) {
    const last = operands[operands.length - 1];
    if (node?.kind !== 'Conjunction' || last === undefined) return [];
    const together = operands.flatMap((index) => node.operands[index] ?? []);
    const first = operands[0] as number;
    const either = node.operands.flatMap((operand, index) =>
      index === first ? { kind: 'Disjunction', operands: together } : operands.includes(index) ? [] : operand,
    );
    return [
      rewrite('where any of them may match', node, either as Filter[]),
      rewrite(
        'leave this clause out',
        node,
        node.operands.filter((_, index) => index !== last),
      ),
    ];
  },
};

function rewrite(title: string, node: Conjunction, operands: readonly Filter[]): Fix {
  const [only, ...more] = operands;
  const written = more.length === 0 ? (only as Filter) : ({ kind: 'Conjunction', operands } as unknown as Conjunction);
  return replace(title, node.origin?.span ?? extentOfNode(node), printFilter(written));
}

/** Goes down to the clauses that contradict each other. */
function culprit(filter: Filter, analysis: Analysis): Match<Data> {
  if (filter.kind === 'Conjunction') {
    const settling = analysis.settlingOperands(filter);
    if (settling !== undefined && settling !== 'unknown') {
      const parts = settling.flatMap((index) => filter.operands[index] ?? []);
      const last = parts[parts.length - 1];
      if (parts.length === 1 && last) return culprit(last, analysis);
      if (last) return { span: extentOfNode(last), node: filter, data: { clauses: parts.map(printFilter), operands: settling } };
    }
  }
  return { span: extentOfNode(filter), data: { clauses: [], operands: [] } };
}
