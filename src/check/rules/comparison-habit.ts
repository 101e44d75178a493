import { noticed } from '../rule.ts';
import { inPlaceOf } from '../value-text.ts';
import { quote } from '../words.ts';

export const comparisonHabit = noticed<'comparison-habit'>({
  code: 'comparison-habit',
  severity: 'error',
  summary: 'A comparison as SQL, programs or spreadsheets write it.',
  why: 'The service takes the signs and words for words to look for, refuses the filter, or matches something else.',
  examples: {
    bad: [
      { text: 'age >= 20', mark: 'age >= 20', fixed: ['age:[20 TO *]'] },
      { text: 'age=20', mark: 'age=20', fixed: ['age:20'] },
      { text: 'age != 20 && male:true', mark: 'age != 20', fixed: ['(!age:20) && male:true'] },
      { text: 'color is red', mark: 'color is red', fixed: ['color:red'] },
      { text: 'age:==20', mark: 'age:==20', fixed: ['age:20'] },
    ],
    good: ['age:[20 TO *]', '(!age:20)', 'color:is'],
  },
  message: ({ field, sign }) =>
    `A filter does not compare with ${quote(sign)}: it writes ${quote(`${field}:value`)}, or a range.`,
  fixes: (finding, { text }) => inPlaceOf('write it as a filter does', finding, text),
});
