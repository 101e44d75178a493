import { type FieldType, INHERITED } from '../field-type.ts';

export const boolean: FieldType = {
  name: 'boolean',
  noun: 'true or false',
  ranged: false,
  fractional: false,
  examples: ['true', 'false'],
  order: {
    first: 0n,
    last: 1n,
    ordinal: (text) => (text === 'true' ? 1n : 0n),
    floor: (text) => (isTruth(text) ? { at: text === 'true' ? 1 : 0, rest: false } : undefined),
    text: (ordinal) => String(ordinal === 1n),
    value: (ordinal) => ordinal === 1n,
  },
  problem: (text) => (isTruth(text) ? undefined : { kind: 'not-boolean' }),
  readPlain: (text) => (isTruth(text) ? text : undefined),
  needed: 'true or false, as a boolean',
  hold: (value) => (typeof value === 'boolean' ? value : undefined),
  test(field, low, high, slow) {
    const takes = (value: boolean) => value >= low && value <= high;
    const takesFalse = takes(false);
    const takesTrue = takes(true);
    return (face) => {
      const value = face[field];
      return typeof value === 'boolean' && INHERITED[field] === undefined
        ? value
          ? takesTrue
          : takesFalse
        : value !== undefined && value !== '' && slow(face, value);
    };
  },
};

function isTruth(text: string): boolean {
  return text === 'true' || text === 'false';
}

/** A string of at most so many letters, digits, `_` and `-`, as the manual allows them. */
export function stringType(limit: number): FieldType {
  return {
    name: 'string',
    noun: 'a word',
    ranged: false,
    fractional: false,
    examples: ['red', 'blue'],
    problem(text) {
      const other = /[^A-Za-z0-9_-]/u.exec(text);
      if (other) return { kind: 'character', character: other[0], at: other.index };
      return text.length > limit ? { kind: 'too-long', limit } : undefined;
    },
    readPlain: (text) => (text.length <= limit && isWord(text) ? text : undefined),
    needed: 'a string',
    hold: (value) => (typeof value === 'string' ? value : undefined),
    test(field, low, _high, slow) {
      return (face) => {
        const value = face[field];
        return typeof value === 'string' && INHERITED[field] === undefined
          ? value === low
          : value !== undefined && value !== '' && slow(face, value);
      };
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
