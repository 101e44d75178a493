import type { IToken, TokenType } from 'chevrotain';
import { extentOf, type Filter, type Negation, type Origin } from '../src/ast/filter.ts';
import { cover, type Span } from '../src/text/span.ts';
import type { Heard } from './heard.ts';
import { endOf, spanOf } from './place.ts';
import { AND, isBlank, NOT, OR } from './spelling.ts';
import { And, AndWord, Comparison, Not, NotWord, Separator, Sign, Signed } from './tokens.ts';

/** A clause where it stands; one that makes no node is a hole, of which something has been noticed already. */
export interface Part {
  readonly node: Filter | undefined;
  readonly span: Span;
  readonly first: IToken;
}

/** What stands between two clauses. */
interface Link {
  readonly operator: typeof AND | typeof OR | undefined;
  readonly token: IToken | undefined;
}

/** One bracket level while it is read: clauses and the links between them, taking turns. */
export interface Level {
  readonly parts: Part[];
  readonly links: Link[];
  /** The kinds of operator so far. */
  readonly kinds: Set<string>;
}

export function newLevel(): Level {
  return { parts: [], links: [], kinds: new Set() };
}

export function addOperator(level: Level, token: IToken, heard: Heard): void {
  const operator = operatorOf(token, heard);
  if (operator) level.kinds.add(operator);
  if (level.links.length < level.parts.length) level.links.push({ operator, token });
  else noticeLoose(token, 'before', { start: token.startOffset, end: skipBlanks(heard.text, endOf(token)) }, heard);
}

export function addPart(level: Level, part: Part, heard: Heard): void {
  const before = level.parts[level.parts.length - 1];
  if (before && level.links.length < level.parts.length) {
    level.links.push({ operator: undefined, token: undefined });
    if (before.node && part.node) {
      const signed = isNegator(part.first.tokenType) || part.first.tokenType === Signed;
      const operators = part.first.tokenType === Comparison ? [AND] : operatorsFor(level);
      const data = { before: before.span, after: part.span, operators, signed };
      heard.notice('missing-operator', part.span, data);
    }
  }
  level.parts.push(part);
}

/** The field of the clause that stands last, on which what has no field may lean. */
export function lastField({ parts }: Level): string | undefined {
  const node = parts.findLast((part) => part.node)?.node;
  const clause = node?.kind === 'Negation' ? node.operand : node;
  return clause?.kind === 'Equality' || clause?.kind === 'Interval' ? clause.field : undefined;
}

/** The same where an operator follows that clause. */
export function joinedField(level: Level): string | undefined {
  return level.links.length === level.parts.length ? lastField(level) : undefined;
}

/** Those to choose from where one is missing: the level's own, if it has one kind. */
function operatorsFor({ kinds }: Level): readonly string[] {
  return kinds.size === 1 ? [...kinds] : [AND, OR];
}

/** The tree of a level that has been read to its end, whole or as far as there is one. */
export function closeLevel(level: Level, heard: Heard, brackets?: Span): Filter | undefined {
  const { parts, links } = level;
  const last = links[links.length - 1];
  if (last?.token && links.length === parts.length) noticeTrailing(last.token, heard);
  if (links.some(({ operator }) => operator === undefined)) noticeSeparators(level, heard);
  const node = combine(level);
  noticeNegations(level, { node, bracketed: brackets !== undefined }, heard);
  noticeMixture(level, node, heard);
  return node;
}

/** `( … )`: what stands inside, with its brackets. */
export function bracketed(
  level: Level,
  opener: IToken,
  closer: IToken | undefined,
  last: IToken,
  heard: Heard,
): Filter | undefined {
  const brackets: Span = { start: opener.startOffset, end: endOf(last) };
  heard.plain(opener);
  if (closer) heard.plain(closer);
  const node = closeLevel(level, heard, brackets);
  if (!closer) heard.notice('unclosed-bracket', brackets, { bracket: '(', closer: ')' }, node);
  if (level.parts.length === 0 && level.links.length === 0) heard.notice('empty-brackets', brackets, {});
  return node?.origin && { ...node, origin: { ...node.origin, brackets } };
}

/** `! …`: a plus in the same place says nothing. */
export function negated(sign: IToken, node: Filter | undefined, last: IToken, heard: Heard): Filter | undefined {
  const span: Span = { start: sign.startOffset, end: endOf(last) };
  if (last === sign) noticeTrailing(sign, heard);
  if (sign.tokenType === Not) heard.plain(sign);
  if (!node) return undefined;
  if (!sign.image.startsWith('+')) return { kind: 'Negation', operand: node, origin: { span } };
  heard.notice('sign-before-clause', spanOf(sign), { sign: '+', operand: { start: endOf(sign), end: span.end } });
  return node;
}

function operatorOf(token: IToken, heard: Heard): Link['operator'] {
  const { image, tokenType } = token;
  if (image === AND || image === OR) {
    if (isGluedToWord(token, heard.text)) heard.notice('missing-blank', spanOf(token), { operator: image });
    return image;
  }
  if (tokenType === Separator) return undefined;
  const operator = tokenType === And || tokenType === AndWord ? AND : OR;
  if (image === 'AND' || image === 'OR') heard.notice('word-operator', spanOf(token), { word: image, operator });
  else if (/^(?:and|or)$/i.test(image)) heard.notice('lower-case-operator', spanOf(token), { word: image, operator });
  else if (image.normalize('NFKC') === operator) heard.plain(token);
  else heard.notice('mistyped-operator', spanOf(token), { found: image, operator });
  return operator;
}

function noticeLoose(token: IToken, side: 'before' | 'after', cut: Span, heard: Heard): void {
  if (token.tokenType === Separator)
    heard.notice('list-separator', spanOf(token), { separator: token.image, last: true, gap: cut });
  else heard.notice('missing-clause', spanOf(token), { operator: token.image, side, cut });
}

/** What leads up to nothing goes with it; a negation stays where something follows that it may have been meant for. */
function noticeTrailing(token: IToken, heard: Heard): void {
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

function noticeSeparators({ parts, links }: Level, heard: Heard): void {
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

interface ReadLevel {
  readonly node: Filter | undefined;
  readonly bracketed: boolean;
}

/** The level in which a negation stands beside `||`. */
interface Alternatives {
  readonly node: Filter | undefined;
  readonly span: Span;
}

/** Only `(!a:1)` is read alike by all: a negation directly inside brackets of its own. */
function noticeNegations(level: Level, { node: whole, bracketed }: ReadLevel, heard: Heard): void {
  const alone = level.parts.length === 1;
  const among =
    !alone && level.links.some(({ operator }) => operator === OR) ? { node: whole, span: spanOfLevel(level) } : undefined;
  for (const part of level.parts) {
    const { first, node } = part;
    const negated =
      node?.kind === 'Negation' && !node.origin?.brackets && (isNegator(first.tokenType) || isSignOfClause(first, node));
    if (negated && !(alone && bracketed && first.image === NOT && isGlued(first, heard.text)))
      noticeNegation(part, node, among, heard);
  }
}

function noticeNegation({ first, span }: Part, node: Negation, among: Alternatives | undefined, heard: Heard): void {
  const { image, tokenType } = first;
  const sign = tokenType === Signed ? { start: first.startOffset, end: first.startOffset + 1 } : spanOf(first);
  const operand = { start: skipBlanks(heard.text, sign.end), end: span.end };
  if (tokenType === Signed && !/^[+-]/.test(image))
    heard.notice('mistyped-operator', sign, { found: image.charAt(0), operator: NOT, operand });
  else if (tokenType === NotWord && image !== 'NOT') {
    if (/^not$/i.test(image)) heard.notice('lower-case-operator', sign, { word: image, operator: NOT, operand });
    else heard.notice('mistyped-operator', sign, { found: image, operator: NOT, operand });
  } else if (tokenType !== NotWord && operand.start > sign.end) {
    heard.notice('blank-after-negation', { start: sign.start, end: operand.start }, { sign: image, operand });
  } else if (node.operand.kind === 'Negation' && !node.operand.origin?.brackets)
    heard.notice('doubled-negation', span, { operand });
  else if (among) heard.notice('negation-among-alternatives', span, { operand, level: among.span }, among.node);
  else if (tokenType === NotWord) heard.notice('word-operator', sign, { word: image, operator: NOT, operand });
  else if (tokenType === Not) heard.notice('bare-negation', sign, { operand });
  else heard.notice('sign-before-clause', sign, { sign: image.charAt(0), operand });
}

/** Among the values of a field a sign stands before a value, and is noticed with them. */
function isSignOfClause(first: IToken, { operand }: Negation): boolean {
  return first.tokenType === Signed && (operand.origin?.field?.start ?? 0) > first.startOffset;
}

function spanOfLevel({ parts }: Level): Span {
  return cover((parts[0] as Part).span, (parts[parts.length - 1] as Part).span);
}

function isNegator(type: TokenType): boolean {
  return type === Not || type === NotWord || type === Sign;
}

/** `&` and `|` are word characters for the service: glued to a word they belong to it, glued to a bracket they do not. */
function isGluedToWord(token: IToken, text: string): boolean {
  return (
    /[^\s()[\]{}:"^~!/\u3000]/.test(text.charAt(token.startOffset - 1)) ||
    /[^\s()[\]{}:"^~!/\u3000]/.test(text.charAt(endOf(token)))
  );
}

function isGlued(token: IToken, text: string): boolean {
  return skipBlanks(text, endOf(token)) === endOf(token);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

/** A level that says both `&&` and `||` means what its reader makes of it. */
function noticeMixture(level: Level, node: Filter | undefined, heard: Heard): void {
  const { parts, links } = level;
  if (links.length < 2) return;
  const operators = links.slice(0, parts.length - 1).flatMap(({ operator }) => operator ?? []);
  if (operators.length < parts.length - 1 || !operators.includes(AND) || !operators.includes(OR)) return;
  const clauses = parts.map(({ span }) => span);
  heard.notice('mixed-operators', spanOfLevel(level), { clauses, operators }, node);
}

/** By ordinary precedence, and before or; what is linked by nothing counts as or, the loosest. */
function combine({ parts, links }: Level): Filter | undefined {
  if (parts.length < 2) return parts[0]?.node;
  const alternatives: (Filter | undefined)[] = [];
  let together: (Filter | undefined)[] = [];
  for (const [index, { node }] of parts.entries()) {
    if (index > 0 && links[index - 1]?.operator !== AND) {
      alternatives.push(group('Conjunction', together));
      together = [];
    }
    together.push(node);
  }
  alternatives.push(group('Conjunction', together));
  return group('Disjunction', alternatives);
}

/** Nodes side by side in one kind of group; holes are left out, and one node alone is itself. */
export function group(kind: 'Conjunction' | 'Disjunction', nodes: readonly (Filter | undefined)[]): Filter | undefined {
  const operands = nodes.filter((node) => node !== undefined);
  const [first, second, ...rest] = operands;
  if (!first || !second) return first;
  const last = rest[rest.length - 1] ?? second;
  const span = { start: extentOf(first.origin as Origin).start, end: extentOf(last.origin as Origin).end };
  return { kind, operands: [first, second, ...rest], origin: { span } };
}
