import { equals } from '../ast/equals.ts';
import type { Filter } from '../ast/filter.ts';
import { describeReading } from '../lucene/describe-reading.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import { compare } from '../semantics/compare.ts';
import { type Span, slice } from '../text/span.ts';
import type { Context } from './rule.ts';
import { faceInWords, quote } from './words.ts';

/** How a person and how the service read a part of a text, where the two differ. */
export interface TwoReadings {
  readonly person: string;
  readonly service: string;
  /** A face that one reading deletes and the other keeps, where there is one to name. */
  readonly face?: string;
  readonly deletedBy?: 'person' | 'service';
}

/** Nothing where the two are alike, or the service does not read the part at all. */
export function twoReadings(node: Filter | undefined, span: Span, { text, schema }: Context): TwoReadings | undefined {
  if (!node) return undefined;
  const reading = readAsService(slice(text, span), schema);
  if (reading.reads !== 'filter' || equals(node, reading.filter)) return undefined;
  const readings = { person: describeReading(node), service: describeReading(reading.filter) };
  if (!schema) return readings;
  const { relation, onlyBefore, onlyAfter } = compare({ before: node, after: reading.filter, schema });
  const face = onlyAfter ?? onlyBefore;
  if (relation === 'equal') return undefined;
  return face ? { ...readings, face: faceInWords(face), deletedBy: onlyAfter ? 'service' : 'person' } : readings;
}

export function readingsInWords({ person, service }: TwoReadings): string {
  return `A person reads ${quote(person)}, the service ${quote(service)}.`;
}

export function witnessInWords({ face, deletedBy }: TwoReadings): string | undefined {
  if (face === undefined) return undefined;
  return deletedBy === 'service'
    ? `${face} would go, though a person reads that it stays`
    : `${face} would stay, though a person reads that it goes`;
}
