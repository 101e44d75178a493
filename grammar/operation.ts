import type { IToken } from 'chevrotain';
import type { Filter } from '../src/ast/filter.ts';
import type { Span } from '../src/text/span.ts';
import { reportDangling, reportSeparators, reportTrailing } from './foreign/dangling-operator.ts';
import { reportNegations } from './foreign/negation.ts';
import { AndWord, Comparison, isNegator, Separator } from './foreign/tokens.ts';
import { endOf, type IssueCollector, skipSpaces, spanOf } from './issue-collector.ts';
import { combine, type Level, type Link, type Part, spanOfLevel } from './level.ts';
import { AND, OR } from './spelling.ts';
import { And, Not, Signed } from './tokens.ts';

export function addOperator(level: Level, token: IToken, issues: IssueCollector): void {
  const operator = operatorOf(token, issues);
  if (operator === AND) level.hasAnd = true;
  else if (operator === OR) level.hasOr = true;
  if (level.links.length < level.parts.length) {
    level.links.push({ operator, token });
    if (!operator) level.hasGap = true;
  } else reportDangling(token, 'before', { start: token.startOffset, end: skipSpaces(issues.text, endOf(token)) }, issues);
}

export function addPart(level: Level, part: Part, issues: IssueCollector): void {
  const before = level.parts[level.parts.length - 1];
  if (before && level.links.length < level.parts.length) {
    level.links.push({ operator: undefined, token: undefined });
    level.hasGap = true;
    if (before.node && part.node) {
      const signed = isNegator(part.first.tokenType) || part.first.tokenType === Signed;
      const operators = part.first.tokenType === Comparison ? [AND] : operatorsFor(level);
      const data = { before: before.span, after: part.span, operators, signed };
      issues.report('missing-operator', part.span, data);
    }
  }
  level.parts.push(part);
  if (!part.node) return;
  const clause = part.node.kind === 'Negation' ? part.node.operand : part.node;
  level.lastField = clause.kind === 'Equality' || clause.kind === 'Interval' ? clause.field : undefined;
}

/** The last clause's field where an operator follows that clause. */
export function joinedField(level: Level): string | undefined {
  return level.links.length === level.parts.length ? level.lastField : undefined;
}

/** Returns the operators to choose from where one is missing: the level's own one, if it has only one. */
function operatorsFor({ hasAnd, hasOr }: Level): readonly string[] {
  if (hasAnd === hasOr) return [AND, OR];
  return hasAnd ? [AND] : [OR];
}

/** Returns the tree of a finished level, as far as there is one, and reports what is odd about the level. */
export function closeLevel(level: Level, issues: IssueCollector, brackets?: Span): Filter | undefined {
  const { parts, links } = level;
  const last = links[links.length - 1];
  if (last?.token && links.length === parts.length) reportTrailing(last.token, issues);
  if (level.hasGap) reportSeparators(level, issues);
  const node = combine(level);
  if (parts.some(({ node: part }) => part?.kind === 'Negation'))
    reportNegations(level, { node, span: spanOfLevel(level), bracketed: brackets !== undefined }, issues);
  reportMixture(level, node, issues);
  return node;
}

/** Returns the tree inside `( … )`, with the place of the brackets. */
export function bracketed(
  level: Level,
  opener: IToken,
  closer: IToken | undefined,
  last: IToken,
  issues: IssueCollector,
): Filter | undefined {
  const brackets: Span = { start: opener.startOffset, end: endOf(last) };
  issues.plain(opener);
  if (closer) issues.plain(closer);
  const node = closeLevel(level, issues, brackets);
  if (!closer) issues.report('unclosed-bracket', brackets, { bracket: '(', closer: ')' }, node);
  if (level.parts.length === 0 && level.links.length === 0) issues.report('empty-brackets', brackets, {});
  if (!node?.origin) return undefined;
  // Nothing else holds the node yet but issues, which say nothing of its brackets.
  (node.origin as { brackets?: Span }).brackets = brackets;
  return node;
}

/** Returns the tree of `! …`; a plus in that place has no meaning. */
export function negated(sign: IToken, node: Filter | undefined, last: IToken, issues: IssueCollector): Filter | undefined {
  const span: Span = { start: sign.startOffset, end: endOf(last) };
  if (last === sign) reportTrailing(sign, issues);
  if (sign.tokenType === Not) issues.plain(sign);
  if (!node) return undefined;
  if (!sign.image.startsWith('+')) return { kind: 'Negation', operand: node, origin: { span } };
  issues.report('sign-before-clause', spanOf(sign), { sign: '+', operand: { start: endOf(sign), end: span.end } });
  return node;
}

function operatorOf(token: IToken, issues: IssueCollector): Link['operator'] {
  const { image, tokenType } = token;
  if (image === AND || image === OR) {
    if (touchesWord(token, issues.text)) issues.report('missing-blank', spanOf(token), { operator: image });
    return image;
  }
  if (tokenType === Separator) return undefined;
  const operator = tokenType === And || tokenType === AndWord ? AND : OR;
  if (image === 'AND' || image === 'OR') issues.report('word-operator', spanOf(token), { word: image, operator });
  else if (/^(?:and|or)$/i.test(image)) issues.report('lower-case-operator', spanOf(token), { word: image, operator });
  else if (image.normalize('NFKC') === operator) issues.plain(token);
  else issues.report('mistyped-operator', spanOf(token), { found: image, operator });
  return operator;
}

/** `&` and `|` are word characters for the service: without a space they are part of a word beside them, but not of a bracket. */
function touchesWord(token: IToken, text: string): boolean {
  return (
    /[^\s()[\]{}:"^~!/\u3000]/.test(text.charAt(token.startOffset - 1)) ||
    /[^\s()[\]{}:"^~!/\u3000]/.test(text.charAt(endOf(token)))
  );
}

/** Reports a level with both `&&` and `||`, which the service and a person may read differently. */
function reportMixture(level: Level, node: Filter | undefined, issues: IssueCollector): void {
  const { parts, links, hasAnd, hasOr } = level;
  if (!hasAnd || !hasOr) return;
  const operators = links.slice(0, parts.length - 1).flatMap(({ operator }) => operator ?? []);
  if (operators.length < parts.length - 1 || !operators.includes(AND) || !operators.includes(OR)) return;
  const clauses = parts.map(({ span }) => span);
  issues.report('mixed-operators', spanOfLevel(level), { clauses, operators }, node);
}
