import type { FieldType } from '../field-type.ts';

/** A string of at most so many letters, digits, `_` and `-`, as the manual allows them. */
export function stringType(limit: number): FieldType {
  return {
    name: 'string',
    noun: 'a word',
    ranged: false,
    problem(text) {
      const other = /[^A-Za-z0-9_-]/u.exec(text);
      if (other) return { kind: 'character', character: other[0], at: other.index };
      return text.length > limit ? { kind: 'too-long', limit } : undefined;
    },
  };
}
