import { noticed } from '../rule.ts';
import { quote } from '../words.ts';

export const missingField = noticed<'missing-field'>({
  code: 'missing-field',
  severity: 'error',
  summary: 'A value or range without a field before it.',
  why: 'The service looks for it in a field that does not exist, or refuses the filter.',
  examples: {
    bad: [
      { text: ':20', mark: ':20' },
      { text: '[20 TO 30] && male:true', mark: '[20 TO 30]' },
    ],
    good: ['age:20', 'age:[20 TO 30] && male:true'],
  },
  message: ({ found }) => `No field stands before ${quote(found)}.`,
  help: ({ found }) => `write the field's name and a colon before it, such as age:${found.replace(/^[:：]+/, '') || '20'}`,
});
