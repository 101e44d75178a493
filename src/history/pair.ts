import { diffArrays } from 'diff';

export interface Named {
  readonly name: string;
  /** The same where nothing has changed. */
  readonly identity: string;
}

/** An earlier and a later one, or one without a counterpart. */
export type Paired<V> =
  | { readonly before: V; readonly after: V }
  | { readonly before?: never; readonly after: V }
  | { readonly before: V; readonly after?: never };

/** A part of both versions. */
interface Stretch<V> {
  readonly gone: readonly V[];
  readonly come: readonly V[];
}

interface Pairing<V> {
  /** From later ones to earlier ones. */
  readonly partners: Map<V, V>;
  /** All of these earlier ones. */
  readonly taken: Set<V>;
}

/**
 * Returns what has changed between two versions of a file, each with what it was: paired by unique names, else by what stays the
 * same around a change, and within it by name and order. What has only moved is a pair, too, since what stands around it may say
 * what it is for. The order is that of the later version; what is gone comes last.
 */
export function pairChanged<V extends Named>(before: readonly V[], after: readonly V[]): readonly Paired<V>[] {
  const pairing: Pairing<V> = { partners: new Map(), taken: new Set() };
  const all = withoutSharedEnds(before, after);
  pairAlike(pairing, withOwnNames(all), nameOf);
  const unchanged = new Set([...pairing.partners].flatMap(([one, other]) => (one.identity === other.identity ? [one] : [])));
  const stretches = stretchesOf(unpaired(pairing, all));
  const rest: Stretch<V> = { gone: stretches.flatMap(({ gone }) => gone), come: stretches.flatMap(({ come }) => come) };
  pairAlike(pairing, rest, keyOf);
  for (const stretch of stretches) {
    pairAlike(pairing, stretch, nameOf);
    pairAlike(pairing, stretch, () => '');
  }
  const added = new Set(unpaired(pairing, rest).come);
  return [
    ...all.come.flatMap((one): readonly Paired<V>[] => {
      const partner = pairing.partners.get(one);
      if (partner) return unchanged.has(one) ? [] : [{ before: partner, after: one }];
      return added.has(one) ? [{ after: one }] : [];
    }),
    ...unpaired(pairing, rest).gone.map((one) => ({ before: one })),
  ];
}

/** Returns pairs of what is as it was, the later one first; what has changed is given. */
export function pairUnchanged<V extends Named>(
  changed: readonly Paired<V>[],
  { before, after }: { readonly before: readonly V[]; readonly after: readonly V[] },
): readonly (readonly [V, V])[] {
  const pairing: Pairing<V> = {
    partners: new Map(changed.flatMap((pair) => (pair.after && pair.before ? [[pair.after, pair.before]] : []))),
    taken: new Set(changed.flatMap((pair) => pair.before ?? [])),
  };
  const added = new Set(changed.flatMap((pair) => (pair.after ? [pair.after] : [])));
  pairAlike(pairing, { gone: before, come: after.filter((one) => !added.has(one)) }, keyOf);
  return [...pairing.partners].filter(([one]) => !added.has(one));
}

function nameOf({ name }: Named): string {
  return name;
}

/** Returns the same key for what has not changed, wherever in a list it stands. */
function keyOf({ name, identity }: Named): string {
  return `${name.replace(PLACE, '[]')}\n${identity}`;
}

/** A place in a list shifts when something is put before it. */
const PLACE = /\[\d+\]/g;

function withoutSharedEnds<V extends Named>(before: readonly V[], after: readonly V[]): Stretch<V> {
  const isSame = (one: V | undefined, other: V | undefined) => one && other && keyOf(one) === keyOf(other);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  return { gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end) };
}

/** Returns those whose name stands once in each of the two, and holds no place in a list. */
function withOwnNames<V extends Named>({ gone, come }: Stretch<V>): Stretch<V> {
  const [then, now] = [gone, come].map((list) => {
    const counts = new Map<string, number>();
    for (const { name } of list) counts.set(name, (counts.get(name) ?? 0) + 1);
    return counts;
  });
  const isOwn = ({ name }: V) => then?.get(name) === 1 && now?.get(name) === 1 && name !== '' && name.search(PLACE) < 0;
  return { gone: gone.filter(isOwn), come: come.filter(isOwn) };
}

function unpaired<V>({ partners, taken }: Pairing<V>, { gone, come }: Stretch<V>): Stretch<V> {
  return { gone: gone.filter((one) => !taken.has(one)), come: come.filter((one) => !partners.has(one)) };
}

/** Pairs those of the same key, in the order of both. */
function pairAlike<V>(pairing: Pairing<V>, stretch: Stretch<V>, key: (one: V) => string): void {
  const { gone, come } = unpaired(pairing, stretch);
  const waiting = new Map<string, V[]>();
  // From the end, so that the first is the next to be taken.
  for (const one of gone.toReversed()) {
    const list = waiting.get(key(one));
    if (list) list.push(one);
    else waiting.set(key(one), [one]);
  }
  for (const one of come) {
    const partner = waiting.get(key(one))?.pop();
    if (partner === undefined) continue;
    pairing.partners.set(one, partner);
    pairing.taken.add(partner);
  }
}

/** With more removals and additions, names and the order in the file decide. */
const MOST_EDITS = 1_000;

/** Returns the parts between what is the same in both. */
function stretchesOf<V extends Named>(whole: Stretch<V>): readonly Stretch<V>[] {
  const parts = diffArrays(whole.gone.map(keyOf), whole.come.map(keyOf), { maxEditLength: MOST_EDITS });
  if (!parts) return [whole];
  const stretches: { gone: readonly V[]; come: readonly V[] }[] = [{ gone: [], come: [] }];
  let from = 0;
  let to = 0;
  for (const { count, added, removed } of parts) {
    const last = stretches.at(-1);
    if (removed && last) last.gone = whole.gone.slice(from, from + count);
    else if (added && last) last.come = whole.come.slice(to, to + count);
    else stretches.push({ gone: [], come: [] });
    if (!added) from += count;
    if (!removed) to += count;
  }
  return stretches;
}
