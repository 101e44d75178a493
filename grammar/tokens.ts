import { createToken, Lexer, type TokenType } from 'chevrotain';
import { AND, OR, SPACES, TO_WORDS, WORD_PART, WORD_START } from './spelling.ts';

// The tokens of the documented language, each with what people write in its place. Tokens of other languages are in foreign/.

/** A keyword ends where its characters do. */
export const WHOLE = `(?!${WORD_PART})`;

export function pattern(source: string, flags = ''): RegExp {
  return new RegExp(source, flags);
}

function category(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: Lexer.NA });
}

// Categories: what a token can serve as. The lexer never makes one.
export const Operator = category('Operator', '&& or ||');
export const Negator = category('Negator', '!');
export const Name = category('Name', 'a field');
export const Value = category('Value', 'a value');
export const Bound = category('Bound', 'an end of a range');
export const RangeSeparator = category('RangeSeparator', 'TO');
/** Means "to" without brackets around the range, too. */
export const RangeWord = category('RangeWord', 'TO');
export const Closer = category('Closer', 'a closing bracket');

export const Blank = createToken({
  name: 'Blank',
  label: 'a blank',
  pattern: pattern(`[${SPACES}]+`),
  group: Lexer.SKIPPED,
  line_breaks: false,
});

export const And = createToken({ name: 'And', label: AND, pattern: /[&＆]+/, categories: [Operator, RangeSeparator] });
export const Or = createToken({ name: 'Or', label: OR, pattern: /[|｜]+/, categories: [Operator, RangeSeparator] });
export const Not = createToken({ name: 'Not', label: '!', pattern: /[!！]/, categories: [Negator] });

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

/** Any value or no bound: `*` alone, or a pattern that starts so. */
export const Wildcard = createToken({
  name: 'Wildcard',
  label: '*',
  pattern: pattern(`[*?＊](?:${WORD_PART}|[*?＊])*`),
  categories: [Name, Value, Bound],
  start_chars_hint: ['*', '?', '＊'],
});

/** The lexer sorts its patterns by first character, in blocks of 255 above Latin-1; a word may start in every block. */
const WORD_STARTS = [
  ...Array.from({ length: 256 }, (_, code) => code).filter(isWordStart),
  ...Array.from({ length: 257 }, (_, block) => (block + 1) * 255).filter((code) => code > 255),
];

function isWordStart(code: number): boolean {
  const character = String.fromCharCode(code);
  return character === '\\' || new RegExp(WORD_START).test(character);
}

/** Signs, what word processors make of a minus, and the logical not. */
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
