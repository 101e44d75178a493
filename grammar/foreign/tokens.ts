import { createToken, type TokenType } from 'chevrotain';
import { AND, DOTS, OR, SPACES, UNUSUAL_SPACES, WORD_PART } from '../spelling.ts';
import {
  And,
  Blank,
  Bound,
  CloseGroup,
  CloseRange,
  Closer,
  Colon,
  Name,
  Negator,
  Not,
  OpenGroup,
  OpenRange,
  Operator,
  Or,
  pattern,
  RangeSeparator,
  RangeWord,
  Signed,
  To,
  Value,
  WHOLE,
  Wildcard,
  Word,
} from '../tokens.ts';

/** A keyword before a colon is a field's name. */
const NOT_A_NAME = `(?![${SPACES}]*[:：])`;

// Asides: reported, and without a part in the tree.
const OddBlank = createToken({ name: 'OddBlank', label: 'a blank', pattern: pattern(`[${UNUSUAL_SPACES}]`), group: 'asides' });
const Comment = createToken({
  name: 'Comment',
  label: 'a comment',
  pattern: pattern(`/\\*[^*]*\\*/|(?<![^${SPACES}\\])}］）｝;；])(?:#|//|--[${SPACES}])[^\\n\\r]*`),
  group: 'asides',
  start_chars_hint: ['#', '/', '-'],
});
const Boost = createToken({ name: 'Boost', label: 'a boost', pattern: /\^\d+(?:\.\d+)?/, group: 'asides' });
const Fuzzy = createToken({
  name: 'Fuzzy',
  label: 'a fuzziness',
  pattern: /(?<!\d)~(?:\d+(?:\.\d+)?)?|~(?!\d)/,
  start_chars_hint: ['~'],
  group: 'asides',
});

export const AndWord = createToken({
  name: 'AndWord',
  label: AND,
  pattern: pattern(`(?:and|adn|nad|annd|und|et|且|并且|而且|与|和|及|かつ)${WHOLE}${NOT_A_NAME}`, 'i'),
  categories: [Operator, Value, Bound, RangeSeparator],
  start_chars_hint: [...'aAnNuUeE且并而与和及か'],
});
export const OrWord = createToken({
  name: 'OrWord',
  label: OR,
  pattern: pattern(`(?:or|ro|orr|oder|ou|或|或者|または)${WHOLE}${NOT_A_NAME}`, 'i'),
  categories: [Operator, Value, Bound, RangeSeparator],
  start_chars_hint: [...'oOrR或ま'],
});
export const NotWord = createToken({
  name: 'NotWord',
  label: '!',
  pattern: pattern(`(?:not|nto|ont|nicht|非|不)${WHOLE}${NOT_A_NAME}`, 'i'),
  categories: [Negator, Value, Bound],
  start_chars_hint: [...'nNoO非不'],
});
/** Separates clauses in other languages; which operator it stands for is unknown. */
export const Separator = createToken({
  name: 'Separator',
  label: 'a separator',
  pattern: /[,;，；、]/,
  categories: [Operator, RangeSeparator],
});

export const Comparison = createToken({
  name: 'Comparison',
  label: 'a comparison',
  pattern: pattern(
    `[!！][=＝]=?|<>|[<>＜＞][=＝]|[=＝][<>]|[=＝]{1,3}|[<>＜＞≤≥≠]|(?<=[:：] *)[nN][oO][tT](?= +(?!and |or |AND |OR )[\\w"]|\\()`,
  ),
  start_chars_hint: [...'!！<>＜＞=＝≤≥≠nN'],
});
export const ComparisonWord = createToken({
  name: 'ComparisonWord',
  label: 'a comparison',
  pattern: pattern(
    `(?:(?:is +)?(?:greater|more|less|fewer) +than(?: +or +equal(?: +to)?)?|at +(?:least|most)|over|under|above|below|is[${SPACES}]+not|isn[o'’]?t|equals|eq|neq?|gte?|lte?|ge|le|is)(?=[${SPACES}]+[^${SPACES}:：)&|])`,
    'i',
  ),
  categories: [Name, Value, Bound],
  start_chars_hint: [...'eEnNgGlLiImMfFaAoOuUbB'],
});
export const Between = createToken({
  name: 'Between',
  label: 'BETWEEN',
  pattern: pattern(`(?:not[${SPACES}]+)?between${WHOLE}${NOT_A_NAME}`, 'i'),
  categories: [Name, Value, Bound],
  start_chars_hint: ['b', 'B', 'n', 'N'],
});
export const In = createToken({
  name: 'In',
  label: 'IN',
  pattern: pattern(`(?:not[${SPACES}]+)?in(?=[${SPACES}]*[(（[［])`, 'i'),
  categories: [Name, Value, Bound],
  start_chars_hint: ['i', 'I', 'n', 'N'],
});

/** A sign that is not part of a number or a name. */
export const Sign = createToken({
  name: 'Sign',
  label: 'a sign',
  pattern: pattern(`[+\\-](?!${WORD_PART})`),
  categories: [Negator, RangeSeparator, RangeWord],
  start_chars_hint: ['+', '-'],
});

export const Dots = createToken({
  name: 'Dots',
  label: '..',
  pattern: pattern(`(?:${DOTS})${WHOLE}|(?<=\\d)[~〜～](?=\\d)`),
  categories: [RangeSeparator, RangeWord, Name, Value],
  start_chars_hint: ['.', '…', '–', '—', '~', '〜', '～'],
});

export const Quoted = createToken({
  name: 'Quoted',
  label: 'a quoted value',
  pattern: /"(?:[^"\\]|\\[\s\S])*"|'[^'\r\n]*'|[“”„＂][^“”„＂"\r\n]*[“”＂]|[‘’][^‘’'\r\n]*’|「[^「」]*」|『[^『』]*』/,
  categories: [Name, Value, Bound],
  start_chars_hint: [...'"\'“”„＂‘’「『'],
  line_breaks: false,
});
export const RegularExpression = createToken({
  name: 'RegularExpression',
  label: 'a regular expression',
  pattern: pattern(`/(?:[^/\\\\${SPACES}]|\\\\.)+/`),
  categories: [Name, Value],
  start_chars_hint: ['/'],
});

/** All tokens, in match order. */
export const tokens: TokenType[] = [
  Blank,
  Operator,
  Negator,
  Name,
  Value,
  Bound,
  RangeSeparator,
  RangeWord,
  Closer,
  Comment,
  And,
  Or,
  Comparison,
  Not,
  OpenGroup,
  CloseGroup,
  OpenRange,
  CloseRange,
  Colon,
  Separator,
  AndWord,
  OrWord,
  ComparisonWord,
  Between,
  In,
  NotWord,
  To,
  Dots,
  Sign,
  Signed,
  Word,
  Wildcard,
  Quoted,
  RegularExpression,
  OddBlank,
  Boost,
  Fuzzy,
];

export function isNegator(type: TokenType): boolean {
  return type === Not || type === NotWord || type === Sign;
}
