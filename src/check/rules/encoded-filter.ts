import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

const WHENCE = {
  html: 'This is written as a web page writes it, with &amp; and the like',
  url: 'This is written as an address writes it, with %20 and the like',
  shell: 'This holds the backslashes that a shell needs and takes away',
} as const;
export const encodedFilterDocs: RuleDocs = {
  summary: 'A filter as a web page, an address or a shell encodes it.',
  why: 'The service takes the characters as they are, and would look for other words than those meant.',
  examples: {
    bad: [
      { text: 'age:20 &amp;&amp; male:true', mark: 'age:20 &amp;&amp; male:true', fixed: ['age:20 && male:true'] },
      { text: 'age:%5B20%20TO%2030%5D', mark: 'age:%5B20%20TO%2030%5D', fixed: ['age:[20 TO 30]'] },
      { text: 'age:\\[20 TO 30\\]', mark: 'age:\\[20 TO 30\\]', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:[20 TO 30] && male:true'],
  },
};

export const encodedFilter = /* @__PURE__ */ syntaxRule<'encoded-filter'>({
  code: 'encoded-filter',
  severity: 'error',
  fatal: true,
  message: ({ how }) => `${WHENCE[how]}; the service would take all of it literally.`,
  fixes: ({ span, data: { filter } }) => [replace('write the characters themselves', span, filter)],
});
