import { noticed } from '../rule.ts';
import { quote } from '../words.ts';

export const missingValue = noticed<'missing-value'>({
  code: 'missing-value',
  severity: 'error',
  summary: 'A field without a value.',
  why: 'The service refuses it. It has no search for empty or missing values (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:', mark: 'age:' },
      { text: 'age: && male:true', mark: 'age:' },
    ],
    good: ['age:20', 'age:[20 TO 30]'],
  },
  message: ({ field }) => `${quote(field)} has no value here.`,
  help: ({ field }) => `write the value that ${field} must have, such as ${field}:20; faces without a value cannot be asked for`,
});
