import type { IToken } from 'chevrotain';
import type { Filter, Negation } from '../../src/ast/filter.ts';
import type { Span } from '../../src/text/span.ts';
import { endOf, type IssueCollector, skipSpaces, spanOf } from '../issue-collector.ts';
import type { Level, Part } from '../level.ts';
import { NOT, OR } from '../spelling.ts';
import { Not, Signed } from '../tokens.ts';
import { isNegator, NotWord } from './tokens.ts';

/** A finished level. */
interface ReadLevel {
  readonly node: Filter | undefined;
  readonly span: Span;
  readonly bracketed: boolean;
}

/** The level with `||` that a negation is part of. */
interface Alternatives {
  readonly node: Filter | undefined;
  readonly span: Span;
}

/** Reports every negation but `(!a:1)`: only one directly inside its own brackets is read alike by everyone. */
export function reportNegations(level: Level, { node: whole, span, bracketed }: ReadLevel, issues: IssueCollector): void {
  const alone = level.parts.length === 1;
  let among: Alternatives | undefined =
    !alone && level.hasOr && level.links.some(({ operator }) => operator === OR) ? { node: whole, span } : undefined;
  for (const part of level.parts) {
    const { first, node } = part;
    const negated =
      node?.kind === 'Negation' && !node.origin?.brackets && (isNegator(first.tokenType) || isSignOfClause(first, node));
    if (negated && !(alone && bracketed && first.image === NOT && touchesNext(first, issues.text)))
      reportNegation(part, node, among, issues);
    // Both readings of the level are reported once, with its first negation.
    if (negated && among) among = { node: undefined, span };
  }
}

function reportNegation({ first, span }: Part, node: Negation, among: Alternatives | undefined, issues: IssueCollector): void {
  const { image, tokenType } = first;
  const sign = tokenType === Signed ? { start: first.startOffset, end: first.startOffset + 1 } : spanOf(first);
  const operand = { start: skipSpaces(issues.text, sign.end), end: span.end };
  if (tokenType === Signed && !/^[+-]/.test(image))
    issues.report('mistyped-operator', sign, { found: image.charAt(0), operator: NOT, operand });
  else if (tokenType === NotWord && image !== 'NOT') {
    if (/^not$/i.test(image)) issues.report('lower-case-operator', sign, { word: image, operator: NOT, operand });
    else issues.report('mistyped-operator', sign, { found: image, operator: NOT, operand });
  } else if (tokenType !== NotWord && operand.start > sign.end) {
    issues.report('blank-after-negation', { start: sign.start, end: operand.start }, { sign: image, operand });
  } else if (node.operand.kind === 'Negation' && !node.operand.origin?.brackets)
    issues.report('doubled-negation', span, { operand });
  else if (among) issues.report('negation-among-alternatives', span, { operand, level: among.span }, among.node);
  else if (tokenType === NotWord) issues.report('word-operator', sign, { word: image, operator: NOT, operand });
  else if (tokenType === Not) issues.report('bare-negation', sign, { operand });
  else issues.report('sign-before-clause', sign, { sign: image.charAt(0), operand });
}

/** Whether a sign negates a whole clause; a sign before one of several values is reported with the values. */
function isSignOfClause(first: IToken, { operand }: Negation): boolean {
  return first.tokenType === Signed && (operand.origin?.field?.start ?? 0) > first.startOffset;
}

function touchesNext(token: IToken, text: string): boolean {
  return skipSpaces(text, endOf(token)) === endOf(token);
}
