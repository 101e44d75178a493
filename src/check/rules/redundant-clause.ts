import type { Filter, Group } from '../../ast/filter.ts';
import { walk } from '../../ast/walk.ts';
import { redundantOperands } from '../../meaning/operands.ts';
import { printFilter } from '../../print/print.ts';
import type { Span } from '../../text/span.ts';
import { cutOf, placeOf } from '../places.ts';
import { type Found, type Rule, replace } from '../rule.ts';
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

export const redundantClause: Rule<Data> = {
  code: 'redundant-clause',
  severity: 'warning',
  summary: 'A clause without which the filter matches the same faces.',
  why: 'It may be a slip (another field or value was meant), and whoever reads the filter takes it for a limit that it is not.',
  examples: {
    bad: [
      { text: 'male:true && age:20 && male:true', mark: 'male:true && age:20 && male:true', fixed: ['male:true && age:20'] },
      { text: 'age:[20 TO 30] || age:[25 TO 28]', mark: 'age:[25 TO 28]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20 TO 30] && age:[10 TO 40]', mark: 'age:[10 TO 40]', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:20 && male:true', 'age:[20 TO 30] || age:[25 TO 35]'],
  },
  finds: {
    whole(filter, { meaning }) {
      if (!meaning?.entangled) return [];
      const found: Found<Data>[] = [];
      const look = (group: Group): void => {
        const redundant = redundantOperands(meaning.diagram(), group);
        if (redundant === 'unknown') return;
        for (const { operand, because, other } of redundant) {
          const clause = group.operands[operand] as Filter;
          const beside = other === undefined ? undefined : group.operands[other];
          found.push({
            span: placeOf(clause),
            data: {
              clause: printFilter(clause),
              ...(beside && { other: printFilter(beside) }),
              because,
              joined: group.kind === 'Conjunction' ? 'and' : 'or',
              cut: cutOf(group, operand),
            },
          });
        }
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
    const by = other === undefined ? 'what stands beside it' : quote(other);
    return joined === 'and'
      ? `Every face that matches ${by} matches ${quote(clause)} too, so it limits nothing.`
      : `Every face that matches ${quote(clause)} matches ${by} too, so it adds nothing.`;
  },
  fixes: ({ data: { cut } }) => [replace('leave it out', cut, '')],
};
