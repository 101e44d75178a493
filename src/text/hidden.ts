/**
 * What cannot be seen, hides, or changes how its neighbours are shown: controls, formats (bidirectional ones too), lone
 * surrogates, unassigned and private characters, every blank but the space. A terminal would act on some of them.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** The text with every hidden character as its code point. */
export function visible(text: string): string {
  return text.replace(ALL_HIDDEN, inPlaceOf);
}

/** What stands in the place of a character that cannot be shown as it is. */
export function inPlaceOf(character: string): string {
  return `<${codePoint(character)}>`;
}

/** `U+200B` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
