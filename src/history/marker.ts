import { type Paired, pairUnchanged } from './pair.ts';
import { MARKER, type MarkerText, type Version, type Versions } from './version.ts';

/** What markers at a filter say about matching more than before. Only a reason that was not there before lets it pass. */
export type Marker =
  | { readonly kind: 'none' }
  | { readonly kind: 'reason'; readonly reason: string }
  /** It stood there already, at this filter or at another, and so speaks of an earlier change. */
  | { readonly kind: 'old' }
  | { readonly kind: 'no reason' };

const WITH_REASON = new RegExp(`^${MARKER}\\s*:\\s*(\\S[^]*)$`);

export function markerAt(after: Version | undefined, fresh: ReadonlySet<MarkerText>): Marker {
  const markers = after?.markers ?? [];
  const own = markers.filter((marker) => fresh.has(marker));
  for (const { text } of own) {
    const reason = WITH_REASON.exec(text)?.[1];
    if (reason !== undefined) return { kind: 'reason', reason };
  }
  if (own.length > 0) return { kind: 'no reason' };
  return { kind: markers.length > 0 ? 'old' : 'none' };
}

/** The markers of both versions of a file. */
export interface FileMarkers {
  readonly before: readonly MarkerText[];
  readonly after: readonly MarkerText[];
  /** Those that stand in the file more often than before, and did not stand where they stand now. */
  readonly fresh: readonly MarkerText[];
}

/** A marker that was moved to another filter, or copied from it when it went, is an old one. */
export function markersIn(changed: readonly Paired<Version>[], { before, after }: Versions): FileMarkers {
  const partners = new Map<Version, Version>(pairUnchanged(changed, { before: before.filters, after: after.filters }));
  for (const pair of changed) if (pair.before && pair.after) partners.set(pair.after, pair.before);
  const kept = new Set<MarkerText>();
  for (const filter of after.filters) {
    const earlier = partners.get(filter)?.markers ?? [];
    for (const marker of filter.markers) if (earlier.some(({ text }) => text === marker.text)) kept.add(marker);
  }
  const markers = { before: before.markers, after: after.markers };
  const others = after.markers.filter((marker) => !kept.has(marker));
  return { ...markers, fresh: takeNew([markers], others) };
}

/** Returns what is new in a file and in all of the run: a file may have another name, and keep its markers. */
export function newMarkers(files: readonly FileMarkers[]): ReadonlySet<MarkerText> {
  const candidates = files.flatMap(({ fresh }) => fresh);
  return new Set(takeNew(files, candidates));
}

/** Takes as many with the same words as there are more than there were. */
function takeNew(files: readonly Omit<FileMarkers, 'fresh'>[], candidates: readonly MarkerText[]): readonly MarkerText[] {
  const more = new Map<string, number>();
  const count = (markers: readonly MarkerText[], by: number) => {
    for (const { text } of markers) more.set(text, (more.get(text) ?? 0) + by);
  };
  for (const { before, after } of files) {
    count(after, 1);
    count(before, -1);
  }
  return candidates.filter(({ text }) => {
    const left = more.get(text) ?? 0;
    more.set(text, left - 1);
    return left > 0;
  });
}
