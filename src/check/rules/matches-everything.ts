import { ALL } from '../../meaning/diagram.ts';
import { settlingOperands } from '../../meaning/operands.ts';
import { printFilter } from '../../print/print.ts';
import { placeOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  /** The clauses that leave no face out between them; none where it is not for clauses side by side. */
  readonly clauses: readonly string[];
}

export const matchesEverything: Rule<Data> = {
  code: 'matches-everything',
  severity: 'error',
  summary: 'A filter that every face matches.',
  why: 'It would empty the face set, and a delete has no way back.',
  examples: {
    bad: [
      { text: '(!color:red) || color:red', mark: '(!color:red) || color:red' },
      { text: '(!(male:true && male:false))', mark: '(!(male:true && male:false))' },
    ],
    good: ['(!color:red)', 'color:red || color:blue'],
  },
  finds: {
    whole(filter, { meaning }) {
      if (!meaning?.entangled || meaning.nodeOf(filter) !== ALL) return [];
      const settling = filter.kind === 'Disjunction' ? settlingOperands(meaning.diagram(), filter) : undefined;
      const operands =
        filter.kind === 'Disjunction' && Array.isArray(settling) ? settling.flatMap((index) => filter.operands[index] ?? []) : [];
      return [{ span: placeOf(filter), data: { clauses: operands.map(printFilter) } }];
    },
  },
  message: ({ clauses }) =>
    clauses.length > 1
      ? `Every face matches ${clauses.map(quote).join(' or ')}, so this would delete them all.`
      : 'Every face matches this, so it would delete them all.',
  help: () =>
    'to empty a face set, say so in so many words (everyFace: intended, or --every-face), or delete the face set itself',
};
