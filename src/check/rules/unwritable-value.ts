import { isWord } from '../../../grammar/spelling.ts';
import { rangeText } from '../../canonical/range-text.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unwritableValueDocs: RuleDocs = {
  summary: 'A value that no documented form can write.',
  why: 'Values are plain words (face_02_0014). `AND`, `OR` and `NOT`, a word that starts with a sign, an empty value or one with blanks would be read as something else; quotes are not documented, and here they would not be decoration.',
  examples: {
    bad: [
      { text: 'color:""', mark: '""' },
      { text: 'color:"dark red"', mark: '"dark red"' },
      { text: 'color:AND', mark: 'AND' },
      { text: 'color:-red', mark: '-red', fixed: ['(!color:red)'] },
      { text: 'age:"[20 TO 30]"', mark: '"[20 TO 30]"', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['color:red', 'color:dark-red', 'color:and'],
  },
};

export const unwritableValue = /* @__PURE__ */ syntaxRule<'unwritable-value'>({
  code: 'unwritable-value',
  severity: 'error',
  fatal: true,
  message: ({ value }) => {
    if (value === '') return 'The value is empty, and the service has no search for empty values.';
    if (/^(?:AND|OR|NOT)$/.test(value) || /^[+-]/.test(value))
      return `No filter can ask for the value ${quote(value)}: it would be read as an operator.`;
    return `No documented form can write the value ${quote(value)}: a value is letters, digits, \`_\` and \`-\`.`;
  },
  help: () => 'delete such faces by their face_id, or by the call that deletes by one field outside the filter language',
  fixes({ span, data: { field, value } }, { text }) {
    const range = /^([[{]\s*\S+)\s+TO\s+(\S+\s*[\]}])$/.exec(value);
    if (range) return [replace('take the quotes away', span, value)];
    const ends = /^(\S+)\s+TO\s+(\S+)$/i.exec(value);
    if (ends) return [replace('write a range', span, rangeText(ends[1] as string, ends[2] as string, 'included'))];
    const plain = value.replace(/^-/, '');
    const start = span.start - field.length - 1;
    if (plain === value || !isWord(plain) || /^\.?\p{Nd}/u.test(plain) || text.slice(start, span.start) !== `${field}:`)
      return [];
    return [replace('where it must not be this', { start, end: span.end }, `(!${field}:${plain})`)];
  },
});
