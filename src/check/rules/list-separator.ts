import type { Span } from '../../text/span.ts';
import { type Fix, type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const listSeparatorDocs: RuleDocs = {
  summary: 'A comma or semicolon between clauses, or at the end.',
  why: 'The service takes it for a letter of a word, and what it was to mean, "and" or "or", nobody can know.',
  examples: {
    bad: [
      { text: 'age:20, male:true', mark: ',', fixed: ['age:20 && male:true', 'age:20 || male:true'] },
      { text: 'age:[20 TO 30];', mark: ';', fixed: ['age:[20 TO 30]'] },
    ],
    good: ['age:20 && male:true'],
  },
};

export const listSeparator = /* @__PURE__ */ syntaxRule<'list-separator'>({
  code: 'list-separator',
  severity: 'error',
  fatal: true,
  message: ({ separator, last }) =>
    last
      ? `${quote(separator)} has no meaning here; the service would take it for a word.`
      : `${quote(separator)} says neither "and" nor "or".`,
  fixes: ({ span, data: { last, gap } }, { text }) => {
    if (last) return [replace('leave it out', gap, '')];
    return [
      ...withinNumber(span, text),
      replace('where both must match', gap, ' && '),
      replace('where either may match', gap, ' || '),
    ];
  },
});

/** `0,5` and `1,000` between digits. */
function withinNumber(span: Span, text: string): readonly Fix[] {
  const before = /(?<![\d,.])\d[\d,]*$/.exec(text.slice(0, span.start))?.[0] ?? '';
  const after = /^[\d,]*\d(?![\d,])/.exec(text.slice(span.end))?.[0] ?? '';
  const number = `${before},${after}`;
  const whole = { start: span.start - before.length, end: span.end + after.length };
  if (/^\d{1,3}(?:,\d{3})+$/.test(number)) return [replace('where it groups the digits', whole, number.replaceAll(',', ''))];
  return /^0,\d+$/.test(number) ? [replace('where it is a decimal point', whole, number.replace(',', '.'))] : [];
}
