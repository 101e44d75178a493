import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const nullSearchDocs: RuleDocs = {
  summary: 'A search for faces with or without a value: `IS NULL`, `= null`, `IS NOT NULL`.',
  why: '"Null string and null value search is not supported" (face_02_0014); the service would look for the word.',
  examples: {
    bad: [
      { text: 'color IS NULL', mark: 'IS NULL' },
      { text: 'color is not null && age:20', mark: 'is not null' },
      { text: 'age = null', mark: '= null' },
    ],
    good: ['(!color:red)'],
  },
};

export const nullSearch = /* @__PURE__ */ syntaxRule<'null-search'>({
  code: 'null-search',
  severity: 'error',
  fatal: true,
  message: ({ field, written }) =>
    `No filter can ask whether ${quote(field)} has a value; the service would look for the words of ${quote(written)}.`,
  help: () => 'a negation also takes the faces without the field: (!color:red) matches faces that have no color',
});
