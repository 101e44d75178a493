import { asDrawn } from '../../diagnostic/width.ts';
import { inPlaceOf, replaceCommandSigns, replaceHidden } from '../../text/hidden.ts';

/** Most JSON has none of what is looked for, and looking for it by the classes of Unicode takes longer than writing it. */
const MAYBE_ACTING = /[^\n -~]|##/;

/**
 * A line that nothing acts on: no terminal, whatever stands in it, and no CI service that reads it in a log. Line ends and
 * other controls in it are pictures.
 */
export function harmlessLine(text: string): string {
  // Blanks before it do not keep GitHub from reading a command.
  return asDrawn(text).replace(/^( *):(?=:)/, `$1${inPlaceOf(':')}`);
}

/** JSON that nothing acts on, though it says the same. 64-bit integers are kept as text, since numbers would lose their last digits. */
export function harmlessJson(value: unknown, indent = 0): string {
  return harmlessJsonText(JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part), indent));
}

/** The same JSON, with nothing in it to act on. */
export function harmlessJsonText(json: string): string {
  return MAYBE_ACTING.test(json) ? replaceCommandSigns(replaceHidden(json, escapedInJson), escapedInJson) : json;
}

/** JSON has no escapes but of code units; a line feed can only stand between its tokens. */
function escapedInJson(character: string): string {
  if (character === '\n') return character;
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
