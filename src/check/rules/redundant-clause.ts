import type { Filter, Group } from '../../ast/filter.ts';
import { walk } from '../../ast/walk.ts';
import { printFilter } from '../../canonical/print.ts';
import type { Analysis } from '../../semantics/analysis.ts';
import type { Span } from '../../text/span.ts';
import { cutOut, extentOfNode, operandWithOperator } from '../fix-text.ts';
import type { Match, Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly clause: string;
  /** The clause that makes it superfluous, where one alone does. */
  readonly other?: string;
  readonly because: 'itself' | 'another' | 'others';
  readonly joined: 'and' | 'or';
  /** The clause with the operator that goes with it. */
  readonly cut: Span;
}
export const redundantClauseDocs: RuleDocs = {
  summary: 'A clause without which the filter matches the same faces.',
  why: 'It may be a slip (another field or value was meant), and whoever reads the filter takes it for a limit that it is not.',
  examples: {
    bad: [
      { text: 'male:true && age:20 && male:true', mark: 'male:true && age:20 && male:true', fixed: ['male:true && age:20'] },
      { text: 'age:[20 TO 30] || age:[25 TO 28]', mark: 'age:[25 TO 28]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:20 && (age:30 || male:true)', mark: 'age:30', fixed: ['age:20 && (male:true)', 'age:20 && male:true'] },
      { text: 'age:[20 TO 30] && age:[10 TO 40]', mark: 'age:[10 TO 40]', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:20 && male:true', 'age:[20 TO 30] || age:[25 TO 35]', 'age:20 || (age:30 && male:true)'],
  },
};

export const redundantClause: Rule<Data> = {
  code: 'redundant-clause',
  severity: 'warning',
  finds: {
    whole(filter, { analysis }) {
      if (!analysis?.hasInteractingClauses || analysis.everyOperandMatters()) return [];
      const found: Match<Data>[] = [];
      const look = (group: Group, parents: readonly Filter[]): void => {
        const redundant = analysis.redundantOperands(group);
        if (redundant === 'unknown') return;
        for (const { operand, because, other } of redundant) {
          const beside = other === undefined ? undefined : group.operands[other];
          found.push(findingOf(group, operand, { because, ...(beside && { other: printFilter(beside) }) }));
        }
        if (redundant.length === 0 && parents.length > 0) found.push(...redundantFurtherOut(group, analysis));
      };
      walk(filter, { Conjunction: look, Disjunction: look });
      return found;
    },
  },
  message: ({ clause, other, because, joined }) => {
    if (because === 'itself')
      return joined === 'and'
        ? `Every face matches ${quote(clause)}, so it limits nothing.`
        : `No face can match ${quote(clause)}, so it adds nothing.`;
    if (other === clause) return `${quote(clause)} stands here twice.`;
    if (other === undefined)
      return `Without ${quote(clause)} the filter matches the same faces, because of what stands beside it.`;
    return joined === 'and'
      ? `Every face that matches ${quote(other)} matches ${quote(clause)} too, so it limits nothing.`
      : `Every face that matches ${quote(clause)} matches ${quote(other)} too, so it adds nothing.`;
  },
  fixes: ({ data: { cut } }, { text }) => [cutOut('leave it out', cut, text)],
};

function findingOf(group: Group, operand: number, why: Pick<Data, 'because' | 'other'>): Match<Data> {
  const clause = group.operands[operand] as Filter;
  const joined = group.kind === 'Conjunction' ? 'and' : 'or';
  return {
    span: extentOfNode(clause),
    data: { clause: printFilter(clause), ...why, joined, cut: operandWithOperator(group, operand) },
  };
}

/** In larger filters clauses are compared with what stands beside them alone, not with what stands further out. */
const MOST_TRIED = 12;

/** An operand that changes something in its group, and nothing in the filter: `age:20 && (age:30 || male:true)`. */
function redundantFurtherOut(group: Group, analysis: Analysis): readonly Match<Data>[] {
  const operand = analysis.size > MOST_TRIED ? undefined : analysis.operandWithoutEffect(group);
  return operand === undefined ? [] : [findingOf(group, operand, { because: 'others' })];
}
