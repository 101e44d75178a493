import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Named, pairChanged, pairUnchanged } from '../../src/history/pair.ts';

/** `name=text`, or a text alone. */
function listOf(text: string): readonly Named[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [name = '', identity] = one.split('=');
      return identity === undefined ? { name: '', identity: name } : { name, identity };
    });
}

/** `before>after`, with nothing on a side where there is nothing. */
function pairs(before: string, after: string): string {
  const shown = (one: Named | undefined) => (!one ? '' : one.name === '' ? one.identity : `${one.name}=${one.identity}`);
  return pairChanged(listOf(before), listOf(after))
    .map((pair) => `${shown(pair.before)}>${shown(pair.after)}`)
    .join(' ');
}

test.each([
  ['what is the same is no change', 'a b c', 'a b c', ''],
  ['a changed one is paired with what it was', 'a b c', 'a x c', 'b>x'],
  ['what is put before the others shifts none of them', 'a b', 'x a b', '>x'],
  ['what is taken out is gone', 'a b c', 'a c', 'b>'],
  ['several changed ones are paired in order', 'a b c d', 'a x y d', 'b>x c>y'],
  ['more than there were are added', 'a b d', 'a x y d', 'b>x >y'],
  ['fewer than there were are gone', 'a b c d', 'a x d', 'b>x c>'],
  ['a change and an insertion elsewhere are two things', 'a b c d', 'x a b c y', '>x d>y'],
  ['what has moved is a pair with itself', 'a b c d', 'b c d a', 'a>a'],
  ['what has moved is not taken for a change of its neighbour', 'a b c', 'x b c a', '>x a>a'],
  ['all of it is new', '', 'a b', '>a >b'],
  ['all of it is gone', 'a b', '', 'a> b>'],
  ['the same text twice is two filters', 'a a', 'a a a', '>a'],
  ['a name of its own pairs wherever it stands', 'p=a q=b r=c', 'r=c p=x q=b', 'p=a>p=x'],
  ['a name of its own pairs before order does', 'p=a q=b', 'q=x p=y', 'q=b>q=x p=a>p=y'],
  ['swapped texts under names of their own are changes', 'p=a q=b', 'p=b q=a', 'p=a>p=b q=b>q=a'],
  ['another name is paired by order', 'p=a', 'q=x', 'p=a>q=x'],
  ['places in lists shift', 'j[0].f=a j[1].f=b', 'j[0].f=x j[1].f=a j[2].f=b', '>j[0].f=x'],
  ['places in lists shift round a change', 'j[0].f=a j[1].f=b', 'j[0].f=n j[1].f=a j[2].f=x', '>j[0].f=n j[1].f=b>j[2].f=x'],
  ['the same place pairs before order does', 'j[0].f=a j[1].f=b', 'j[1].f=x', 'j[1].f=b>j[1].f=x j[0].f=a>'],
  ['swapped texts in a list are told as moved', 'j[0].f=a j[1].f=b', 'j[0].f=b j[1].f=a', 'j[0].f=a>j[1].f=a'],
  ['the same text elsewhere under another name is another filter', 'p[0].f=a z', 'z q[0].f=a', '>q[0].f=a p[0].f=a>'],
])('%s', (_, before, after, expected) => {
  expect(pairs(before, after)).toBe(expected);
});

test('every later one is paired once, added, or as it was; every earlier one likewise', () => {
  const named = fc.record({
    name: fc.constantFrom('', '', 'p', 'q', 'j[0].f', 'j[1].f', 'j[2].f'),
    identity: fc.constantFrom('a', 'b', 'c', 'd'),
  });
  const list = fc.array(named, { maxLength: 12 });
  fc.assert(
    fc.property(list, list, (before, after) => {
      const found = pairChanged(before, after);
      const [earlier, later] = [found.flatMap((pair) => pair.before ?? []), found.flatMap((pair) => pair.after ?? [])];
      expect([new Set(earlier).size, new Set(later).size]).toEqual([earlier.length, later.length]);
      const unchanged = pairUnchanged(found, { before, after });
      for (const [one, other] of unchanged) expect(other.identity).toBe(one.identity);
      expect(new Set([...later, ...unchanged.map(([one]) => one)])).toEqual(new Set(after));
      expect(later.length + unchanged.length).toBe(after.length);
      expect(new Set([...earlier, ...unchanged.map(([, other]) => other)]).size).toBe(before.length);
      const kept = (list: readonly Named[], told: readonly Named[]) =>
        list
          .filter((one) => !told.includes(one))
          .map(({ name, identity }) => `${name.replace(/\d/, '')}=${identity}`)
          .sort();
      expect(kept(after, later)).toEqual(kept(before, earlier));
    }),
  );
});

test('past what can be compared, order decides', () => {
  const list = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: '', identity: `${letter}${index}` }));
  const found = pairChanged(list('a', 3_000), list('b', 3_001));
  expect(found.slice(0, 2)).toEqual([
    { before: { name: '', identity: 'a0' }, after: { name: '', identity: 'b0' } },
    { before: { name: '', identity: 'a1' }, after: { name: '', identity: 'b1' } },
  ]);
  expect(found.at(-1)).toEqual({ after: { name: '', identity: 'b3000' } });
});
