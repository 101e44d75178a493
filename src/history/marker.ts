import { MARKER, type Version } from './version.ts';

/** What is said at a filter about matching more than before. Only a reason that was not there before lets it pass. */
export type Marker =
  | { readonly kind: 'none' }
  | { readonly kind: 'reason'; readonly reason: string }
  /** It stood at the earlier one already, and so speaks of an earlier change. */
  | { readonly kind: 'old' }
  | { readonly kind: 'no reason' };

const WITH_REASON = new RegExp(`^${MARKER}\\s*:\\s*(\\S[^]*)$`);

export function markerFor(before: Version | undefined, after: Version | undefined): Marker {
  const old = new Set(before?.markers.map(asOneLine));
  const markers = after?.markers.map(asOneLine) ?? [];
  const fresh = markers.filter((marker) => !old.has(marker));
  for (const marker of fresh) {
    const reason = WITH_REASON.exec(marker)?.[1];
    if (reason !== undefined) return { kind: 'reason', reason };
  }
  if (fresh.length > 0) return { kind: 'no reason' };
  return { kind: markers.length > 0 ? 'old' : 'none' };
}

/** Wrapped in another way it is the same. */
function asOneLine(marker: string): string {
  return marker.trim().replace(/\s+/g, ' ');
}
