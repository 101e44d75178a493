import { createToken, Lexer, type TokenType } from 'chevrotain';
import { AND, DOTS, OR, SPACES, TO_WORDS, UNUSUAL_SPACES, WORD_PART, WORD_START } from './spelling.ts';

/** A word ends where its characters do, and is not a field's name. */
const WHOLE = `(?!${WORD_PART})`;
const NOT_A_NAME = `(?![${SPACES}]*[:：])`;

function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, flags);
}

function category(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: Lexer.NA });
}

// Categories: what a token can serve as.
export const Operator = category('Operator', '&& or ||');
export const Negator = category('Negator', '!');
export const Name = category('Name', 'a field');
export const Value = category('Value', 'a value');
export const Bound = category('Bound', 'an end of a range');
export const RangeSeparator = category('RangeSeparator', 'TO');
/** What says "to" by itself, even where no brackets say that a range is meant. */
export const RangeWord = category('RangeWord', 'TO');
export const Closer = category('Closer', 'a closing bracket');

const Blank = createToken({
  name: 'Blank',
  label: 'a blank',
  pattern: pattern(`[${SPACES}]+`),
  group: Lexer.SKIPPED,
  line_breaks: false,
});

// Asides: read, judged, and without a part in the tree.
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

export const And = createToken({ name: 'And', label: AND, pattern: /[&＆]+/, categories: [Operator, RangeSeparator] });
export const Or = createToken({ name: 'Or', label: OR, pattern: /[|｜]+/, categories: [Operator, RangeSeparator] });
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
/** What lists are written with elsewhere; which operator it stands for nobody knows. */
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

export const Not = createToken({ name: 'Not', label: '!', pattern: /[!！]/, categories: [Negator] });
export const NotWord = createToken({
  name: 'NotWord',
  label: '!',
  pattern: pattern(`(?:not|nto|ont|nicht|非|不)${WHOLE}${NOT_A_NAME}`, 'i'),
  categories: [Negator, Value, Bound],
  start_chars_hint: [...'nNoO非不'],
});
/** A sign with nothing glued to it that could be a number or a name. */
export const Sign = createToken({
  name: 'Sign',
  label: 'a sign',
  pattern: pattern(`[+\\-](?!${WORD_PART})`),
  categories: [Negator, RangeSeparator, RangeWord],
  start_chars_hint: ['+', '-'],
});

export const OpenGroup = createToken({ name: 'OpenGroup', label: '(', pattern: /[(（]/ });
export const CloseGroup = createToken({ name: 'CloseGroup', label: ')', pattern: /[)）]/, categories: [Closer] });
export const OpenRange = createToken({ name: 'OpenRange', label: '[ or {', pattern: /[[{［｛]/ });
export const CloseRange = createToken({ name: 'CloseRange', label: '] or }', pattern: /[\]}］｝]/, categories: [Closer] });
export const Colon = createToken({ name: 'Colon', label: ':', pattern: /[:：]+/ });

export const To = createToken({
  name: 'To',
  label: 'TO',
  pattern: pattern(`(?:${TO_WORDS})${WHOLE}`, 'i'),
  categories: [RangeSeparator, RangeWord, Name, Value],
  start_chars_hint: ['t', 'T', 'o', 'O', '至', '到'],
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
/** Everything, or any one character: `*` alone, or a pattern that starts so. */
export const Wildcard = createToken({
  name: 'Wildcard',
  label: '*',
  pattern: pattern(`[*?＊](?:${WORD_PART}|[*?＊])*`),
  categories: [Name, Value, Bound],
  start_chars_hint: ['*', '?', '＊'],
});

/** The lexer sorts its patterns by first character, in blocks of 255 past Latin-1; a word may start in every block. */
const WORD_STARTS = Array.from({ length: 0x1_0000 }, (_, code) => code).filter((code) =>
  code < 256 ? isWordStart(code) : code % 255 === 0,
);

function isWordStart(code: number): boolean {
  const character = String.fromCharCode(code);
  return character === '\\' || new RegExp(WORD_START).test(character);
}

/** A minus, what word processors make of one, and the logician's not. */
const SIGN = '[+\\-−–—¬]';

const MORE = `(?:${WORD_PART}|\\\\[^]|[*?＊])*`;
export const Signed = createToken({
  name: 'Signed',
  label: 'a value with a sign',
  pattern: pattern(`${SIGN}${WORD_PART}${MORE}`),
  start_chars_hint: [...'+-−–—¬'],
  categories: [Name, Value, Bound],
});
export const Word = createToken({
  name: 'Word',
  label: 'a word',
  pattern: pattern(`(?:${WORD_START}|\\\\[^])${MORE}`),
  start_chars_hint: WORD_STARTS,
  categories: [Name, Value, Bound],
});

/** In match order. */
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
