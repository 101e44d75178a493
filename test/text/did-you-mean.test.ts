import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean } from '../../src/text/did-you-mean.ts';

test.each([
  ['inverted-rnge', ['inverted-range', 'empty-range'], 'inverted-range'],
  ['Filter', ['id', 'filter'], 'filter'],
  ['chek', ['check', 'match'], 'check'],
  ['comp', ['completion', 'compare'], 'compare'],
  ['warn', ['off', 'hint', 'warning', 'error'], 'warning'],
  ['att', ['paths', 'schema', 'at'], 'at'],
  ['agr', ['id', 'age'], 'age'],
])('%s among %j is probably %s', (word, names, meant) => {
  expect(didYouMean(word, names)).toBe(` Did you mean ${meant}?`);
});

test.each([
  ['1', ['id', 'a']],
  ['at', ['id', 'age']],
  ['age', ['id', 'name']],
  ['void', ['id']],
  ['co', ['compare']],
  ['endpoint', ['schema', 'rules', 'overrides']],
  ['', ['a', 'id']],
  ['filter', []],
  ['x'.repeat(100_000), ['filter']],
])('%s among %j is none of them', (word, names) => {
  expect(didYouMean(word, names)).toBe('');
});

test('a name itself is the one that is meant', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,9}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, fc.nat(), (all, index) => {
      const word = all[index % all.length] ?? '';
      expect(didYouMean(word, all)).toBe(` Did you mean ${word}?`);
    }),
  );
});
