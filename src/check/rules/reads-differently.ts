import type { Filter } from '../../ast/filter.ts';
import { readAsService } from '../../lucene/read-as-service.ts';
import { type Context, type Rule, type RuleDocs, replace } from '../rule.ts';
import { readingsInWords, type TwoReadings, twoReadings, witnessInWords } from '../two-readings.ts';

interface Data {
  readonly canonical: string;
  /** Why the service would not take the text, where it would not. */
  readonly why?: string;
  readonly readings?: TwoReadings;
}
export const readsDifferentlyDocs: RuleDocs = {
  summary: 'A text that the service would read differently from a person.',
  why: 'Every text that is not in the safe form is read a second time, as a real Lucene reads it, and the two meanings are compared; where they differ, or this cannot be decided, the text does not pass.',
  examples: {
    bad: [{ text: 'age:20 || +male:true', mark: 'age:20 || +male:true', fixed: ['age:20 || male:true'] }],
    good: ['age:20 || male:true'],
  },
};

/** The backstop: whatever the other rules saw, a text passes only where the service reads it as a person does. */
export const readsDifferently: Rule<Data> = {
  code: 'reads-differently',
  severity: 'error',
  finds: {
    whole(filter, { text, canonical, schema }) {
      if (canonical === text) return [];
      const difference = differenceFrom(filter, { text, schema });
      return difference ? [{ span: { start: 0, end: text.length }, data: { canonical, ...difference } }] : [];
    },
  },
  message: ({ why, readings }) =>
    readings
      ? `The service would read this differently. ${readingsInWords(readings)}`
      : `The service would refuse this text: ${why}.`,
  help: ({ readings }) => readings && witnessInWords(readings),
  fixes: ({ span, data: { canonical } }) => [replace('write it in the form that all read alike', span, canonical)],
};

function differenceFrom(filter: Filter, context: Context): Omit<Data, 'canonical'> | undefined {
  const reading = readAsService(context.text, context.schema);
  if (reading.reads === 'refusal') return { why: reading.why };
  if (reading.reads === 'beyond') return { why: reading.what };
  const readings = twoReadings(filter, { start: 0, end: context.text.length }, context);
  return readings && { readings };
}
