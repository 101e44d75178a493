import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const jsonBodyDocs: RuleDocs = {
  summary: 'The JSON body of a request in the place of its filter.',
  why: 'The filter is the text inside; the body is made from it, with its quotes and escapes.',
  examples: { bad: [{ text: '{"filter":"age:20"}', mark: '{"filter":"age:20"}', fixed: ['age:20'] }], good: ['age:20'] },
};

export const jsonBody = /* @__PURE__ */ syntaxRule<'json-body'>({
  code: 'json-body',
  severity: 'error',
  fatal: true,
  message: ({ filter }) =>
    filter === '' ? 'This is JSON, not a filter.' : 'This is the JSON body of a request; the filter is the text inside it.',
  help: ({ filter }) =>
    filter === '' ? 'write clauses such as age:20 or age:[20 TO 30], with && or || between them' : undefined,
  fixes: ({ span, data: { filter } }) => (filter === '' ? [] : [replace('take the filter alone', span, filter)]),
});
