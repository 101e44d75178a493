import { noticed, replace } from '../rule.ts';
import { bareValue } from '../value-text.ts';
import { quote } from '../words.ts';

export const signedValue = noticed<'signed-value'>({
  code: 'signed-value',
  severity: 'error',
  summary: 'A number with a sign right after the colon.',
  why: 'The service takes the sign for an operator there and refuses the filter. A range says the same number, and is documented (face_02_0014).',
  examples: {
    bad: [
      { text: 'age:-5', mark: '-5', fixed: ['age:[-5 TO -5]'] },
      { text: 'age:+5 && male:true', mark: '+5', fixed: ['age:5 && male:true'] },
    ],
    good: ['age:[-5 TO -5]', 'age:[-5 TO 5]'],
  },
  message: ({ field, value }) =>
    `The service refuses a sign right after the colon; ${value.startsWith('-') ? `as a range, ${quote(`${field}:[${value} TO ${value}]`)}, it takes the number` : 'the number stands there without it'}.`,
  fixes: ({ span, data: { value } }, { text }) => [
    replace(value.startsWith('-') ? 'write it as a range' : 'leave the sign out', span, bareValue(value, span, text)),
  ],
});
