import type { Equality, Interval } from '../../ast/filter.ts';
import { typeOf } from '../../schema/schema.ts';
import { closest } from '../closest-names.ts';
import { type Context, type Match, type Rule, type RuleDocs, replace } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  /** The names that the schema has. */
  readonly fields: readonly string[];
  /** Those of them that were probably meant. */
  readonly near: readonly string[];
}

const MOST_LISTED = 10;

/** What a face detector tells of a face, under the names people give it. */
const DETECTED =
  /^(?:age|gender|sex|(?:fe)?male|man|woman|smil(?:e|ing)|(?:eye|sun)?glass(?:es)?|beard|mou?stache|hat|mask|hair|emotion|expression|race|ethnicity|beauty|quality|blur|yaw|pitch|roll)$/;
export const unknownFieldDocs: RuleDocs = {
  summary: 'A field that the schema does not have.',
  why: "A face set has the fields that it defines, and no others (face_02_0012); `age` and `male` in the manual are examples. The service matches nothing with an unknown field, without a word, and every face under a negation (observed on Lucene 8.7, very probably the service's engine).",
  examples: {
    bad: [
      { text: 'agee:20', mark: 'agee', fixed: ['age:20'] },
      { text: 'AGE:[20 TO 30] && male:true', mark: 'AGE', fixed: ['age:[20 TO 30] && male:true'] },
      { text: 'ａｇｅ:20', mark: 'ａｇｅ', fixed: ['age:20'] },
      { text: 'age:20 && colour:red', mark: 'colour', fixed: ['age:20 && color:red'] },
      { text: 'faces.age:20', mark: 'faces.age', fixed: ['age:20'] },
      { text: 'isMale:true', mark: 'isMale', fixed: ['male:true'] },
      { text: 'ag:20', mark: 'ag', fixed: ['age:20'] },
      { text: 'imageId:1', mark: 'imageId', fixed: ['external_image_id:1'] },
      { text: 'female:true', mark: 'female' },
      { text: 'glasses:true', mark: 'glasses' },
      { text: '年龄:20', mark: '年龄' },
    ],
    good: ['age:20', 'external_image_id:1'],
  },
};

export const unknownField: Rule<Data> = {
  code: 'unknown-field',
  severity: 'error',
  message: ({ field }) =>
    /^[A-Za-z0-9_-]+$/.test(field)
      ? `The face set has no field ${quote(field)}; the service says nothing and matches no face by it, or every face under a negation.`
      : `The face set has no field ${quote(field)}; a field's name has letters from a to z, digits, \`_\` and \`-\` only.`,
  help({ field, fields, near }) {
    const listed = fields.slice(0, MOST_LISTED).map(quote).join(', ');
    const known = `The schema has ${listed}${fields.length > MOST_LISTED ? ' and more' : ''}.`;
    return near.length === 0 && DETECTED.test(field.toLowerCase().replace(/[_-]/g, ''))
      ? `Faces carry no detected attributes: a field exists only if the face set defines it. ${known}`
      : known;
  },
  finds: { Equality: find, Interval: find },
  fixes: ({ span, data }) => data.near.map((name) => replace(`write ${name}`, span, name)),
};

function find({ field, origin }: Equality | Interval, { schema }: Context): Match<Data> | undefined {
  const span = origin?.field ?? origin?.span;
  if (!span || !schema || typeOf(schema, field)) return undefined;
  const fields = Object.keys(schema.fields);
  return { span, data: { field, fields, near: closest(field, fields) } };
}
