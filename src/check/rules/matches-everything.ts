import { type Filter, UNBOUNDED } from '../../ast/filter.ts';
import { walk } from '../../ast/walk.ts';
import { printFilter } from '../../canonical/print.ts';
import { rangeText } from '../../canonical/range-text.ts';
import type { Analysis } from '../../semantics/analysis.ts';
import { cutOut, extentOfNode, operandWithOperator } from '../fix-text.ts';
import { type Fix, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  /** The clauses that leave no face out between them; none where it is not for clauses side by side. */
  readonly clauses: readonly string[];
  /** Which of the alternatives they are. */
  readonly operands: readonly number[];
}
export const matchesEverythingDocs: RuleDocs = {
  summary: 'A filter that every face matches.',
  why: 'It would empty the face set, and a delete has no way back.',
  examples: {
    bad: [
      { text: '(!color:red) || color:red', mark: '(!color:red) || color:red', fixed: ['color:red', '(!color:red)'] },
      { text: '(!(male:true && male:false))', mark: '(!(male:true && male:false))' },
      { text: '(!age:{20 TO 21})', mark: '(!age:{20 TO 21})', fixed: ['(!age:[20 TO 21])'] },
    ],
    good: ['(!color:red)', 'color:red || color:blue'],
  },
};

export const matchesEverything: Rule<Data> = {
  code: 'matches-everything',
  severity: 'error',
  finds: {
    whole(filter, { analysis }) {
      if (!analysis?.hasInteractingClauses || analysis.extent() !== 'everything') return [];
      const operands = settling(filter, analysis);
      const parts = filter.kind === 'Disjunction' ? operands.flatMap((index) => filter.operands[index] ?? []) : [];
      return [{ span: extentOfNode(filter), node: filter, data: { clauses: parts.map(printFilter), operands } }];
    },
  },
  message: ({ clauses }) =>
    clauses.length > 1
      ? `Every face matches ${clauses.map(quote).join(' or ')}, so this would delete them all.`
      : 'Every face matches this, so it would delete them all.',
  help: () =>
    'to empty a face set, say so in so many words (everyFace: intended, or --every-face), or delete the face set itself',
  fixes({ node, data: { operands } }, { text }) {
    if (!node) return [];
    const without =
      node.kind === 'Disjunction'
        ? operands.map((index) => cutOut('leave this one out', operandWithOperator(node, index), text))
        : [];
    return [...emptyRanges(node), ...(operands.length > 1 ? without : [])].slice(0, 3);
  },
};

function settling(filter: Filter, analysis: Analysis): readonly number[] {
  if (filter.kind !== 'Disjunction') return [];
  const operands = analysis.settlingOperands(filter);
  return operands === undefined || operands === 'unknown' ? [] : operands;
}

/** A negated range without values takes every face; with its ends it would not. */
function emptyRanges(filter: Filter): readonly Fix[] {
  const fixes: Fix[] = [];
  walk(filter, {
    Interval: ({ lower, upper, bounds, origin }) => {
      if (bounds === 'excluded' && origin?.value && lower !== UNBOUNDED && upper !== UNBOUNDED) {
        fixes.push(replace('include the ends', origin.value, rangeText(lower, upper, 'included')));
      }
    },
  });
  return fixes;
}
