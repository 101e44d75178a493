/** How the documented language is written. Without Chevrotain, so that a bundle which only prints stays small. */
export const AND = '&&';
export const OR = '||';
export const NOT = '!';
export const TO = 'TO';
export const COLON = ':';
export const OPEN_GROUP = '(';
export const CLOSE_GROUP = ')';

/** The brackets of an interval, by whether its bounds match. */
export const INTERVAL_BRACKETS = { included: ['[', ']'], excluded: ['{', '}'] } as const;

/** Words that the service reads as operators in every place. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);

/** What separates clauses for the service: space, tab, LF, CR and the ideographic space. Inside a range only the space does. */
export const SPACES = ' \\t\\n\\r\\u3000';

/** Characters that look like a space and are none to the service. Zero-width characters are not here; they are part of words. */
export const UNUSUAL_SPACES =
  '\\u000b\\u000c\\u001c-\\u001f\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u180e';

/** Characters that end a word, as a regular expression's class. */
const WORD_ENDS = `${SPACES}${UNUSUAL_SPACES}()\\[\\]{}:!&|=<>,;"~^*?≤≥≠\\\\（）［］｛｝：！＆｜＝＜＞，；、＂“”„「」『』＊`;

/** Characters of a word after the first one: all that no other token uses. */
export const WORD_PART = `[^${WORD_ENDS}]`;

/** The first character of a word: no sign, quote or slash. */
export const WORD_START = `[^${WORD_ENDS}+\\-−–—¬'/‘’]`;

/** What people write between the ends of a range; only `TO` is documented. */
export const TO_WORDS = 'to|too|ot|至|到';
export const DOTS = '\\.{2,3}|…|–|—';

const SEPARATOR = new RegExp(`^(?:${TO_WORDS}|${DOTS})$`, 'i');
// Marked as pure, so that a bundle which only prints drops it.
const BLANK = /* @__PURE__ */ new RegExp(`^[${SPACES}]$`);
const WORD = new RegExp(`^${WORD_START}${WORD_PART}*$`, 'u');
const BOUND = new RegExp(`^[+-]?${WORD_START}${WORD_PART}*$`, 'u');

/** Most words; this test takes a fraction of the time of the full one. */
const USUAL_WORD = /^\w[\w.-]*$/;
/** Most bounds. */
const USUAL_NUMBER = /^-?\d[\d.]*$/;

/** Whether a text can be written as the value of an equality and is read back unchanged. */
export function isWord(text: string): boolean {
  return (USUAL_WORD.test(text) || WORD.test(text)) && !OPERATOR_WORDS.has(text);
}

/** Whether a text can be written as a field's name. `#` would start a comment, and `_exists_` is Elasticsearch's. */
export function isName(text: string): boolean {
  return isWord(text) && !text.startsWith('#') && text !== '_exists_';
}

/** Whether a text can be written as a bound. A bound may have a sign; after a space `#` would start a comment. */
export function isBound(text: string): boolean {
  if (USUAL_NUMBER.test(text)) return true;
  return BOUND.test(text) && !OPERATOR_WORDS.has(text) && !SEPARATOR.test(text) && !text.startsWith('#');
}

/** Whether a character separates clauses for the service. */
export function isSpace(character: string): boolean {
  return BLANK.test(character);
}
