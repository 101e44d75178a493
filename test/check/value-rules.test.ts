import { describe, expect, test } from 'vitest';
import { checkFilter } from '../../src/check/check-filter.ts';
import { closest } from '../../src/check/closest-names.ts';
import { exampleSchema } from '../../src/check/example-schema.ts';
import { applyEdits } from '../../src/text/edit.ts';

function codes(text: string): readonly string[] {
  return checkFilter(text, exampleSchema).diagnostics.map(({ code }) => code);
}

/** What the suggestions of a rule make of a text. */
/** What each finding's own suggestions make of the text. */
function fixed(text: string, code: string): readonly string[] {
  return checkFilter(text, exampleSchema)
    .diagnostics.filter((diagnostic) => diagnostic.code === code)
    .flatMap(({ suggestions }) =>
      suggestions.filter(({ title }) => !title.startsWith('mend all')).map(({ edits }) => applyEdits(text, edits)),
    );
}

describe('the ends of the types', () => {
  test.each([
    ['age:2147483647', []],
    ['age:[-2147483648 TO 5]', []],
    ['age:2147483648', ['number-out-of-range']],
    ['age:[-2147483649 TO 5]', ['number-out-of-range']],
    ['timestamp:9223372036854775807', []],
    ['timestamp:[-9223372036854775808 TO 5]', []],
    ['timestamp:9223372036854775808', ['number-out-of-range']],
    ['timestamp:[-9223372036854775809 TO 5]', ['number-out-of-range']],
    ['timestamp:1e999999999', ['number-out-of-range']],
    ['score:3.4028235e38', []],
    ['score:3.4028236e38', ['number-out-of-range']],
    ['score:1e-45', []],
    ['score:7e-46', ['number-underflow']],
    ['weight:1.7976931348623157e308', []],
    ['weight:1.8e308', ['number-out-of-range']],
    ['weight:5e-324', []],
    ['weight:2e-324', ['number-underflow']],
    ['weight:1e-999999999', ['number-underflow']],
    ['age:[-0 TO 5]', []],
    ['score:[-0 TO 5]', ['negative-zero']],
    ['score:[-0.00e7 TO 5]', ['negative-zero']],
    [`color:${'r'.repeat(256)}`, []],
    [`color:${'r'.repeat(257)}`, ['string-too-long']],
    [`external_image_id:${'r'.repeat(36)}`, []],
    [`external_image_id:${'r'.repeat(37)}`, ['string-too-long']],
  ] as const)('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('excluded ends', () => {
  test.each([
    ['age:{20 TO 22}', []],
    ['age:{20 TO 21}', ['empty-range']],
    ['age:{20 TO 20}', ['empty-range']],
    ['age:{2147483646 TO *}', []],
    ['age:{2147483647 TO *}', ['empty-range']],
    ['age:{* TO -2147483647}', []],
    ['age:{* TO -2147483648}', ['empty-range']],
    ['timestamp:{9007199254740992 TO 9007199254740993}', ['empty-range']],
    ['timestamp:{9007199254740992 TO 9007199254740994}', []],
    ['score:{0 TO 1e-45}', ['empty-range']],
    ['score:{0 TO 3e-45}', []],
    ['score:{16777216 TO 16777218}', ['empty-range']],
    ['weight:{16777216 TO 16777218}', []],
    ['weight:{0 TO 5e-324}', ['empty-range']],
    ['weight:{1.7976931348623157e308 TO *}', ['empty-range']],
    ['age:{-2147483648 TO *}', []],
    ['age:[-2147483648 TO 2147483647]', ['every-value-range']],
    ['age:[* TO 2147483647]', ['every-value-range']],
    ['age:{* TO *}', ['every-value-range']],
  ] as const)('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('fractions as ends', () => {
  test.each([
    ['age:[1.5 TO *]', ['age:[2 TO *]']],
    ['age:[-1.5 TO *]', ['age:[-1 TO *]']],
    ['age:{-1.5 TO *}', ['age:{-2 TO *}']],
    ['age:{* TO 1.5}', ['age:{* TO 2}']],
    ['age:[* TO -0.5]', ['age:[* TO -1]']],
    ['age:[1.5 TO 1]', []],
    ['age:[1 TO 0.5]', []],
    ['age:[1.5 TO 2.5]', ['age:[2 TO 2.5]', 'age:[1.5 TO 2]']],
    ['age:[0.5 TO 1]', ['age:[1 TO 1]']],
    ['age:{0.5 TO 1}', []],
    ['age:{1 TO 1.5}', []],
    ['age:{1 TO 2.5}', ['age:{1 TO 3}']],
    ['age:[99999999999.5 TO *]', []],
    ['age:[1e-999999999 TO 5]', ['age:[1 TO 5]']],
    ['age:>1.5', ['age:>1']],
    ['age:<=1.5', ['age:<=1']],
  ] as const)('%s', (text, expected) => {
    expect(fixed(text, 'fraction-of-whole-number')).toEqual(expected);
  });
});

describe('one finding that helps', () => {
  test.each([
    ['color:[red TO blue]', ['range-on-word']],
    ['color:[red. TO blue]', ['range-on-word']],
    ['male:[1 TO 0]', ['range-on-word']],
    ['age:20-', ['not-a-number']],
    ['age:30-20', ['not-a-number']],
    ['age:20k', ['not-a-number']],
    ['age:[20..30 TO 40]', ['not-a-number']],
    ['age:2\u200b0', ['hidden-character']],
    ['nothere:[a TO b]', ['unknown-field']],
    ['externalImageID:{1 TO *}', ['outdated-field']],
    ['male:null', ['not-boolean']],
    ['age:null', ['not-a-number']],
  ] as const)('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});

describe('closest', () => {
  const names = ['age', 'male', 'color', 'timestamp', 'vip-2', 'external_image_id'];
  test.each([
    ['agee', ['age']],
    ['Age', ['age']],
    ['ａｇｅ', ['age']],
    ['mael', ['male']],
    ['female', []],
    ['colour', ['color']],
    ['timestmp', ['timestamp']],
    ['VIP_2', ['vip-2']],
    ['externalImageId', ['external_image_id']],
    ['x', []],
    ['', []],
    ['height', []],
    ['a'.repeat(100_000), []],
  ] as const)('%s', (word, expected) => {
    expect(closest(word, names)).toEqual(expected);
  });

  test('names two at most', () => {
    expect(closest('ages', ['age', 'aged', 'agent', 'pages'])).toEqual(['age', 'aged']);
  });
});
