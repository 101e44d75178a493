import { typeOf } from '../../schema/schema.ts';
import { noticed, replace } from '../rule.ts';
import { quote } from '../words.ts';

export const wordWithoutField = noticed<'word-without-field'>({
  code: 'word-without-field',
  severity: 'error',
  summary: 'A word that is neither a field with a value nor an operator.',
  why: 'The service looks for it in a field that does not exist, and takes the blank before it for "or".',
  examples: {
    bad: [
      { text: 'male', mark: 'male', fixed: ['male:true'] },
      { text: 'color:dark red', mark: 'red' },
      { text: 'age:[20 TO 30].', mark: '.', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['male:true', 'color:dark-red'],
  },
  message: ({ word }) => `${quote(word)} stands alone: it has no field, so the service finds nothing by it.`,
  help: ({ word }) => (isReadable(word) ? 'a clause is a field, a colon and a value, and a value holds no blank' : undefined),
  fixes: ({ span, data: { word } }, { schema, text }) => {
    if (!isReadable(word)) return [replace('leave it out', span, '')];
    const type = schema && typeOf(schema, word);
    const value = type && /^[ \t]+(?=[\w.-]+(?:[\s)]|$))/.exec(text.slice(span.end));
    if (value) return [replace('write the colon', { start: span.end, end: span.end + value[0].length }, ':')];
    return type?.name === 'boolean' ? [replace('say that it is true', span, `${word}:true`)] : [];
  },
});

function isReadable(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
