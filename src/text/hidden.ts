/**
 * What cannot be seen, hides, or changes how its neighbours are shown: controls, formats (bidirectional ones too), lone
 * surrogates, unassigned and private characters, every blank but the space. A terminal would act on some of them.
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
const ALL_HIDDEN = new RegExp(HIDDEN, 'gu');

/**
 * What makes a command of a line in the log of a CI service, wherever it stands in the line: the second sign of `##[group]`
 * (GitHub), `##vso[…]` (Azure) and `##teamcity[…]`.
 */
const COMMAND_SIGN = /(?<=#)#(?=\w*\[)/;
const ALL_COMMAND_SIGNS = new RegExp(COMMAND_SIGN, 'g');
const COMMAND_SIGN_HERE = new RegExp(COMMAND_SIGN, 'y');

export function isHidden(character: string): boolean {
  return HIDDEN.test(character);
}

/** The text with every hidden character as its code point. */
export function visible(text: string): string {
  return replaceHidden(text, inPlaceOf);
}

/** The text with something else for every hidden character, line feeds too. */
export function replaceHidden(text: string, by: (character: string) => string): string {
  return text.replace(ALL_HIDDEN, by);
}

/** Whether the character at an offset makes a command of what stands round it. */
export function isCommandSign(text: string, offset: number): boolean {
  COMMAND_SIGN_HERE.lastIndex = offset;
  return COMMAND_SIGN_HERE.test(text);
}

/** The text with something else for every sign that makes a command. */
export function replaceCommandSigns(text: string, by: (character: string) => string): string {
  return text.replace(ALL_COMMAND_SIGNS, by);
}

/** What stands in the place of a character that cannot be shown as it is. */
export function inPlaceOf(character: string): string {
  return `<${codePoint(character)}>`;
}

/** `U+200B` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
