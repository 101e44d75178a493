import { isWord } from '../../../grammar/spelling.ts';
import { typeOf } from '../../schema/schema.ts';
import { atEnds } from '../places.ts';
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
      { text: 'color:red || blue', mark: 'blue', fixed: ['color:red || color:blue'] },
      { text: 'age:20 && -male', mark: '-male', fixed: ['age:20 && (!male:true)'] },
    ],
    good: ['male:true', 'color:dark-red'],
  },
  message: ({ word }) => `${quote(word)} stands alone: it has no field, so the service finds nothing by it.`,
  help: ({ word }) => (isReadable(word) ? 'a clause is a field, a colon and a value, and a value holds no blank' : undefined),
  fixes: ({ span, data: { word, written, before } }, { schema, text }) => {
    if (!isReadable(word)) return [replace('leave it out', atEnds(span, text), '')];
    if (before !== undefined && isWord(word) && !(schema && typeOf(schema, word)))
      return [replace('name the field again', span, `${before}:${written}`)];
    const negated = /^[-−–—]/.test(word) ? word.slice(1) : undefined;
    if (negated && schema && typeOf(schema, negated)?.name === 'boolean')
      return [replace('say that it must not be true', span, `(!${negated}:true)`)];
    const type = schema && typeOf(schema, word);
    const value = type && /^[ \t]+(?=[\w.-]+(?:[\s)]|$))/.exec(text.slice(span.end));
    if (value) return [replace('write the colon', { start: span.end, end: span.end + value[0].length }, ':')];
    return type?.name === 'boolean' ? [replace('say that it is true', span, `${word}:true`)] : [];
  },
});

function isReadable(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
