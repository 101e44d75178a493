import { checkFilter } from '../check/check-filter.ts';
import { compareReadings } from '../check/effect.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import { refusal, type ServiceReading } from '../lucene/service-reading.ts';
import type { Schema } from '../schema/schema.ts';
import type { Comparison, Relation } from '../semantics/compare.ts';
import type { ExampleFace } from '../semantics/face.ts';
import { type FileMarkers, type Marker, markersIn } from './marker.ts';
import { type Paired, pairChanged } from './pair.ts';
import type { Content, Version, Versions } from './version.ts';

/** How a filter has changed. */
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
  /** Why it is unknown what one of the two matches, as a sentence. */
  readonly doubt?: string;
  /** Whether the later one may match a face that the earlier one did not; one that was added, whether it may be an earlier one. */
  readonly isWider: boolean;
  /** What a marker at the later one says about matching more. */
  readonly marker: Marker;
  /** Whether check refuses the later one. */
  readonly isRefused: boolean;
}

/** Whether it may match more than before, and nothing new says so: what ends with a status. */
export function isUnsaid({ isWider, marker }: Change): boolean {
  return isWider && marker.kind !== 'reason';
}

/** A change before the others of the run are known. */
export type Draft = Omit<Change, 'marker'>;

export interface ComparedVersions extends Versions {
  readonly schema: Schema;
  /** Why it is unknown what else the file held, or holds; each a sentence. */
  readonly doubts?: { readonly before?: string; readonly after?: string };
}

/** The changes of a file, before the other files of the run are known. */
export interface FileDraft {
  /** Of all filters but those that are as they were. */
  readonly drafts: readonly Draft[];
  readonly markers: FileMarkers;
  readonly schema: Schema;
}

export function draftFile({ before, after, schema, doubts = {} }: ComparedVersions): FileDraft {
  const pairs = pairChanged(before.filters, after.filters);
  const earlier = doubts.before ?? (before.problems.length > 0 ? MAY_HAVE_BEEN_THERE : undefined);
  const later = doubts.after ?? (after.problems.length > 0 ? MAY_BE_THERE : undefined);
  const drafts = pairs.map((pair): Draft => {
    const draft = draftOf(pair, schema);
    const doubt = !pair.before ? earlier : !pair.after ? later : undefined;
    return doubt === undefined ? draft : { ...draft, relation: 'unknown', doubt, isWider: true };
  });
  return { drafts, markers: markersIn(pairs, { before, after }), schema };
}

const MAY_HAVE_BEEN_THERE = 'The earlier file cannot be read as a whole, and may have held another one here.';
const MAY_BE_THERE = 'The file cannot be read as a whole now, and may hold another one in its place.';

function draftOf({ before, after }: Paired<Version>, schema: Schema): Draft {
  const isRefused = after?.content.kind === 'filter' && !checkFilter(after.content.text, schema).ok;
  if (!after) return { relation: 'removed', before, here: before, isWider: false, isRefused };
  const isMoved = before?.identity === after.identity;
  const { doubt, ...comparison } = isMoved ? MOVED : compareContents(before?.content, after.content, schema);
  const { both: _, relation, ...witnesses } = comparison;
  const known = { ...(before && { before }), after, here: after, ...witnesses, ...(doubt !== undefined && { doubt }), isRefused };
  if (before) return { relation, ...known, isWider: !SAFE.has(relation) };
  // Beside another of its name it is no new filter: one of the two is not seen.
  return after.content.kind === 'repeated'
    ? { relation: 'unknown', ...known, isWider: true }
    : { relation: 'added', ...known, isWider: false };
}

interface DoubtfulComparison extends Comparison {
  readonly doubt?: string | undefined;
}

const MOVED: DoubtfulComparison = { relation: 'equal' };

/** No face is matched that was not matched before. */
const SAFE: ReadonlySet<Relation> = new Set(['equal', 'narrower']);

/** Without an earlier content the later one is compared with what matches nothing. */
function compareContents(before: Content | undefined, after: Content, schema: Schema): DoubtfulComparison {
  const [earlier, later] = [before ? readContent(before, schema) : NO_FILTER, readContent(after, schema)];
  if (earlier.doubt !== undefined || later.doubt !== undefined)
    return { relation: 'unknown', doubt: earlier.doubt ?? later.doubt };
  return compareReadings({ before: earlier.reading, after: later.reading, schema });
}

/** How the service reads what stands in a file, or why that is unknown, as a sentence. */
export type ContentReading =
  | { readonly reading: ServiceReading; readonly doubt?: never }
  | { readonly doubt: string; readonly reading?: never };

const NO_FILTER: ContentReading = { reading: refusal('there is no filter') };

export function readContent(content: Content, schema: Schema): ContentReading {
  switch (content.kind) {
    case 'filter': {
      const reading = readAsService(content.text, schema);
      if (reading.reads !== 'beyond') return { reading };
      return { doubt: `No documented form says what the service makes of it: ${reading.what}.` };
    }
    case 'with placeholders':
      return { doubt: 'Some of its values only the running program knows.' };
    case 'repeated':
      return { doubt: 'Its key stands there twice, and it depends on the reader which of the two is taken.' };
    case 'no text':
      return { doubt: `Here stands ${content.what}, which is no filter.` };
    default:
      return content satisfies never;
  }
}
