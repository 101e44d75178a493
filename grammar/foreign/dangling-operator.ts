import type { IToken } from 'chevrotain';
import type { Span } from '../../src/text/span.ts';
import { endOf, type IssueCollector, spanOf } from '../issue-collector.ts';
import type { Level } from '../level.ts';
import { isNegator, Separator } from './tokens.ts';

/** Reports an operator or a separator without a clause on one side. */
export function reportDangling(token: IToken, side: 'before' | 'after', cut: Span, issues: IssueCollector): void {
  if (token.tokenType === Separator)
    issues.report('list-separator', spanOf(token), { separator: token.image, last: true, gap: cut });
  else issues.report('missing-clause', spanOf(token), { operator: token.image, side, cut });
}

/** Reports a last operator with all that leads up to it. A negation stays where something follows that it may belong to. */
export function reportTrailing(token: IToken, issues: IssueCollector): void {
  const { text } = issues;
  const { start, end } = danglingRun(token, issues);
  const rest = text.charAt(end);
  const first = start === 0 || text.charAt(start - 1) === '(';
  if (rest === '') reportDangling(token, 'after', { start, end }, issues);
  else if (rest === ')' && !first) reportDangling(token, 'after', { start, end: endOf(token) }, issues);
  else if (isNegator(token.tokenType)) issues.report('missing-clause', spanOf(token), { operator: token.image, side: 'after' });
  else reportDangling(token, 'after', first ? { start, end } : { start, end: endOf(token) }, issues);
}

/** Returns the span of operators, negations, separators and spaces around a token, which is kept for the next token of the same span. */
function danglingRun(token: IToken, issues: IssueCollector): Span {
  const { text, danglingRun: last } = issues;
  const end = endOf(token);
  const isInside = last !== undefined && last.start <= token.startOffset && end <= last.end;
  const run = isInside ? last : { start: runStart(text, token.startOffset), end: runEnd(text, end) };
  issues.danglingRun = run;
  return run;
}

const OPERATOR_WORD = /(?:^|[\s()[\]{}!！])(AND|OR|NOT|[-+])$/i;

/** Returns the start of the operators, negations, separators and spaces before an offset. */
function runStart(text: string, from: number): number {
  let at = from;
  for (;;) {
    const word = OPERATOR_WORD.exec(text.slice(Math.max(0, at - 4), at))?.[1];
    if (word && /^[\s!！]?$/.test(text.charAt(at))) at -= word.length;
    else if (at > 0 && /[\s!！&|＆｜,;，；]/.test(text.charAt(at - 1))) at--;
    else return at;
  }
}

/** Returns the end of the same after an offset. */
function runEnd(text: string, from: number): number {
  const run = /(?:[\s!！&|＆｜,;，；]|(?:AND|OR|NOT|[-+])(?=[\s!！]|$))*/iy;
  run.lastIndex = from;
  return from + (run.exec(text)?.[0].length ?? 0);
}

/** Reports commas and semicolons between clauses. */
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
