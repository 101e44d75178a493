import type { FieldType } from '../field-type.ts';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['1', 'true'],
  ['0', 'false'],
  ['yes', 'true'],
  ['no', 'false'],
  ['y', 'true'],
  ['n', 'false'],
  ['t', 'true'],
  ['f', 'false'],
  ['on', 'true'],
  ['off', 'false'],
]);

export const boolean: FieldType = {
  name: 'boolean',
  noun: 'true or false',
  ranged: false,
  order: {
    first: 0n,
    last: 1n,
    ordinal: (text) => (text === 'true' ? 1n : 0n),
    text: (ordinal) => (ordinal === 1n ? 'true' : 'false'),
  },
  problem(text) {
    if (text === 'true' || text === 'false') return undefined;
    const lower = text.toLowerCase();
    const plain = lower === 'true' || lower === 'false' ? lower : WORDS.get(lower);
    return plain ? { kind: 'not-boolean', plain } : { kind: 'not-boolean' };
  },
};
