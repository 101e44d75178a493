/** How the documented language is written, once. Free of the parser, so that printing stays small. */
export const AND = '&&';
export const OR = '||';
export const NOT = '!';
export const TO = 'TO';
export const COLON = ':';
export const OPEN_GROUP = '(';
export const CLOSE_GROUP = ')';

/** The brackets of an interval, by whether its bounds match. */
export const INTERVAL_BRACKETS = { included: ['[', ']'], excluded: ['{', '}'] } as const;

/** Words that the service reads as operators, wherever they stand. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);

/** What separates clauses for the service: space, tab, LF, CR and the ideographic space. Inside a range only the space does. */
export const SPACES = ' \\t\\n\\r\\u3000';

/** What looks like a blank and is none for the service; zero-width characters are not here, they hide inside words. */
export const UNUSUAL_SPACES =
  '\\u000b\\u000c\\u001c-\\u001f\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u180e';

/** Characters that end a word, as a regular expression's class. */
const WORD_ENDS = `${SPACES}${UNUSUAL_SPACES}()\\[\\]{}:!&|=<>,;"~^*?≤≥≠\\\\（）［］｛｝：！＆｜＝＜＞，；、＂“”„「」『』＊`;

/** What a word may go on with: everything that nothing else is made of. */
export const WORD_PART = `[^${WORD_ENDS}]`;

/** What a word may start with: no sign, no quote, no slash. */
export const WORD_START = `[^${WORD_ENDS}+\\-−–—¬'/‘’]`;

/** What people put between the ends of a range; `TO` alone is right. */
export const TO_WORDS = 'to|too|ot|至|到';
export const DOTS = '\\.{2,3}|…|–|—';

const SEPARATOR = new RegExp(`^(?:${TO_WORDS}|${DOTS})$`, 'i');
// Marked, so that a bundle which only prints leaves it out.
const BLANK = /* @__PURE__ */ new RegExp(`^[${SPACES}]$`);
const WORD = new RegExp(`^${WORD_START}${WORD_PART}*$`, 'u');
const BOUND = new RegExp(`^[+-]?${WORD_START}${WORD_PART}*$`, 'u');

/** Told from the rest in a fraction of the time; each is a word. */
const USUAL_WORD = /^\w[\w.-]*$/;
/** Likewise, and a bound. */
const USUAL_NUMBER = /^-?\d[\d.]*$/;

/** Whether an equality's value can be written as it is and is read back as it was. */
export function isWord(text: string): boolean {
  return (USUAL_WORD.test(text) || WORD.test(text)) && !OPERATOR_WORDS.has(text);
}

/** Whether a field's name can be written as it is; `#` would look like a remark, and Elasticsearch asks `_exists_` for fields. */
export function isName(text: string): boolean {
  return isWord(text) && !text.startsWith('#') && text !== '_exists_';
}

/** Whether a bound can be written as it is; a bound may carry a sign, and after a blank `#` would look like a remark. */
export function isBound(text: string): boolean {
  if (USUAL_NUMBER.test(text)) return true;
  return BOUND.test(text) && !OPERATOR_WORDS.has(text) && !SEPARATOR.test(text) && !text.startsWith('#');
}

/** Whether the service takes a character for a blank between clauses. */
export function isSpace(character: string): boolean {
  return BLANK.test(character);
}
