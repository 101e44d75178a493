import type { FieldType } from '../field-type.ts';

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
  problem: (text) => (text === 'true' || text === 'false' ? undefined : { kind: 'not-boolean' }),
  readPlain: (text) => (text === 'true' || text === 'false' ? text : undefined),
};
