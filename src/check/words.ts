/** Ready to stand in a sentence: shortened where it is long, with what cannot be seen made visible. */
export function quote(text: string): string {
  const seen = visible(text);
  const shown = seen.length > 60 ? `${seen.slice(0, 40)} … ${seen.slice(-15)}` : seen;
  return shown.includes('`') ? `"${shown}"` : `\`${shown}\``;
}

/** Controls, blanks and marks that a screen does not show, as code points. */
export function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu,
    (character) => `<${codePoint(character)}>`,
  );
}

export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
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
