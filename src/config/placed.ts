import type { Path } from '../sources/filters/path-name.ts';
import type { Span } from '../text/span.ts';

/** What a file says, with the place of everything: the same for JSON and YAML. */
export type Placed = PlacedMap | PlacedList | PlacedScalar;

export interface PlacedMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly Entry[];
  /** The first with each key. */
  readonly byKey: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Placed;
}

export interface PlacedList {
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
export interface PlacedMistake {
  readonly message: string;
  readonly span: Span;
  readonly help?: string;
}

export type PlacedOutcome =
  | { readonly ok: true; readonly root: Placed }
  | { readonly ok: false; readonly mistake: PlacedMistake };

export function mapOf(span: Span, entries: readonly Entry[]): Placed {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return { kind: 'map', span, entries, byKey };
}

/** The plain data, without places. Objects have no prototype, so that no key is special. */
export function plainData(placed: Placed): unknown {
  if (placed.kind === 'scalar') return placed.value;
  if (placed.kind === 'list') return placed.items.map(plainData);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of placed.entries) data[key] = plainData(value);
  return data;
}

/** Something wrong with data, and where: `path` leads to the key or to its value. */
export interface Mistake {
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly help?: string;
}

/** Where a path leads: as far as the file goes. */
export function placeAt(root: Placed, path: Path, at: 'key' | 'value'): Span {
  let place = root.span;
  let here = root;
  for (const [index, step] of path.entries()) {
    const found = next(here, step);
    if (!found) return place;
    place = at === 'key' && index === path.length - 1 ? found.keySpan : found.value.span;
    here = found.value;
  }
  return place;
}

/** What stands where a path leads. */
export function valueAt(root: Placed, path: Path): Placed | undefined {
  return path.reduce<Placed | undefined>((here, step) => here && next(here, step)?.value, root);
}

function next(here: Placed, step: string | number): Pick<Entry, 'keySpan' | 'value'> | undefined {
  if (here.kind === 'map') return typeof step === 'string' ? here.byKey.get(step) : undefined;
  const item = here.kind === 'list' && typeof step === 'number' ? here.items[step] : undefined;
  return item && { keySpan: item.span, value: item };
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
