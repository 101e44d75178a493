import { checkFilter } from '../check/check-filter.ts';
import type { Schema } from '../schema/schema.ts';
import type { Comparison, Relation } from '../semantics/compare.ts';
import type { ExampleFace } from '../semantics/face.ts';
import type { Marker } from './marker.ts';
import { compareMeanings, meaningOf, NO_FILTER } from './meaning.ts';
import { type Paired, pairChanged } from './pair.ts';
import type { Version, Versions } from './version.ts';

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
  /** Whether the later one may match a face that the earlier one did not; one that was added, whether it may be an earlier one. */
  readonly isWider: boolean;
  /** What is said at the later one about matching more. */
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

export interface Judged extends Versions {
  readonly schema: Schema;
  /** Why it is not known what else the file held, or holds; each a sentence. */
  readonly doubts?: { readonly before?: string; readonly after?: string };
}

/** What has become of the filters of a file; nothing of those that are as they were. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly pairs: readonly Paired<Version>[];
}

export function draftChanges({ before, after, schema, doubts = {} }: Judged): Drafted {
  const pairs = pairChanged(before.filters, after.filters);
  const earlier = doubts.before ?? (before.problems.length > 0 ? MAY_HAVE_BEEN_THERE : undefined);
  const later = doubts.after ?? (after.problems.length > 0 ? MAY_BE_THERE : undefined);
  const drafts = pairs.map((pair): Draft => {
    const draft = draftOf(pair, schema);
    const unknown = !pair.before ? earlier : !pair.after ? later : undefined;
    return unknown === undefined ? draft : { ...draft, relation: 'unknown', doubt: unknown, isWider: true };
  });
  return { drafts, pairs };
}

const MAY_HAVE_BEEN_THERE = 'The earlier file cannot be read as a whole, and may have held another one here.';
const MAY_BE_THERE = 'The file cannot be read as a whole now, and may hold another one in its place.';

function draftOf({ before, after }: Paired<Version>, schema: Schema): Draft {
  const isRefused = after?.content.kind === 'filter' && !checkFilter(after.content.text, schema).ok;
  if (!after) return { relation: 'removed', before, here: before, isWider: false, isRefused };
  const [earlier, later] = [before ? meaningOf(before.content, schema) : NO_FILTER, meaningOf(after.content, schema)];
  const isMoved = before?.identity === after.identity;
  const { both: _, relation, ...witnesses } = isMoved ? MOVED : compareMeanings({ before: earlier, after: later, schema });
  const doubt = isMoved ? undefined : (earlier.doubt ?? later.doubt);
  const told = {
    ...(before && { before }),
    after,
    here: after,
    ...witnesses,
    ...(doubt !== undefined && { doubt }),
    isRefused,
  };
  if (before) return { relation, ...told, isWider: !SAFE.has(relation) };
  // Beside another of its name it is no new filter: one of the two is not seen.
  return after.content.kind === 'repeated'
    ? { relation: 'unknown', ...told, isWider: true }
    : { relation: 'added', ...told, isWider: false };
}

const MOVED: Comparison = { relation: 'equal' };

/** No face is matched that was not matched before. */
const SAFE: ReadonlySet<Relation> = new Set(['equal', 'narrower']);
