import fc from 'fast-check';
import { defineSchema } from '../../src/schema/schema.ts';

/** The schema that the fragments below speak of. */
export const people = defineSchema({
  age: 'integer',
  timestamp: 'long',
  score: 'float',
  weight: 'double',
  color: 'string',
  male: 'boolean',
});

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
