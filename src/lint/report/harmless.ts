import { asDrawn } from '../../diagnostic/width.ts';
import { inPlaceOf, replaceCommandSigns, replaceHidden } from '../../text/hidden.ts';

/** Most JSON has none of these, and a test for them is faster than one for the classes of Unicode. */
const MAYBE_ACTING = /[^\n -~]|##/;

/** Returns a line on which neither a terminal nor a CI service acts. Line ends and other controls in it become pictures. */
export function harmlessLine(text: string): string {
  // GitHub reads a command after spaces, too.
  return asDrawn(text).replace(/^( *):(?=:)/, `$1${inPlaceOf(':')}`);
}

/** Returns JSON on which nothing acts. 64-bit integers become text, since JSON's numbers would lose their last digits. */
export function harmlessJson(value: unknown, indent = 0): string {
  return harmlessJsonText(JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), indent));
}

/** Returns the same JSON with escapes for what something could act on. */
export function harmlessJsonText(json: string): string {
  return MAYBE_ACTING.test(json) ? replaceCommandSigns(replaceHidden(json, escapedInJson), escapedInJson) : json;
}

/** JSON escapes code units alone; a line feed can only stand between its tokens. */
function escapedInJson(character: string): string {
  if (character === '\n') return character;
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
