import { extentOfNode } from '../fix-text.ts';
import type { Rule, RuleDocs } from '../rule.ts';

/** Four ranges in each group, with other bounds each time: no face is found that is in all groups, and no diagram holds them. */
const ENTANGLED = Array.from({ length: 300 }, (_, group) => {
  const clauses = ['age', 'timestamp', 'score', 'weight'].map((field, place) => {
    const lower = scattered(group * 4 + place, 90);
    return `${field}:[${lower} TO ${lower + 40}]`;
  });
  return `(${clauses.join(' || ')})`;
}).join(' && ');

function scattered(index: number, below: number): number {
  return Math.floor(Math.abs(Math.sin(index * 127.1 + below)) * 43_758) % below;
}

export const undecidedDocs: RuleDocs = {
  summary: 'A filter so entangled that it cannot be worked out whether it matches every face.',
  why: 'A filter that matches every face empties the face set. Where the budget for finding out is spent, the answer is not a guess.',
  examples: {
    bad: [{ text: ENTANGLED, mark: ENTANGLED }],
    good: ['(age:20 && male:true) || (age:30 && color:red)'],
  },
};

export const undecided: Rule<Record<never, never>> = {
  code: 'undecided',
  severity: 'error',
  finds: {
    whole: (filter, { analysis }) =>
      analysis?.hasInteractingClauses && analysis.extent() === 'unknown' ? [{ span: extentOfNode(filter), data: {} }] : [],
  },
  message: () => 'This is too entangled to work out whether it would delete every face.',
  help: () =>
    'delete by several smaller filters, one after the other; or say that every face may go (everyFace: "intended", --every-face)',
};
