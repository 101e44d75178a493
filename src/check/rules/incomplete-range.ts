import type { SyntaxIssueData } from '../../../grammar/syntax-issue.ts';
import { UNBOUNDED } from '../../ast/filter.ts';
import type { Span } from '../../text/span.ts';
import { type Fix, type RuleDocs, replace, syntaxRule } from '../rule.ts';
import { quote } from '../words.ts';

export const incompleteRangeDocs: RuleDocs = {
  summary: 'A range that lacks an end or the TO between its ends.',
  why: 'The service refuses it; an open end is written `*`.',
  examples: {
    bad: [
      { text: 'age:[20 TO]', mark: '[20 TO]', fixed: ['age:[20 TO *]'] },
      { text: 'age:[TO 30]', mark: '[TO 30]', fixed: ['age:[* TO 30]'] },
      { text: 'age:[20 30]', mark: '[20 30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20TO 30]', mark: '[20TO 30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20..30]', mark: '[20..30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20..]', mark: '[20..]', fixed: ['age:[20 TO *]'] },
      { text: 'age:[..30]', mark: '[..30]', fixed: ['age:[* TO 30]'] },
      { text: 'age:[20]', mark: '[20]', fixed: ['age:[20 TO 20]'] },
      { text: 'age:[20', mark: '[20', fixed: ['age:[20 TO 20]', 'age:[20 TO *]'] },
      { text: 'color:[40f0-9baa]', mark: '[40f0-9baa]', fixed: ['color:[40f0-9baa TO 40f0-9baa]', 'color:40f0-9baa'] },
    ],
    good: ['age:[20 TO 30]', 'age:[20 TO *]', 'age:{* TO 30}'],
  },
};

export const incompleteRange = /* @__PURE__ */ syntaxRule<'incomplete-range'>({
  code: 'incomplete-range',
  severity: 'error',
  fatal: true,
  message: ({ ends, separator }) => {
    const [first, second] = ends.length === 1 && separator === '' ? endsIn(ends[0] as string) : ends;
    if (first === undefined) return 'This range has no ends.';
    if (second === undefined && separator === '') return `This range has one end, ${quote(first)}, and no TO.`;
    if (second === undefined || first === UNBOUNDED || second === UNBOUNDED)
      return 'This range has one end; an open end is written *.';
    return `Between ${quote(first)} and ${quote(second)} a TO of its own is missing.`;
  },
  help: ({ ends }) => (ends.length === 0 ? 'write both ends, such as [20 TO 30]' : undefined),
  fixes: ({ span, data }, { text }) => fixesFor(span, data, text),
});

type Data = SyntaxIssueData['incomplete-range'];

const OPEN = 'leave the other end open';

const NUMBER = '[+-]?\\d+(?:\\.\\d+)?';
const BOTH_ENDS = new RegExp(`^(${NUMBER})(?:\\.{2,}|…|to|[-~–—～〜至到])(${NUMBER})$`, 'i');
const LOWER_END = new RegExp(`^(${NUMBER})(?:\\.{2,}|…|to|[-+~–—～〜至到])$`, 'i');
/** A dash before a number may be its sign. */
const UPPER_END = new RegExp(`^(?:\\.{2,}|…|to|[~～〜至到])(${NUMBER})$`, 'i');

/** The ends of a range that was written as one word; only numbers are taken apart, since words have dashes of their own. */
function endsIn(word: string): readonly [string, string?] {
  const [, lower, upper] = BOTH_ENDS.exec(word) ?? [];
  if (lower !== undefined && upper !== undefined) return [lower, upper];
  const from = LOWER_END.exec(word)?.[1];
  if (from !== undefined) return [from, UNBOUNDED];
  const to = UPPER_END.exec(word)?.[1];
  return to === undefined ? [word] : [UNBOUNDED, to];
}

function fixesFor(span: Span, { ends, lower, separator, open, close }: Data, text: string): readonly Fix[] {
  const range = (from: string, to: string): string => `${open}${from} TO ${to}${close}`;
  const [first = '', second] = ends;
  if (second !== undefined) {
    const glued = [first.replace(/to$/i, ''), second.replace(/^to/i, '')];
    return [replace('put TO between blanks', span, range(glued[0] as string, glued[1] as string))];
  }
  if (first === '') return [];
  if (separator !== '') return [replace(OPEN, span, lower === '' ? range(UNBOUNDED, first) : range(first, UNBOUNDED))];
  const [from, to] = endsIn(first);
  if (to !== undefined)
    return [replace(from === UNBOUNDED || to === UNBOUNDED ? OPEN : 'put TO between the ends', span, range(from, to))];
  const fixes = open === '[' ? [replace('where the value must be this one', span, range(first, first))] : [];
  return isCutOff(span, text) ? [...fixes, replace(OPEN, span, range(first, UNBOUNDED))] : fixes;
}

/** Whether the text ends before the range does. */
function isCutOff({ start, end }: Span, text: string): boolean {
  return text.slice(end).trim() === '' && !/[\]})］｝）]$/.test(text.slice(start, end));
}
