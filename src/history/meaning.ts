import { compareReadings } from '../check/effect.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import { refusal, type ServiceReading } from '../lucene/service-reading.ts';
import type { Schema } from '../schema/schema.ts';
import type { Comparison } from '../semantics/compare.ts';
import type { Content } from './version.ts';

/** What the service makes of what stands in a file, or why nobody can say, as a sentence. */
export type Meaning =
  | { readonly reading: ServiceReading; readonly doubt?: never }
  | { readonly doubt: string; readonly reading?: never };

/** Matches nothing, as what is not there does. */
export const NO_FILTER: Meaning = { reading: refusal('there is no filter') };

export function meaningOf(content: Content, schema: Schema): Meaning {
  switch (content.kind) {
    case 'filter': {
      const reading = readAsService(content.text, schema);
      if (reading.reads !== 'beyond') return { reading };
      return { doubt: `No documented form says what the service makes of it: ${reading.what}.` };
    }
    case 'with holes':
      return { doubt: 'Some of its values only the running program knows.' };
    case 'repeated':
      return { doubt: 'Its key stands there twice, and it depends on the reader which of the two is taken.' };
    case 'no text':
      return { doubt: `Here stands ${content.what}, which is no filter.` };
    default:
      return content satisfies never;
  }
}

export interface Meanings {
  readonly before: Meaning;
  readonly after: Meaning;
  readonly schema: Schema;
}

export function compareMeanings({ before, after, schema }: Meanings): Comparison {
  if (before.doubt !== undefined || after.doubt !== undefined) return { relation: 'unknown' };
  return compareReadings({ before: before.reading, after: after.reading, schema });
}
