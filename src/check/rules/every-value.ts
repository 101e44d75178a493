import { walk } from '../../ast/walk.ts';
import { extentOfNode } from '../fix-text.ts';
import type { Match, Rule, RuleDocs } from '../rule.ts';

interface Data {
  readonly field: string;
}
export const everyValueDocs: RuleDocs = {
  summary: 'Alternatives that leave out no value of a field: every face that has the field.',
  why: 'It is likely not meant. Only faces without the field are kept.',
  examples: {
    bad: [
      { text: 'male:true || male:false', mark: 'male:true || male:false' },
      { text: 'age:[* TO 30] || age:{30 TO *}', mark: 'age:[* TO 30] || age:{30 TO *}' },
    ],
    good: ['male:true', 'age:[* TO 30] || age:[40 TO *]'],
  },
};

export const everyValue: Rule<Data> = {
  code: 'every-value',
  severity: 'warning',
  finds: {
    whole(filter, { analysis }) {
      if (!analysis?.hasInteractingClauses) return [];
      const found: Match<Data>[] = [];
      walk(filter, {
        Disjunction: (group) => {
          const field = analysis.fieldTakenWhole(group);
          if (field !== undefined) found.push({ span: extentOfNode(group), data: { field } });
        },
      });
      return found;
    },
  },
  message: ({ field }) => `Between them these leave out no value of ${field}: every face that has one goes.`,
};
