import { visible } from '../text/hidden.ts';

/** Ready to stand in a sentence: shortened where it is long, with what cannot be seen made visible. */
export function quote(text: string): string {
  const seen = visible(text);
  const shown = seen.length > 60 ? `${seen.slice(0, 40)} … ${seen.slice(-15)}` : seen;
  return shown.includes('`') ? `"${shown}"` : `\`${shown}\``;
}

/** `a, b or c` */
export function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** `a face with age 20 and male true`; what is not named the face does not have. */
export function faceInWords(face: Readonly<Record<string, unknown>>): string {
  const values = Object.entries(face).map(([field, value]) => `${field} ${String(value)}`);
  if (values.length === 0) return 'a face with none of these fields';
  return `a face with ${values.length === 1 ? values[0] : `${values.slice(0, -1).join(', ')} and ${values[values.length - 1]}`}`;
}
