import { expect, test } from 'vitest';
import { renderDiagnostics } from '../../../src/diagnostic/render/render-diagnostics.ts';
import { harmlessJson, harmlessLine } from '../../../src/lint/report/harmless.ts';

test.each([
  ['::error::all is well', '<U+003A>:error::all is well'],
  ['   ::error::', '   <U+003A>:error::'],
  ['\t::error::', '␉::error::'],
  ['\u00a0::error::', '<U+00A0>::error::'],
  ['a ::error::', 'a ::error::'],
  [':error:', ':error:'],
  ['##[error]x', '#<U+0023>[error]x'],
  ['a ##vso[task.complete]', 'a #<U+0023>vso[task.complete]'],
  ['##teamcity[x] ##teamcity[y]', '#<U+0023>teamcity[x] #<U+0023>teamcity[y]'],
  ['é ####[x', 'é ###<U+0023>[x'],
  ['## [x] #[x] ##x', '## [x] #[x] ##x'],
  ['a\r\n::error::', 'a␍␊::error::'],
  ['\u001b[31m\u202e\u2028\ud800', '␛[31m<U+202E><U+2028><U+D800>'],
  ['张三 👩‍💻', '张三 👩‍💻'],
])('the line %j', (line, shown) => {
  expect(harmlessLine(line)).toBe(shown);
});

test.each([
  ['\u202e\u2028\u200b\u0085\u007f', '"\\u202e\\u2028\\u200b\\u0085\\u007f"'],
  ['\u{e0041}', '"\\udb40\\udc41"'],
  ['##[error] ##vso[x]', '"#\\u0023[error] #\\u0023vso[x]"'],
  ['\ud800 \u0000 \n', '"\\ud800 \\u0000 \\n"'],
  ['张三 😀 ##', '"张三 😀 ##"'],
])('JSON of %j', (value, json) => {
  expect(harmlessJson(value)).toBe(json);
});

test('keys of JSON and 64-bit integers are texts', () => {
  expect(harmlessJson({ '##[x]': 9_007_199_254_740_993n })).toBe('{"#\\u0023[x]":"9007199254740993"}');
});

test('JSON is laid out on request', () => {
  expect(harmlessJson({ a: ['##[x]'] }, 2)).toBe('{\n  "a": [\n    "#\\u0023[x]"\n  ]\n}');
});

test('carets stand right under what makes a command', () => {
  const diagnostic = {
    code: 'x',
    severity: 'error',
    message: '##[x]',
    span: { start: 3, end: 5 },
    data: {},
    suggestions: [],
  } as const;
  expect(renderDiagnostics('a ##vso[b]', [diagnostic], { format: 'pretty' })).toBe(
    `error[x]: #<U+0023>[x]
  1 | a #<U+0023>vso[b]
    |    ^^^^^^^^^`,
  );
});
