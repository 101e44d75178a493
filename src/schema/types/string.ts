import type { FieldType } from '../field-type.ts';

/** A string of at most so many letters, digits, `_` and `-`, as the manual allows them. */
export function stringType(limit: number): FieldType {
  return {
    name: 'string',
    noun: 'a word',
    ranged: false,
    readPlain: (text) => (text.length <= limit && isWord(text) ? text : undefined),
    problem(text) {
      const other = /[^A-Za-z0-9_-]/u.exec(text);
      if (other) return { kind: 'character', character: other[0], at: other.index };
      return text.length > limit ? { kind: 'too-long', limit } : undefined;
    },
  };
}

function isWord(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!isLetter && !(code >= 0x30 && code <= 0x39) && code !== 0x5f && code !== 0x2d) return false;
  }
  return text !== '';
}
