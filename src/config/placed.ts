import type { Span } from '../text/span.ts';

/** What a file says, with the place of everything: the same for JSON and YAML. */
export type Placed = PlacedMap | PlacedList | PlacedScalar;

interface PlacedMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Placed;
}

interface PlacedList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Placed[];
}

interface PlacedScalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: unknown;
}

/** Something wrong with a file, in words, and where. */
export interface Finding {
  readonly message: string;
  readonly span: Span;
  readonly help?: string;
}

export type PlacedOutcome = { readonly ok: true; readonly root: Placed } | { readonly ok: false; readonly finding: Finding };

/** The plain data, without places. Objects have no prototype, so that no key is special. */
export function plainData(placed: Placed): unknown {
  if (placed.kind === 'scalar') return placed.value;
  if (placed.kind === 'list') return placed.items.map(plainData);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of placed.entries) data[key] = plainData(value);
  return data;
}

/** Where a path leads: as far as the file goes. */
export function placeAt(root: Placed, path: readonly string[], at: 'key' | 'value'): Span {
  let place = root.span;
  let here = root;
  for (const [index, key] of path.entries()) {
    const entry = here.kind === 'map' ? here.entries.find((candidate) => candidate.key === key) : undefined;
    if (!entry) return place;
    place = at === 'key' && index === path.length - 1 ? entry.keySpan : entry.value.span;
    here = entry.value;
  }
  return place;
}

/** The keys that stand a second time in the same object: the service would let the last one win without a word. */
export function repeatedKeys(placed: Placed): readonly Entry[] {
  if (placed.kind === 'scalar') return [];
  if (placed.kind === 'list') return placed.items.flatMap(repeatedKeys);
  const seen = new Set<string>();
  return placed.entries.flatMap((entry) => {
    const repeated = seen.has(entry.key) ? [entry] : [];
    seen.add(entry.key);
    return [...repeated, ...repeatedKeys(entry.value)];
  });
}
