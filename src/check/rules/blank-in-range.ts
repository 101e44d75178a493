import { codePoint } from '../../text/hidden.ts';
import { type RuleDocs, replace, syntaxRule } from '../rule.ts';

export const blankInRangeDocs: RuleDocs = {
  summary: 'A tab or a line end inside a range.',
  why: 'Inside a range the service takes spaces alone for blanks, and refuses the others (observed on Lucene 8.7).',
  examples: { bad: [{ text: 'age:[20\tTO 30]', mark: '\t', fixed: ['age:[20 TO 30]'] }], good: ['age:[20 TO 30]'] },
};

export const blankInRange = /* @__PURE__ */ syntaxRule<'blank-in-range'>({
  code: 'blank-in-range',
  severity: 'error',
  message: ({ character }) => `${NAMES.get(character) ?? codePoint(character)} stands inside this range; only spaces may.`,
  fixes: ({ span }) => [replace('put a space there', span, ' ')],
});

const NAMES: ReadonlyMap<string, string> = new Map([
  ['\t', 'A tab'],
  ['\n', 'A line end'],
  ['\r', 'A line end'],
  ['\u3000', 'An ideographic space (U+3000)'],
]);
