import fc from 'fast-check';

/** What filters, and what people take for filters, are made of. */
const FRAGMENTS = [
  [
    'age:20',
    'age:[20 TO 30]',
    'age:{20 TO *}',
    'color:red',
    'male:true',
    '(!male:true)',
    'score:0.5',
    'timestamp:9007199254740993',
    'weight:[* TO 1e3]',
  ],
  [
    ' && ',
    ' || ',
    ' && ',
    ' || ',
    ' ',
    '  ',
    '&&',
    '||',
    '&& ',
    ' ||',
    ' & ',
    ' and ',
    ' AND ',
    ' or ',
    ' OR ',
    ', ',
    '; ',
    '\n',
  ],
  ['(', ')', '!', '! ', '(!', 'NOT ', 'not ', '-', '+', '!!'],
  ['[', ']', '{', '}', ' TO ', ' to ', 'TO', '*', '..', ' - ', '[20 TO 30', '20 TO 30]', '[1 TO 5}', '[1,5]'],
  ['age', 'color', 'male', 'AND', 'face_id', 'agee', '张三', 'x-y', '-x', '__proto__', 'hasOwnProperty'],
  [
    ':',
    '：',
    '::',
    '=',
    '==',
    ' >= ',
    ':>=',
    '<',
    ' != ',
    ' BETWEEN 1 AND 5',
    ' IN (1, 2)',
    ':(1 || 2)',
    ':"20"',
    ":'red'",
    ':br*',
    ':*',
    ':-5',
  ],
  ['20', '-5', '1e400', '1.0f', '0x14', 'true', 'TRUE', 'NaN', '２０', '1.5', '99999999999', '020', 'null'],
  [
    '"',
    "'",
    '“',
    '\\',
    '/',
    '~',
    '~2',
    '^2',
    '#',
    ' # x',
    '?',
    '*:*',
    '，',
    '（',
    '）',
    '\u00a0',
    '\u200b',
    '\u3000',
    '\t',
    '\ud800',
    '\0',
    '😀',
  ],
] as const;

/** Texts between a filter and noise. */
export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.oneof(...FRAGMENTS.map((kind) => fc.constantFrom(...kind))), { maxLength: 9 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

/** What stands in brackets after a field, and what people put there. */
const GROUP_FRAGMENTS = [
  ['20', '25', 'red', '-5', '+5', '-red', '-AND', '+OR', 'NOT', '"-5"', "'x'", '\\*', '-5\\*', 'x*', '-x?', '*', '_exists_', '¬'],
  ['[20 TO 30]', '[30 TO 20]', '{1 TO 2}', '[5 TO *]', '(!red)', '(!20)', '(', ')', '(!', '!', '- ', '+ '],
  ['>', '>=', '!=', ' is ', ' is not ', ' BETWEEN ', ' IN (', 'not in [', 'age:', 'color:', ':', '..', ' TO '],
  [' && ', ' || ', ' ', '&&', ' AND ', ' or ', 'not ', ', ', '/*c*/', '//c', '\t'],
] as const;

/** Texts with several values, ranges and signs in the brackets after a field. */
export const groupTextArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('age:(', 'color:(', 's:(', 'age in (', '-age:(', '(color:('),
    fc.array(fc.oneof(...GROUP_FRAGMENTS.map((kind) => fc.constantFrom(...kind))), { maxLength: 8 }),
    fc.constantFrom(')', ')', '', ']', ') && age:20'),
  )
  .map(([opener, parts, closer]) => opener + parts.join('') + closer);
