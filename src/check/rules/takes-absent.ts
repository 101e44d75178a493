import type { Filter, Negation } from '../../ast/filter.ts';
import { walk } from '../../ast/walk.ts';
import { extentOfNode } from '../fix-text.ts';
import type { Rule, RuleDocs } from '../rule.ts';

interface Data {
  readonly field: string;
}
export const takesAbsentDocs: RuleDocs = {
  summary: 'A negation that also takes the faces without the field.',
  why: 'Not means "does not match", and a face without the field does not match either: `(!color:brown)` deletes faces that have no color at all (observed on Lucene 8.7).',
  examples: {
    bad: [{ text: 'age:20 && (!color:brown)', mark: '(!color:brown)' }],
    good: ['color:red', 'color:red && (!color:brown)'],
  },
};

export const takesAbsent: Rule<Data> = {
  code: 'takes-absent',
  severity: 'hint',
  finds: {
    whole(filter, { analysis, isSilent }) {
      if (!analysis?.hasNegation || !isSilent()) return [];
      const fields = analysis.absentFields();
      if (fields === 'unknown') return [];
      return fields.flatMap((field) => {
        const negation = negationOf(filter, field);
        return negation ? [{ span: extentOfNode(negation), data: { field } }] : [];
      });
    },
  },
  help: ({ field }) => `to keep them, also name the values of ${field} that are meant; faces without a value cannot be asked for`,
  message: ({ field }) => `Faces without a value in ${field} go too: they do not match what is negated here.`,
};

/** The first negation that asks for the field. */
function negationOf(filter: Filter, field: string): Negation | undefined {
  let found: Negation | undefined;
  const look = (clause: { readonly field: string }, parents: readonly Filter[]): void => {
    const negation = parents.findLast((parent) => parent.kind === 'Negation');
    if (clause.field === field) found ??= negation;
  };
  walk(filter, { Equality: look, Interval: look });
  return found;
}
