import type { Equality, Interval } from '../../ast/filter.ts';
import { typeOf } from '../../schema/schema.ts';
import { type Context, type Match, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
}

const FORMERLY = 'externalImageID';
const TODAY = 'external_image_id';
export const outdatedFieldDocs: RuleDocs = {
  summary: '`externalImageID`, which is called `external_image_id` today.',
  why: "Older pages of the manual, face_02_0014 among them, write `externalImageID`; the service's calls name the field `external_image_id`. A field that does not exist matches nothing, without a word, and every face under a negation (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'externalImageID:1', mark: 'externalImageID', fixed: ['external_image_id:1'] },
      { text: 'age:[1 TO *] && externalImageId:1', mark: 'externalImageId', fixed: ['age:[1 TO *] && external_image_id:1'] },
    ],
    good: ['external_image_id:1'],
  },
};

export const outdatedField: Rule<Data> = {
  code: 'outdated-field',
  severity: 'error',
  message: () => `The field that older pages call ${quote(FORMERLY)} is named ${quote(TODAY)} today.`,
  finds: { Equality: find, Interval: find },
  fixes: ({ span }) => [replace(`write ${TODAY}`, span, TODAY)],
};

function find({ field, origin }: Equality | Interval, { schema }: Context): Match<Data> | undefined {
  const span = origin?.field ?? origin?.span;
  if (!span || !schema || typeOf(schema, field) || !/^external[_-]?image[_-]?id$/i.test(field)) return undefined;
  return { span, data: { field } };
}
