import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts, textBetween } from '../../src/semantics/texts.ts';

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '-', 'z', '\u0000', '{', '\u00e9'), minLength: 1, maxLength: 4 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

test('texts stand in the order of their UTF-8 bytes', () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(Math.sign(compareTexts(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
    { numRuns: 5_000 },
  );
});

test('a text between two others lies there', () => {
  fc.assert(
    fc.property(texts, fc.option(texts, { nil: undefined }), (from, to) => {
      fc.pre(to === undefined || compareTexts(from, to) < 0);
      const between = textBetween(from, to);
      expect([compareTexts(from, between) <= 0, to === undefined || compareTexts(between, to) < 0]).toEqual([true, true]);
    }),
    { numRuns: 5_000 },
  );
});

test.each([
  ['brown\u0000', 'red', 'c'],
  ['a\u0000', 'a-', 'a\u0000'],
  ['a\u0000', 'a0', 'a-'],
  ['az{', 'b', 'az{'],
  ['a{', undefined, 'b'],
  ['zz\u0000', undefined, 'zza'],
  ['\u00e9', undefined, '\u00e9'],
  ['\u0000', 'a', 'A'],
  ['\u0000', '-', '\u0000'],
])('from %j to before %j comes %j', (from, to, between) => {
  expect(textBetween(from, to)).toBe(between);
});
