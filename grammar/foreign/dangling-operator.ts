import type { IToken } from 'chevrotain';
import type { Span } from '../../src/text/span.ts';
import { endOf, type IssueCollector, spanOf } from '../issue-collector.ts';
import type { Level } from '../level.ts';
import { isNegator, Separator } from './tokens.ts';

/** An operator or a separator with no clause on one side. */
export function reportLoose(token: IToken, side: 'before' | 'after', cut: Span, issues: IssueCollector): void {
  if (token.tokenType === Separator)
    issues.report('list-separator', spanOf(token), { separator: token.image, last: true, gap: cut });
  else issues.report('missing-clause', spanOf(token), { operator: token.image, side, cut });
}

/** What leads up to nothing goes with it; a negation stays where something follows that it may have been meant for. */
export function reportTrailing(token: IToken, issues: IssueCollector): void {
  const { text } = issues;
  const { start, end } = looseRun(token, issues);
  const rest = text.charAt(end);
  const first = start === 0 || text.charAt(start - 1) === '(';
  if (rest === '') reportLoose(token, 'after', { start, end }, issues);
  else if (rest === ')' && !first) reportLoose(token, 'after', { start, end: endOf(token) }, issues);
  else if (isNegator(token.tokenType)) issues.report('missing-clause', spanOf(token), { operator: token.image, side: 'after' });
  else reportLoose(token, 'after', first ? { start, end } : { start, end: endOf(token) }, issues);
}

/** The operators, negations, separators and spaces around a token. They are looked for once, however many of them lead up to nothing. */
function looseRun(token: IToken, issues: IssueCollector): Span {
  const { text, looseRun: last } = issues;
  const end = endOf(token);
  const isInside = last !== undefined && last.start <= token.startOffset && end <= last.end;
  const run = isInside ? last : { start: looseStart(text, token.startOffset), end: skipLoose(text, end) };
  issues.looseRun = run;
  return run;
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
export function reportSeparators({ parts, links }: Level, issues: IssueCollector): void {
  for (const [index, { token }] of links.entries()) {
    const [before, after] = [parts[index], parts[index + 1]];
    if (token?.tokenType !== Separator || !before || !after) continue;
    issues.report('list-separator', spanOf(token), {
      separator: token.image,
      last: false,
      gap: { start: before.span.end, end: after.span.start },
    });
  }
}
