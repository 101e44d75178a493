import { type Paired, pairUnchanged } from './pair.ts';
import { MARKER, type Saying, type Version, type Versions } from './version.ts';

/** What is said at a filter about matching more than before. Only a reason that was not there before lets it pass. */
export type Marker =
  | { readonly kind: 'none' }
  | { readonly kind: 'reason'; readonly reason: string }
  /** It stood there already, at this filter or at another, and so speaks of an earlier change. */
  | { readonly kind: 'old' }
  | { readonly kind: 'no reason' };

const WITH_REASON = new RegExp(`^${MARKER}\\s*:\\s*(\\S[^]*)$`);

export function markerAt(after: Version | undefined, fresh: ReadonlySet<Saying>): Marker {
  const markers = after?.markers ?? [];
  const own = markers.filter((saying) => fresh.has(saying));
  for (const { text } of own) {
    const reason = WITH_REASON.exec(text)?.[1];
    if (reason !== undefined) return { kind: 'reason', reason };
  }
  if (own.length > 0) return { kind: 'no reason' };
  return { kind: markers.length > 0 ? 'old' : 'none' };
}

/** What a file says of its filters, and said. */
export interface Spoken {
  readonly before: readonly Saying[];
  readonly after: readonly Saying[];
  /** Those that stand in the file more often than before, and did not stand where they stand now. */
  readonly fresh: readonly Saying[];
}

/** A marker that was moved to another filter, or copied from it when it went, is an old one. */
export function spokenIn(changed: readonly Paired<Version>[], { before, after }: Versions): Spoken {
  const partners = new Map<Version, Version>(pairUnchanged(changed, { before: before.filters, after: after.filters }));
  for (const pair of changed) if (pair.before && pair.after) partners.set(pair.after, pair.before);
  const kept = new Set<Saying>();
  for (const filter of after.filters) {
    const earlier = partners.get(filter)?.markers ?? [];
    for (const saying of filter.markers) if (earlier.some(({ text }) => text === saying.text)) kept.add(saying);
  }
  const spoken = { before: before.markers, after: after.markers };
  const others = after.markers.filter((saying) => !kept.has(saying));
  return { ...spoken, fresh: takeNew([spoken], others) };
}

/** What is new in a file and in all of the run: a file may have another name, and keep its markers. */
export function freshIn(files: readonly Spoken[]): ReadonlySet<Saying> {
  return new Set(
    takeNew(
      files,
      files.flatMap(({ fresh }) => fresh),
    ),
  );
}

/** As many with the same words as there are more than there were. */
function takeNew(spoken: readonly Omit<Spoken, 'fresh'>[], candidates: readonly Saying[]): readonly Saying[] {
  const more = new Map<string, number>();
  const count = (sayings: readonly Saying[], by: number) => {
    for (const { text } of sayings) more.set(text, (more.get(text) ?? 0) + by);
  };
  for (const { before, after } of spoken) {
    count(after, 1);
    count(before, -1);
  }
  return candidates.filter(({ text }) => {
    const left = more.get(text) ?? 0;
    more.set(text, left - 1);
    return left > 0;
  });
}
