import type { IToken } from 'chevrotain';
import type { Span } from '../src/text/span.ts';
import type { Heard } from './heard.ts';
import type { Level } from './level.ts';
import { isNegator } from './negation.ts';
import { endOf, spanOf } from './place.ts';
import { Separator } from './tokens.ts';

/** An operator or a separator with no clause on one side. */
export function noticeLoose(token: IToken, side: 'before' | 'after', cut: Span, heard: Heard): void {
  if (token.tokenType === Separator)
    heard.notice('list-separator', spanOf(token), { separator: token.image, last: true, gap: cut });
  else heard.notice('missing-clause', spanOf(token), { operator: token.image, side, cut });
}

/** What leads up to nothing goes with it; a negation stays where something follows that it may have been meant for. */
export function noticeTrailing(token: IToken, heard: Heard): void {
  const { text } = heard;
  const end = skipLoose(text, endOf(token));
  const rest = text.charAt(end);
  const start = looseStart(text, token.startOffset);
  const first = start === 0 || text.charAt(start - 1) === '(';
  if (rest === '') noticeLoose(token, 'after', { start, end }, heard);
  else if (rest === ')' && !first) noticeLoose(token, 'after', { start, end: endOf(token) }, heard);
  else if (isNegator(token.tokenType)) heard.notice('missing-clause', spanOf(token), { operator: token.image, side: 'after' });
  else noticeLoose(token, 'after', first ? { start, end } : { start, end: endOf(token) }, heard);
}

const LOOSE_WORD = /(?:^|[\s()[\]{}!！])(AND|OR|NOT|[-+])$/i;

/** Back over operators, negations, separators and blanks. */
function looseStart(text: string, from: number): number {
  let at = from;
  for (;;) {
    const word = LOOSE_WORD.exec(text.slice(Math.max(0, at - 4), at))?.[1];
    if (word && /^[\s!！]?$/.test(text.charAt(at))) at -= word.length;
    else if (at > 0 && /[\s!！&|＆｜,;，；]/.test(text.charAt(at - 1))) at--;
    else return at;
  }
}

/** Forward over the same. */
function skipLoose(text: string, from: number): number {
  const loose = /(?:[\s!！&|＆｜,;，；]|(?:AND|OR|NOT|[-+])(?=[\s!！]|$))*/iy;
  loose.lastIndex = from;
  return from + (loose.exec(text)?.[0].length ?? 0);
}

/** Commas and semicolons between clauses. */
export function noticeSeparators({ parts, links }: Level, heard: Heard): void {
  for (const [index, { token }] of links.entries()) {
    const [before, after] = [parts[index], parts[index + 1]];
    if (token?.tokenType !== Separator || !before || !after) continue;
    heard.notice('list-separator', spanOf(token), {
      separator: token.image,
      last: false,
      gap: { start: before.span.end, end: after.span.start },
    });
  }
}
