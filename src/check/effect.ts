import { equals } from '../ast/equals.ts';
import type { Filter } from '../ast/filter.ts';
import type { Effect } from '../diagnostic/diagnostic.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import type { ServiceReading } from '../lucene/service-reading.ts';
import { MATCH_NONE } from '../lucene/service-reading.ts';
import type { Schema } from '../schema/schema.ts';
import { type Comparison, compare, relate } from '../semantics/compare.ts';
import { applyEdits } from '../text/edit.ts';
import type { Context, Fix } from './rule.ts';

/** Code units, for all fixes of one text; a fix that comes when they are spent is `different`. */
const READ_AT_MOST = 200_000;

/** A text whose fixes are measured. */
export interface Measured extends Context {
  /** Texts in the safe form that have been judged: what the service reads in them is what a person does. */
  readonly plain?: ReadonlyMap<string, Filter>;
}

/** Measures how a fix changes what the service matches, against the text as it stands. */
export function effectsOn({ text, schema, plain }: Measured): (fix: Fix) => Effect {
  let before: ServiceReading | undefined;
  let read = 0;
  const readingOf = (one: string): ServiceReading => {
    const filter = schema && plain?.get(one);
    return filter ? { reads: 'filter', filter } : readAsService(one, schema);
  };
  return ({ edits }) => {
    read += text.length;
    if (read > READ_AT_MOST) return 'different';
    before ??= readingOf(text);
    return effectOf(before, readingOf(applyEdits(text, edits)), schema);
  };
}

function effectOf(before: ServiceReading, after: ServiceReading, schema: Schema | undefined): Effect {
  const [earlier, later] = [matched(before), matched(after)];
  if (!earlier || !later) return 'different';
  if (equals(earlier, later)) return 'same';
  if (!schema) return before.reads === 'refusal' ? 'wider' : 'different';
  const relation = relate({ before: earlier, after: later, schema });
  if (relation === 'equal') return 'same';
  return relation === 'narrower' || relation === 'wider' ? relation : 'different';
}

/** Two readings under one schema. */
interface Readings {
  readonly before: ServiceReading;
  readonly after: ServiceReading;
  readonly schema: Schema;
}

/** How the faces that the service matches with a text stand to those that it matched with an earlier one. */
export function compareReadings({ before, after, schema }: Readings): Comparison {
  const [earlier, later] = [matched(before), matched(after)];
  if (!earlier || !later) return { relation: 'unknown' };
  return equals(earlier, later) ? { relation: 'equal' } : compare({ before: earlier, after: later, schema });
}

/** A text that the service refuses matches nothing. */
function matched(reading: ServiceReading) {
  if (reading.reads === 'beyond') return undefined;
  return reading.reads === 'refusal' ? MATCH_NONE : reading.filter;
}
