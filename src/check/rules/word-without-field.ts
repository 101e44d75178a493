import { isWord } from '../../../grammar/spelling.ts';
import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import { typeOf } from '../../schema/schema.ts';
import type { Span } from '../../text/span.ts';
import { atEnds } from '../fix-text.ts';
import { type Context, type Fix, type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const wordWithoutFieldDocs: RuleDocs = {
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
};

export const wordWithoutField = /* @__PURE__ */ syntaxRule<'word-without-field'>({
  code: 'word-without-field',
  severity: 'error',
  fatal: true,
  message: ({ word }) => `${quote(word)} stands alone: it has no field, so the service finds nothing by it.`,
  help: ({ word }) => (isReadable(word) ? 'a clause is a field, a colon and a value, and a value holds no blank' : undefined),
  fixes: ({ span, data }, context) => {
    if (!isReadable(data.word)) return [replace('leave it out', atEnds(span, context.text), '')];
    return asValue(span, data, context) ?? asField(span, data.word, context) ?? asRemark(span, data.word, context) ?? [];
  },
});

type Data = SyntaxIssueData['word-without-field'];

/** `color:red || blue` */
function asValue(span: Span, { word, written, before }: Data, { schema }: Context): readonly Fix[] | undefined {
  const isField = schema && typeOf(schema, word);
  return before !== undefined && isWord(word) && !isField
    ? [replace('name the field again', span, `${before}:${written}`)]
    : undefined;
}

/** `male`, `-male`, `age.20`, `age 20` */
function asField(span: Span, word: string, { schema, text }: Context): readonly Fix[] | undefined {
  if (!schema) return undefined;
  const negated = /^[-−–—](.+)$/.exec(word)?.[1];
  if (negated !== undefined && typeOf(schema, negated)?.name === 'boolean')
    return [replace('say that it must not be true', span, `(!${negated}:true)`)];
  const [, name = '', value = ''] = /^([A-Za-z]\w*)[./-](\w+)$/.exec(word) ?? [];
  if (typeOf(schema, name)) return [replace('write a colon', span, `${name}:${value}`)];
  const type = typeOf(schema, word);
  if (!type) return undefined;
  const blank = /^[ \t]+(?=[\w.-]+(?:[\s)]|$))/.exec(text.slice(span.end, span.end + 80))?.[0];
  if (blank !== undefined) return [replace('write the colon', { start: span.end, end: span.end + blank.length }, ':')];
  return type.name === 'boolean' ? [replace('say that it is true', span, `${word}:true`)] : undefined;
}

/** `age:20 years` */
function asRemark(span: Span, word: string, { schema, text }: Context): readonly Fix[] | undefined {
  const isBehindNumber = /:[^\s:]*\d[\s\]}]*$/.test(text.slice(Math.max(0, span.start - 40), span.start));
  return isBehindNumber && !(schema && typeOf(schema, word)) ? [replace('leave it out', atEnds(span, text), '')] : undefined;
}

function isReadable(word: string): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}
