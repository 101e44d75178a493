import { describe, expect, test } from 'vitest';
import { UNBOUNDED } from '../../src/ast/filter.ts';
import { walk } from '../../src/ast/walk.ts';
import { closest } from '../../src/check/did-you-mean.ts';
import { exampleSchema as schema } from '../../src/check/example-schema.ts';
import type { Finding, Found, Rule } from '../../src/check/rule.ts';
import { digitGrouping } from '../../src/check/rules/digit-grouping.ts';
import { emptyRange } from '../../src/check/rules/empty-range.ts';
import { everyValueRange } from '../../src/check/rules/every-value-range.ts';
import { fractionOfWholeNumber } from '../../src/check/rules/fraction-of-whole-number.ts';
import { hexadecimalNumber } from '../../src/check/rules/hexadecimal-number.ts';
import { hiddenCharacter } from '../../src/check/rules/hidden-character.ts';
import { negativeZero } from '../../src/check/rules/negative-zero.ts';
import { notANumber } from '../../src/check/rules/not-a-number.ts';
import { notBoolean } from '../../src/check/rules/not-boolean.ts';
import { nullValue } from '../../src/check/rules/null-value.ts';
import { numberDigits } from '../../src/check/rules/number-digits.ts';
import { numberNotFinite } from '../../src/check/rules/number-not-finite.ts';
import { numberOutOfRange } from '../../src/check/rules/number-out-of-range.ts';
import { numberUnderflow } from '../../src/check/rules/number-underflow.ts';
import { outdatedField } from '../../src/check/rules/outdated-field.ts';
import { rangeInValue } from '../../src/check/rules/range-in-value.ts';
import { rangeOnWord } from '../../src/check/rules/range-on-word.ts';
import { reservedField } from '../../src/check/rules/reserved-field.ts';
import { stringCharacter } from '../../src/check/rules/string-character.ts';
import { stringTooLong } from '../../src/check/rules/string-too-long.ts';
import { unknownField } from '../../src/check/rules/unknown-field.ts';
import { unusualNumber } from '../../src/check/rules/unusual-number.ts';
import { typeOf } from '../../src/schema/schema.ts';
import { read } from '../../src/syntax/read.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { slice } from '../../src/text/span.ts';

/** In the order in which they claim a span. */
const rules: readonly Rule[] = [
  hiddenCharacter,
  reservedField,
  outdatedField,
  unknownField,
  numberDigits,
  digitGrouping,
  hexadecimalNumber,
  numberNotFinite,
  fractionOfWholeNumber,
  numberOutOfRange,
  numberUnderflow,
  negativeZero,
  rangeInValue,
  notANumber,
  notBoolean,
  stringCharacter,
  stringTooLong,
  rangeOnWord,
  emptyRange,
  nullValue,
  unusualNumber,
  everyValueRange,
];

interface Spoken {
  readonly code: string;
  readonly mark: string;
  readonly fixed: readonly string[];
}

/** What these rules say of a text: one finding a span, as the checker has it. */
function spoken(text: string): readonly Spoken[] {
  const { filter } = read(text);
  const found = new Map<string, Spoken>();
  for (const rule of rules) {
    const hear = (finding: Finding<unknown>): void => {
      const key = `${finding.span.start}-${finding.span.end}`;
      if (found.has(key)) return;
      const fixes = rule.fixes?.(finding, { text, schema }) ?? [];
      expect(rule.message(finding.data)).not.toMatch(/invalid|illegal|undefined/i);
      expect(rule.help?.(finding.data) ?? '').not.toMatch(/invalid|illegal|undefined/i);
      found.set(key, {
        code: rule.code,
        mark: slice(text, finding.span),
        fixed: fixes.map(({ edits }) => applyEdits(text, edits)),
      });
    };
    if (!filter) continue;
    walk(filter, {
      Equality(node) {
        const result: Found<unknown> | undefined = rule.finds?.Equality?.(node, { text, schema });
        if (result) hear({ ...result, node });
        hearProblem(node, node.value, node.origin?.value);
      },
      Interval(node) {
        const result: Found<unknown> | undefined = rule.finds?.Interval?.(node, { text, schema });
        if (result) hear({ ...result, node });
        hearProblem(node, node.lower, node.origin?.lower ?? node.origin?.value);
        hearProblem(node, node.upper, node.origin?.upper ?? node.origin?.value);
      },
    });

    function hearProblem(
      node: NonNullable<Finding<unknown>['node']>,
      value: string,
      span: Found<unknown>['span'] | undefined,
    ): void {
      if ((node.kind !== 'Equality' && node.kind !== 'Interval') || !span || value === UNBOUNDED) return;
      const type = typeOf(schema, node.field);
      const problem = type?.problem(value);
      if (!type || !problem) return;
      const finder = rule.finds?.problem?.[problem.kind] as ((...pieces: readonly unknown[]) => unknown) | undefined;
      const data = finder?.({ text: value, span, field: node.field, type, clause: node }, problem);
      if (data !== undefined) hear({ span, data, node });
    }
  }
  return [...found.values()];
}

function codes(text: string): readonly string[] {
  return spoken(text).map(({ code }) => code);
}

for (const { code, examples } of rules) {
  describe(code, () => {
    test.each(examples.bad)('$text', ({ text, mark, fixed }) => {
      expect(spoken(text)).toEqual([{ code, mark, fixed: fixed ?? [] }]);
    });
    test.each(examples.good)('%s is no case of it', (text) => {
      expect(codes(text).filter((other) => other === code)).toEqual([]);
    });
  });
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
    ['age:{21 TO 20}', []],
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
    ['age:*', []],
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
    ['age:[0.5 TO 1]', ['age:[1 TO 1]']],
    ['age:{0.5 TO 1}', []],
    ['age:{1 TO 1.5}', []],
    ['age:{1 TO 2.5}', ['age:{1 TO 3}']],
    ['age:[99999999999.5 TO *]', []],
    ['age:[1e-999999999 TO 5]', ['age:[1 TO 5]']],
    ['age:>1.5', ['age:>1']],
    ['age:<=1.5', ['age:<=1']],
  ] as const)('%s', (text, fixed) => {
    expect(
      spoken(text)
        .filter(({ code }) => code === 'fraction-of-whole-number')
        .flatMap((finding) => finding.fixed),
    ).toEqual(fixed);
  });

  test('age:[1.5 TO 2.5]', () => {
    expect(spoken('age:[1.5 TO 2.5]').map(({ fixed }) => fixed)).toEqual([['age:[2 TO 2.5]'], ['age:[1.5 TO 2]']]);
  });
});

describe('one finding that helps', () => {
  test.each([
    ['color:[red TO blue]', ['range-on-word']],
    ['color:[red. TO blue]', ['range-on-word']],
    ['male:[1 TO 0]', ['range-on-word']],
    ['color:>red', ['range-on-word']],
    ['male:-1', ['not-boolean']],
    ['age:-5..5', ['range-in-value']],
    ['age:20-', ['not-a-number']],
    ['age:30-20', ['not-a-number']],
    ['age:20k', ['not-a-number']],
    ['age:[20..30 TO 40]', ['not-a-number']],
    ['age:-1.5', ['fraction-of-whole-number']],
    ['age:2\u200b0', ['hidden-character']],
    ['nothere:[a TO b]', ['unknown-field']],
    ['externalImageID:{1 TO *}', ['outdated-field']],
    ['score:-.5', []],
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
