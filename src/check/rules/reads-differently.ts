import { equals } from '../../ast/equals.ts';
import type { Filter } from '../../ast/filter.ts';
import { compare } from '../../meaning/compare.ts';
import { readAsService } from '../../reading/reading.ts';
import { sayReading } from '../../reading/words.ts';
import type { Schema } from '../../schema/schema.ts';
import { type Rule, replace } from '../rule.ts';
import { faceInWords, quote } from '../words.ts';

interface Data {
  readonly canonical: string;
  /** How the service reads the text; empty where it refuses it. */
  readonly service: string;
  readonly why: string;
  /** A face that one reading deletes and the other keeps. */
  readonly face?: string;
  readonly deletedBy?: 'person' | 'service';
}

/** The backstop: whatever the other rules saw, a text passes only where the service reads it as a person does. */
export const readsDifferently: Rule<Data> = {
  code: 'reads-differently',
  severity: 'error',
  summary: 'A text that the service would read differently from a person.',
  why: 'Every text that is not in the safe form is read a second time, as a real Lucene reads it, and the two meanings are compared; where they differ, or this cannot be decided, the text does not pass.',
  examples: {
    bad: [{ text: 'age:20 || +male:true', mark: 'age:20 || +male:true', fixed: ['age:20 || male:true'] }],
    good: ['age:20 || male:true'],
  },
  finds: {
    whole(filter, { text, canonical, schema }) {
      if (canonical === text) return [];
      const difference = differenceFrom(filter, text, schema);
      return difference ? [{ span: { start: 0, end: text.length }, data: { canonical, ...difference } }] : [];
    },
  },
  message: ({ service, why }) =>
    service === ''
      ? `The service would refuse this text: ${why}.`
      : `The service reads this as ${quote(service)}, which is not what it says.`,
  help: ({ face, deletedBy }) =>
    face === undefined
      ? undefined
      : `${face}: ${deletedBy === 'service' ? 'the service would delete it, and this filter does not say so' : 'this filter says that it goes, and the service would keep it'}`,
  fixes: ({ span, data: { canonical } }) => [replace('write it in the form that all read alike', span, canonical)],
};

function differenceFrom(filter: Filter, text: string, schema: Schema | undefined): Omit<Data, 'canonical'> | undefined {
  const reading = readAsService(text, schema);
  if (reading.reads === 'refusal') return { service: '', why: reading.why };
  if (reading.reads === 'beyond') return { service: '', why: reading.what };
  if (equals(filter, reading.filter)) return undefined;
  const service = sayReading(reading.filter);
  if (!schema) return { service, why: '' };
  const { relation, onlyBefore, onlyAfter } = compare({ before: filter, after: reading.filter, schema });
  if (relation === 'equal') return undefined;
  const witness = onlyAfter ?? onlyBefore;
  return {
    service,
    why: '',
    ...(witness && { face: faceInWords(witness), deletedBy: onlyAfter ? ('service' as const) : ('person' as const) }),
  };
}
