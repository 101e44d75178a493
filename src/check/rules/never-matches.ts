import type { Filter } from '../../ast/filter.ts';
import { NONE } from '../../meaning/diagram.ts';
import { settlingOperands } from '../../meaning/operands.ts';
import { printFilter } from '../../print/print.ts';
import type { Span } from '../../text/span.ts';
import type { Meaning } from '../meaning.ts';
import { placeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  /** The clauses that exclude each other, in the order of the text; none where it is not for clauses side by side. */
  readonly clauses: readonly string[];
}

export const neverMatches: Rule<Data> = {
  code: 'never-matches',
  severity: 'error',
  summary: 'A filter that no face can ever match.',
  why: 'A delete that can do nothing is not what anybody meant: a clause is wrong, or "and" stands where "or" was meant.',
  examples: {
    bad: [
      { text: 'age:[20 TO 30] && age:[40 TO 50]', mark: 'age:[40 TO 50]' },
      { text: 'color:red && male:true && (!color:red)', mark: '(!color:red)' },
    ],
    good: ['age:[20 TO 30] || age:[40 TO 50]', 'age:[20 TO 45] && age:[40 TO 50]'],
  },
  finds: {
    whole(filter, { meaning }) {
      if (!meaning?.entangled || meaning.nodeOf(filter) !== NONE) return [];
      return [culprit(filter, meaning)];
    },
  },
  message: ({ clauses }) => {
    const [first, second, ...rest] = clauses;
    if (first === undefined || second === undefined) return 'No face can match this.';
    if (rest.length === 0) return `No face can match both ${quote(first)} and ${quote(second)}.`;
    return `No face can match all of ${clauses.map(quote).join(', ')}.`;
  },
  help: ({ clauses }) => (clauses.length > 1 ? 'where either may match, write || between them' : undefined),
};

/** Goes down to the clauses that contradict each other. */
function culprit(filter: Filter, meaning: Meaning): { readonly span: Span; readonly data: Data } {
  if (filter.kind === 'Conjunction') {
    const settling = settlingOperands(meaning.diagram(), filter);
    if (settling !== undefined && settling !== 'unknown') {
      const operands = settling.flatMap((index) => filter.operands[index] ?? []);
      const last = operands[operands.length - 1];
      if (operands.length === 1 && last) return culprit(last, meaning);
      if (last) return { span: placeOf(last), data: { clauses: operands.map(printFilter) } };
    }
  }
  return { span: placeOf(filter), data: { clauses: [] } };
}
