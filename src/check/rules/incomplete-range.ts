import type { NoticeData } from '../../../grammar/notice.ts';
import { type Fix, noticed, replace } from '../rule.ts';
import { quote } from '../words.ts';

export const incompleteRange = noticed<'incomplete-range'>({
  code: 'incomplete-range',
  severity: 'error',
  summary: 'A range that lacks an end or the TO between its ends.',
  why: 'The service refuses it; an open end is written `*`.',
  examples: {
    bad: [
      { text: 'age:[20 TO]', mark: '[20 TO]', fixed: ['age:[20 TO *]'] },
      { text: 'age:[TO 30]', mark: '[TO 30]', fixed: ['age:[* TO 30]'] },
      { text: 'age:[20 30]', mark: '[20 30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20TO 30]', mark: '[20TO 30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20..30]', mark: '[20..30]', fixed: ['age:[20 TO 30]'] },
      { text: 'age:[20]', mark: '[20]', fixed: ['age:[20 TO 20]'] },
    ],
    good: ['age:[20 TO 30]', 'age:[20 TO *]', 'age:{* TO 30}'],
  },
  message: ({ ends, separator }) => {
    if (ends.length === 2)
      return `Between ${quote(ends[0] as string)} and ${quote(ends[1] as string)} a TO of its own is missing.`;
    if (ends.length === 0) return 'This range has no ends.';
    return separator === ''
      ? `This range has one end, ${quote(ends[0] as string)}, and no TO.`
      : 'This range has one end; an open end is written *.';
  },
  help: ({ ends }) => (ends.length === 0 ? 'write both ends, such as [20 TO 30]' : undefined),
  fixes: ({ span, data }) => fixesFor(span, data),
});

type Data = NoticeData['incomplete-range'];

function fixesFor(
  span: { readonly start: number; readonly end: number },
  { ends, lower, separator, open, close }: Data,
): readonly Fix[] {
  const range = (from: string, to: string): string => `${open}${from} TO ${to}${close}`;
  const [first = '', second] = ends;
  if (second !== undefined) {
    const glued = [first.replace(/to$/i, ''), second.replace(/^to/i, '')];
    return [replace('put TO between blanks', span, range(glued[0] as string, glued[1] as string))];
  }
  if (first === '') return [];
  if (separator !== '') return [replace('leave the other end open', span, lower === '' ? range('*', first) : range(first, '*'))];
  const parts = /^(.*\d)(?:\.{2,}|to|[-~–—])([-\d.].*)$/i.exec(first);
  if (parts) return [replace('put TO between the ends', span, range(parts[1] as string, parts[2] as string))];
  return open === '[' ? [replace('where the value must be this one', span, range(first, first))] : [];
}
