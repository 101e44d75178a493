import { type RuleDocs, syntaxRule } from '../rule.ts';
import { either } from '../words.ts';

export const missingOperatorDocs: RuleDocs = {
  summary: 'Two clauses with nothing but a blank between them.',
  why: 'The service very probably reads a blank as "or", where most people mean "and": far more faces would go.',
  examples: {
    bad: [
      { text: 'age:20 male:true', mark: 'male:true', fixed: ['age:20 && male:true', 'age:20 || male:true'] },
      { text: 'age:20 && male:true color:red', mark: 'color:red', fixed: ['age:20 && male:true && color:red'] },
    ],
    good: ['age:20 && male:true', 'age:20 || male:true'],
  },
};

export const missingOperator = /* @__PURE__ */ syntaxRule<'missing-operator'>({
  code: 'missing-operator',
  severity: 'error',
  fatal: true,
  message: ({ operators, signed }) => {
    const missing = `${operators.length === 1 ? 'An operator' : `One of ${either(operators)}`} is missing before this clause`;
    return signed ? `${missing}.` : `${missing}; the service reads the blank as "or".`;
  },
  fixes: ({ data: { before, after, operators } }) =>
    operators.map((operator) => ({
      title: operator === '&&' ? 'where both must match' : 'where either may match',
      edits: [{ span: { start: before.end, end: after.start }, replacement: ` ${operator} ` }],
    })),
});
