import { noticed } from '../rule.ts';
import { quote } from '../words.ts';

export const everyFace = noticed<'every-face'>({
  code: 'every-face',
  severity: 'error',
  summary: '`*:*` or a lone `*`: every face there is.',
  why: 'The service very probably reads it so, and a delete has no way back.',
  examples: {
    bad: [
      { text: '*:*', mark: '*:*' },
      { text: '*', mark: '*' },
      { text: 'age:20 || *:*', mark: '*:*' },
    ],
    good: ['age:20'],
  },
  message: ({ found }) => `${quote(found)} matches every face; this never goes into a delete.`,
  help: () => 'to empty a face set, delete the face set itself and create it anew',
});
