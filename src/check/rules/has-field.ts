import { noticed } from '../rule.ts';

export const hasField = noticed<'has-field'>({
  code: 'has-field',
  severity: 'error',
  summary: 'A field with `*` for its value: every face that has the field.',
  why: 'The manual has no form for it. The service very probably reads it as "has the field", and deletes all of those.',
  examples: {
    bad: [
      { text: 'color:*', mark: '*' },
      { text: 'age:*', mark: '*' },
    ],
    good: ['age:[* TO 30]', 'color:red'],
  },
  message: ({ field }) => `This asks for every face that has a value in ${field}, whatever it is.`,
  help: ({ field }) => `name the values to delete by, such as ${field}:1 or, for a number, ${field}:[1 TO 10]`,
});
