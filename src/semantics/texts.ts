/** The least text there is: strings are never empty, since an empty one is absent. */
export const FIRST_TEXT = '\u0000';

/** Before, same or after in the order of the UTF-8 bytes, which is that of code points and not that of UTF-16 code units. */
export function compareTexts(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index++) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return byCodePoint(left) - byCodePoint(right);
  }
  return a.length - b.length;
}

/** Where two texts first differ, a surrogate stands for a code point above every other code unit. */
function byCodePoint(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** What the manual lets a string be made of (face_02_0012), in order. */
const LETTERS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';

/** Letters first, since they make the friendlier examples. */
const EXAMPLES = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

/**
 * A text at or after `from` and before `to`, of letters, digits, `_` and `-` wherever there is one.
 * There must be room: `from` stands before `to`.
 */
export function textBetween(from: string, to: string | undefined): string {
  const within = (text: string) => compareTexts(from, text) <= 0 && (to === undefined || compareTexts(text, to) < 0);
  const stem = from.endsWith(FIRST_TEXT) ? from.slice(0, -1) : from;
  if (stem === from && isPlain(from)) return from;
  const letters = [...EXAMPLES];
  const longer = isPlain(stem) ? letters.map((letter) => stem + letter) : [];
  const least = leastPlainFrom(stem);
  return [...letters, ...longer, ...(least === undefined ? [] : [least])].find(within) ?? from;
}

function isPlain(text: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(text);
}

/** The least text of letters, digits, `_` and `-` after the given one, if any. */
function leastPlainFrom(text: string): string | undefined {
  const odd = /[^A-Za-z0-9_-]/.exec(text);
  if (!odd) return text + LETTERS[0];
  const next = [...LETTERS].find((letter) => letter > odd[0]);
  const head = text.slice(0, odd.index);
  if (next) return head + next;
  for (let index = head.length - 1; index >= 0; index--) {
    const following = LETTERS[LETTERS.indexOf(head.charAt(index)) + 1];
    if (following) return head.slice(0, index) + following;
  }
  return undefined;
}
