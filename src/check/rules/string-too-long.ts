import type { Rule, RuleDocs } from '../rule.ts';
import { quote } from '../words.ts';

interface Data {
  readonly field: string;
  readonly length: number;
  readonly limit: number;
}
export const stringTooLongDocs: RuleDocs = {
  summary: 'A string longer than any that a face can have.',
  why: 'A string has at most 256 characters, and `external_image_id` at most 36 (face_02_0012), so a longer one matches nothing, and every face under a negation.',
  examples: {
    bad: [
      { text: `color:${'r'.repeat(257)}`, mark: 'r'.repeat(257) },
      { text: `external_image_id:${'1'.repeat(37)}`, mark: '1'.repeat(37) },
    ],
    good: [`color:${'r'.repeat(256)}`, `external_image_id:${'1'.repeat(36)}`],
  },
};

export const stringTooLong: Rule<Data> = {
  code: 'string-too-long',
  severity: 'error',
  message: ({ field, length, limit }) =>
    `This value has ${length} characters, and ${quote(field)} has at most ${limit}, so it can match nothing.`,
  finds: {
    problem: {
      // Ends of a range are left to the rule about ranges.
      'too-long': ({ text, field, clause }, { limit }) =>
        clause.kind === 'Interval' ? undefined : { field, length: text.length, limit },
    },
  },
};
