import { isWord } from '../../../grammar/spelling.ts';
import { noticed, replace } from '../rule.ts';
import { quote } from '../words.ts';

export const unwritableValue = noticed<'unwritable-value'>({
  code: 'unwritable-value',
  severity: 'error',
  summary: 'A value that no documented form can write.',
  why: 'Values are plain words (face_02_0014). `AND`, `OR` and `NOT`, a word that starts with a sign, an empty value or one with blanks would be read as something else; quotes are not documented, and here they would not be decoration.',
  examples: {
    bad: [
      { text: 'color:""', mark: '""' },
      { text: 'color:"dark red"', mark: '"dark red"' },
      { text: 'color:AND', mark: 'AND' },
      { text: 'color:-red', mark: '-red', fixed: ['color:red'] },
    ],
    good: ['color:red', 'color:dark-red', 'color:and'],
  },
  message: ({ value }) =>
    value === ''
      ? 'The value is empty, and the service has no search for empty values.'
      : `No filter can ask for the value ${quote(value)}: it would be read as something else.`,
  help: () => 'delete such faces by their face_id, or by the call that deletes by one field outside the filter language',
  fixes: ({ span, data: { value } }) => {
    const plain = value.replace(/^[+-]+/, '');
    return plain !== value && isWord(plain) ? [replace('leave the sign out', span, plain)] : [];
  },
});
