import { typeOf } from '../../schema/schema.ts';
import type { Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly value: string;
}
export const nullValueDocs: RuleDocs = {
  summary: '`null` and its like as a string: an ordinary word to the service.',
  why: '"Null string and null value search is not supported" (face_02_0014): the word matches faces that have that very word, not those that have no value.',
  examples: {
    bad: [
      { text: 'color:null', mark: 'null' },
      { text: 'age:20 && external_image_id:None', mark: 'None' },
    ],
    good: ['color:nullarbor', '(!color:red)'],
  },
};

export const nullValue: Rule<Data> = {
  code: 'null-value',
  severity: 'warning',
  message: ({ field, value }) =>
    `${quote(value)} is an ordinary word here: this matches faces whose ${quote(field)} is that word, not faces without ${quote(field)}.`,
  help: ({ field }) =>
    `No filter asks for nothing but the faces without ${quote(field)}; a negation such as ${quote(`(!${field}:x)`)} matches them, together with all whose ${quote(field)} is anything but x.`,
  finds: {
    Equality({ field, value, origin }, { schema }) {
      if (!schema || !origin?.value || typeOf(schema, field)?.name !== 'string') return undefined;
      return isNullWord(value) ? { span: origin.value, data: { field, value } } : undefined;
    },
  },
};

/** Returns whether a string is what programs write where they have no value. */
export function isNullWord(value: string): boolean {
  return value.length <= 9 && /^(?:null|none|nil|undefined|nan)$/i.test(value);
}
