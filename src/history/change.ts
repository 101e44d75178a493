import { checkFilter } from '../check/check-filter.ts';
import { compareReadings } from '../check/effect.ts';
import type { Comparison, Relation } from '../meaning/compare.ts';
import type { ExampleFace } from '../meaning/face.ts';
import { readAsService } from '../reading/reading.ts';
import { refusal, type ServiceReading } from '../reading/service-reading.ts';
import type { Schema } from '../schema/schema.ts';
import { type Marker, markerFor } from './marker.ts';
import { type Paired, pairChanged } from './pair.ts';
import type { Content, FileVersion, Version } from './version.ts';

/** What has become of a filter. */
export interface Change {
  readonly relation: Relation | 'added' | 'removed';
  readonly before?: Version;
  readonly after?: Version;
  /** The later one, or the earlier where it is gone. */
  readonly here: Version;
  /** A face that only the earlier one matches. */
  readonly onlyBefore?: ExampleFace;
  /** A face that only the later one matches; of one that was added, any that it matches. */
  readonly onlyAfter?: ExampleFace;
  /** Why it cannot be told what one of the two matches, as a sentence. */
  readonly doubt?: string;
  /** Whether the later one may match a face that the earlier one did not. One that was added is not called so. */
  readonly isWider: boolean;
  /** What is said at the later one about matching more. */
  readonly marker: Marker;
  /** Whether check refuses the later one. */
  readonly isRefused: boolean;
}

export interface Judged {
  readonly before: FileVersion;
  readonly after: FileVersion;
  readonly schema: Schema;
}

/** What has become of the filters of a file; nothing of those that are as they were. */
export function* changesIn({ before, after, schema }: Judged): Generator<Change, void, undefined> {
  const isWhole = before.problems.every(({ isAside }) => isAside);
  for (const pair of pairChanged(before.filters, after.filters))
    yield !pair.before && !isWhole ? { ...changeOf(pair, schema), ...MAY_HAVE_BEEN_THERE } : changeOf(pair, schema);
}

const MAY_HAVE_BEEN_THERE = {
  relation: 'unknown',
  doubt: 'The earlier file cannot be read as a whole, and may have held another one here.',
  isWider: true,
} as const;

function changeOf({ before, after }: Paired<Version>, schema: Schema): Change {
  const marker = markerFor(before, after);
  const isRefused = after?.content.kind === 'filter' && !checkFilter(after.content.text, schema).ok;
  if (!after) return { relation: 'removed', before, here: before, isWider: false, marker, isRefused };
  const [earlier, later] = [before ? meaningOf(before.content, schema) : NO_FILTER, meaningOf(after.content, schema)];
  const isMoved = before?.identity === after.identity;
  const { both: _, relation, ...witnesses } = isMoved ? MOVED : compareMeanings(earlier, later, schema);
  const doubt = isMoved ? undefined : (earlier.doubt ?? later.doubt);
  const told = {
    ...(before && { before }),
    after,
    here: after,
    ...witnesses,
    ...(doubt !== undefined && { doubt }),
    marker,
    isRefused,
  };
  return before ? { relation, ...told, isWider: !SAFE.has(relation) } : { relation: 'added', ...told, isWider: false };
}

const MOVED: Comparison = { relation: 'equal' };

/** No face is matched that was not matched before. */
const SAFE: ReadonlySet<Relation> = new Set(['equal', 'narrower']);

/** What the service makes of what stands in a file, or why nobody can say. */
type Meaning = { readonly reading: ServiceReading; readonly doubt?: never } | { readonly doubt: string };

/** Matches nothing, as what is not there does. */
const NO_FILTER: Meaning = { reading: refusal('there is no filter') };

function meaningOf(content: Content, schema: Schema): Meaning {
  switch (content.kind) {
    case 'filter': {
      const reading = readAsService(content.text, schema);
      if (reading.reads !== 'beyond') return { reading };
      return { doubt: `No documented form says what the service makes of it: ${reading.what}.` };
    }
    case 'with holes':
      return { doubt: 'Some of its values only the running program knows.' };
    case 'no text':
      return { doubt: `Here stands ${content.what}, which is no filter.` };
    default:
      return content satisfies never;
  }
}

function compareMeanings(before: Meaning, after: Meaning, schema: Schema): Comparison {
  if (before.doubt !== undefined || after.doubt !== undefined) return { relation: 'unknown' };
  return compareReadings({ before: before.reading, after: after.reading, schema });
}
