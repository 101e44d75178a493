import { type RuleDocs, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const unclosedBracketDocs: RuleDocs = {
  summary: 'A bracket that is opened and never closed.',
  why: 'Where it was to be closed decides which clauses it holds, and so which faces match.',
  examples: {
    bad: [
      {
        text: 'age:[20 TO 30] && (male:true || color:red',
        mark: '(male:true || color:red',
        fixed: ['age:[20 TO 30] && (male:true || color:red)'],
      },
      { text: 'age:[20 TO 30 && male:true', mark: '[20 TO 30', fixed: ['age:[20 TO 30] && male:true'] },
    ],
    good: ['age:[20 TO 30] && (male:true || color:red)'],
  },
};

export const unclosedBracket = /* @__PURE__ */ syntaxRule<'unclosed-bracket'>({
  code: 'unclosed-bracket',
  severity: 'error',
  fatal: true,
  message: ({ bracket }) => `This ${quote(bracket)} is never closed.`,
  fixes: ({ span, data, node }) =>
    node
      ? [
          {
            title: `close it with ${data.closer}`,
            edits: [{ span: { start: span.end, end: span.end }, replacement: data.closer }],
          },
        ]
      : [],
});
