import type { Equality, Interval } from '../../ast/filter.ts';
import { RESERVED_NAMES } from '../../schema/schema.ts';
import type { Match, Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
}
export const reservedFieldDocs: RuleDocs = {
  summary: 'A name that the service keeps for itself.',
  why: 'Of the names that no face set can define (face_02_0012), the manual shows `external_image_id` alone in filters (face_02_0014). What the service does with the others is unknown, and a delete is no place to find out.',
  examples: {
    bad: [
      { text: 'face_id:T785tx1N', mark: 'face_id' },
      { text: 'age:20 && similarity:[0 TO 1]', mark: 'similarity' },
    ],
    good: ['external_image_id:1', 'age:20'],
  },
};

export const reservedField: Rule<Data> = {
  code: 'reserved-field',
  severity: 'error',
  message: ({ field }) => `The service keeps the name ${quote(field)} for itself; a filter cannot ask for it.`,
  help: ({ field }) =>
    field === 'face_id'
      ? 'To delete a face by its id, use the call that deletes one face: `DELETE …/faces?face_id=…`.'
      : 'A filter can ask for `external_image_id` and for the fields that the face set defines.',
  finds: { Equality: find, Interval: find },
};

function find({ field, origin }: Equality | Interval): Match<Data> | undefined {
  const span = origin?.field ?? origin?.span;
  if (!span || field === 'external_image_id' || !RESERVED_NAMES.has(field)) return undefined;
  return { span, data: { field } };
}
