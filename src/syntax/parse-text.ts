import { type ILexingResult, type IToken, Lexer } from 'chevrotain';
import { NotWord, Sign, tokens as vocabulary } from '../../grammar/foreign/tokens.ts';
import { spanOf } from '../../grammar/issue-collector.ts';
import { FilterParser } from '../../grammar/parser.ts';
import { scan } from '../../grammar/scan.ts';
import type { SyntaxIssue } from '../../grammar/syntax-issue.ts';
import { CloseGroup, CloseRange, Colon, Not, OpenGroup, OpenRange } from '../../grammar/tokens.ts';
import type { Filter } from '../ast/filter.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { recognizePastedText } from './pasted-text.ts';

/** What the grammar makes of a text: the tree as far as there is one, and everything odd about the text. */
export interface ParseResult {
  readonly filter: Filter | undefined;
  readonly issues: readonly SyntaxIssue[];
}

let lexer: Lexer | undefined;
let quick: FilterParser | undefined;
let careful: FilterParser | undefined;

/** Reads any text by the grammar. Never throws. */
export function parseText(text: string, limits: Limits = DEFAULT_LIMITS): ParseResult {
  if (text.length > limits.maxLength) {
    const span = { start: limits.maxLength, end: text.length };
    return { filter: undefined, issues: [{ code: 'too-long', span, data: { length: text.length, limit: limits.maxLength } }] };
  }
  const whole = recognizePastedText(text);
  if (whole) return { filter: undefined, issues: [whole] };
  const { tokens, groups, errors } = tokenize(text);
  const over = overLimit(tokens, limits);
  if (over) return { filter: undefined, issues: [over] };
  const { filter, issues } = parse(text, tokens, limits);
  const { asides = [] } = groups;
  if (errors.length === 0 && asides.length === 0) {
    if (tokens.length === 0) issues.push({ code: 'empty-filter', span: { start: 0, end: text.length }, data: {} });
    return { filter, issues };
  }
  const stray = errors.map(({ offset, length }) => strayIssue(text, offset, length));
  return { filter, issues: [...stray, ...asides.map((token) => asideIssue(token, text)), ...issues] };
}

function tokenize(text: string): Pick<ILexingResult, 'tokens' | 'groups' | 'errors'> {
  const tokens = scan(text);
  if (tokens) return { tokens, groups: {}, errors: [] };
  lexer ??= new Lexer(vocabulary, { positionTracking: 'onlyOffset', ensureOptimizations: true });
  return lexer.tokenize(text);
}

/** Parses without recovery, which is enough for every text that the grammar accepts, and with recovery only after a failure. */
function parse(text: string, tokens: IToken[], limits: Limits): { filter: Filter | undefined; issues: SyntaxIssue[] } {
  quick ??= new FilterParser({ recovery: false });
  try {
    const filter = listen(quick, text, tokens);
    if (quick.errors.length === 0) return { filter, issues: quick.issues.found };
    careful ??= new FilterParser({ recovery: true });
    const recovered = listen(careful, text, tokens);
    return {
      filter: recovered,
      issues: [...careful.issues.found, ...careful.errors.map(({ token }) => unexpectedIssue(token, tokens[tokens.length - 1]))],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      filter: undefined,
      issues: [{ code: 'too-deep', span: { start: 0, end: text.length }, data: { limit: limits.maxDepth } }],
    };
  }
}

function listen(parser: FilterParser, text: string, tokens: IToken[]): Filter | undefined {
  parser.listen(text, tokens);
  return parser.filter();
}

function strayIssue(text: string, start: number, length: number): SyntaxIssue {
  const span = { start, end: start + length };
  return { code: 'stray-character', span, data: { character: text.slice(span.start, span.end) } };
}

/** At the end of the text the parser's token has no place; then the last token is the one that lacks something. */
function unexpectedIssue(token: IToken, last: IToken | undefined): SyntaxIssue {
  const ended = token.image === '';
  const at = ended && last ? last : token;
  return { code: 'unexpected-part', span: spanOf(at), data: { found: ended ? '' : token.image } };
}

function asideIssue(token: IToken, text: string): SyntaxIssue {
  const { image, startOffset: start } = token;
  const span = spanOf(token);
  if (image.startsWith('^')) return { code: 'boost', span, data: { boost: image } };
  if (image.startsWith('~')) return { code: 'fuzzy', span, data: { found: image } };
  if (image.length === 1 && image !== '#') return { code: 'odd-blank', span, data: { character: text.charAt(start) } };
  return { code: 'comment', span, data: { comment: image } };
}

/** Returns an issue for the first token over a limit. Brackets need not match: a closing bracket too many closes nothing. */
function overLimit(tokens: readonly IToken[], { maxDepth, maxClauses }: Limits): SyntaxIssue | undefined {
  // A token adds at most one level or clause.
  if (tokens.length <= maxDepth && tokens.length <= maxClauses) return undefined;
  const outer: { readonly clauses: number; readonly depth: number }[] = [];
  let clauses = 0;
  let depth = 0;
  let negations = 0;
  let before: IToken | undefined;
  for (const token of tokens) {
    const { tokenType: type } = token;
    if (type === OpenGroup || type === OpenRange) {
      if (before?.tokenType !== Colon) clauses++;
      outer.push({ clauses, depth });
      depth += 1 + Math.max(0, negations - 1);
      clauses = 0;
    } else if (type === CloseGroup || type === CloseRange) {
      const level = outer.pop();
      if (level) ({ clauses, depth } = level);
    } else if (type === Colon) clauses++;
    negations = type === Not || type === NotWord || type === Sign ? negations + 1 : 0;
    if (depth + Math.max(0, negations - 1) > maxDepth)
      return { code: 'too-deep', span: spanOf(token), data: { limit: maxDepth } };
    if (clauses > maxClauses)
      return { code: 'too-many-clauses', span: spanOf(token), data: { count: clauses, limit: maxClauses } };
    before = token;
  }
  return undefined;
}
