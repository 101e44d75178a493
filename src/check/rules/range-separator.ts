import { typeOf } from '../../schema/schema.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const rangeSeparatorDocs: RuleDocs = {
  summary: 'Something other than TO, in capitals, between the ends of a range.',
  why: 'The service refuses it.',
  examples: {
    bad: [
      { text: 'age:[20 to 30]', mark: 'to', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20 AND 30]', mark: 'AND', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20 - 30]', mark: '-', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20,30]', mark: ',', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20 TOO 30]', mark: 'TOO', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:[20 TO 30]'],
  },
};

export const rangeSeparator = /* @__PURE__ */ syntaxRule<'range-separator'>({
  code: 'range-separator',
  severity: 'error',
  message: ({ separator }) => `Between the ends of a range stands TO in capitals, not ${quote(separator)}.`,
  fixes: ({ span, data: { field, lower, upper }, node }, { text, schema }) => {
    const type = schema && typeOf(schema, field);
    if (type && !type.ranged && node?.origin)
      return [replace('name each value', node.origin.span, `(${field}:${lower} || ${field}:${upper})`)];
    const before = text.charAt(span.start - 1) === ' ' ? '' : ' ';
    const after = text.charAt(span.end) === ' ' ? '' : ' ';
    return [replace('write TO', span, `${before}TO${after}`)];
  },
});
