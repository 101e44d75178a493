import { OPERATOR_WORDS } from '../../grammar/spelling.ts';
import { type Clause, type Filter, type Group, type Interval, type Operands, UNBOUNDED } from '../ast/filter.ts';
import type { Span } from '../text/span.ts';

/** The reader declines a text beyond a limit. */
interface Limits {
  readonly maxLength: number;
  readonly maxDepth: number;
  readonly maxClauses: number;
}

/** Deeper texts are left to the grammar, which does not overflow the stack. */
const DEEPEST = 200;

const SPACE = 0x20;
const BANG = 0x21;
const AMPERSAND = 0x26;
const OPEN_GROUP = 0x28;
const CLOSE_GROUP = 0x29;
const STAR = 0x2a;
const MINUS = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const OPEN_INCLUDED = 0x5b;
const CLOSE_INCLUDED = 0x5d;
const OPEN_EXCLUDED = 0x7b;
const PIPE = 0x7c;
const CLOSE_EXCLUDED = 0x7d;

/** In a range the grammar takes these for what separates the bounds. */
const SEPARATOR = /^(?:to|too|ot|and|adn|or|nad|annd|und|et|ro|orr|oder|ou)$/i;

/**
 * Returns the tree of a text in the canonical form, without origins: the inverse of `printFilter`. Returns undefined for every other
 * text, and for some canonical ones with uncommon characters; those are for the grammar, which defines the language.
 */
export function readCanonical(text: string, limits: Limits): Filter | undefined {
  return text.length > limits.maxLength ? undefined : new CanonicalReader(text, limits, false).filter();
}

/** The same with origins: each node says where it is in the text. */
export function readCanonicalPlaces(text: string, limits: Limits): Filter | undefined {
  return text.length > limits.maxLength ? undefined : new CanonicalReader(text, limits, true).filter();
}

/** Reads in one pass over the characters, without tokens. Every method returns undefined where it declines the text. */
class CanonicalReader {
  private readonly text: string;
  private readonly maxDepth: number;
  private readonly maxClauses: number;
  private readonly hasOrigins: boolean;
  private at = 0;

  constructor(text: string, { maxDepth, maxClauses }: Limits, hasOrigins: boolean) {
    this.text = text;
    this.maxDepth = Math.min(maxDepth, DEEPEST);
    this.maxClauses = maxClauses;
    this.hasOrigins = hasOrigins;
  }

  filter(): Filter | undefined {
    const first = this.operand(0);
    const isAlone = first && this.at === this.text.length;
    // Around the whole filter brackets are not canonical.
    if (isAlone) return first.kind === 'Conjunction' || first.kind === 'Disjunction' ? undefined : first;
    const filter = first && this.group(first, 0, 0);
    return this.at === this.text.length ? filter : undefined;
  }

  private operand(depth: number): Filter | undefined {
    const { text, at } = this;
    if (text.charCodeAt(at) !== OPEN_GROUP) return this.clause(depth);
    if (depth >= this.maxDepth) return undefined;
    const isNegation = text.charCodeAt(at + 1) === BANG;
    this.at = isNegation ? at + 2 : at + 1;
    const first = this.operand(depth + 1);
    const inside = isNegation || !first ? first : this.group(first, at + 1, depth + 1);
    if (!inside || text.charCodeAt(this.at++) !== CLOSE_GROUP) return undefined;
    return isNegation ? this.negation(inside, at) : inside;
  }

  private negation(operand: Filter, start: number): Filter {
    if (!this.hasOrigins) return { kind: 'Negation', operand };
    const { at: end } = this;
    const origin = { span: { start: start + 1, end: end - 1 }, brackets: { start, end } };
    return { kind: 'Negation', operand, origin };
  }

  /** Reads the operands after the first one, with operators of one kind between them. Only the outermost group has no brackets. */
  private group(first: Filter, start: number, depth: number): Group | undefined {
    const { text } = this;
    const sign = text.charCodeAt(this.at + 1);
    if (sign !== AMPERSAND && sign !== PIPE) return undefined;
    const operands = [first];
    for (let { at } = this; text.charCodeAt(at) === SPACE; { at } = this) {
      if (text.charCodeAt(at + 1) !== sign || text.charCodeAt(at + 2) !== sign || text.charCodeAt(at + 3) !== SPACE)
        return undefined;
      this.at = at + 4;
      const next = this.operand(depth);
      if (!next || operands.push(next) > this.maxClauses) return undefined;
    }
    if (operands.length === 1) return undefined;
    const kind = sign === AMPERSAND ? 'Conjunction' : 'Disjunction';
    const all = operands as unknown as Operands;
    if (!this.hasOrigins) return { kind, operands: all };
    const { at: end } = this;
    const span = { start, end };
    return { kind, operands: all, origin: depth === 0 ? { span } : { span, brackets: { start: start - 1, end: end + 1 } } };
  }

  private clause(depth: number): Clause | undefined {
    const { text, at: start } = this;
    const field = this.word();
    const fieldEnd = this.at;
    if (field === undefined || text.charCodeAt(fieldEnd) !== COLON || field === '_exists_') return undefined;
    this.at = fieldEnd + 1;
    const opener = text.charCodeAt(this.at);
    if (opener === OPEN_INCLUDED || opener === OPEN_EXCLUDED)
      return depth < this.maxDepth ? this.interval(field, { start, end: fieldEnd }) : undefined;
    const value = this.word();
    if (value === undefined) return undefined;
    if (!this.hasOrigins) return { kind: 'Equality', field, value };
    const span = { start, end: this.at };
    const origin = { span, field: { start, end: fieldEnd }, value: { start: fieldEnd + 1, end: this.at } };
    return { kind: 'Equality', field, value, origin };
  }

  private interval(name: string, field: Span): Interval | undefined {
    const { text, at: start } = this;
    const isIncluded = text.charCodeAt(start) === OPEN_INCLUDED;
    this.at++;
    const lower = this.bound();
    const lowerEnd = this.at;
    if (lower === undefined || !text.startsWith(' TO ', lowerEnd)) return undefined;
    this.at += 4;
    const upper = this.bound();
    const upperEnd = this.at;
    if (upper === undefined || text.charCodeAt(this.at++) !== (isIncluded ? CLOSE_INCLUDED : CLOSE_EXCLUDED)) return undefined;
    const bounds = isIncluded ? 'included' : 'excluded';
    if (!this.hasOrigins) return { kind: 'Interval', field: name, lower, upper, bounds };
    const origin = {
      span: { start: field.start, end: this.at },
      field,
      value: { start, end: this.at },
      lower: { start: start + 1, end: lowerEnd },
      upper: { start: lowerEnd + 4, end: upperEnd },
    };
    return { kind: 'Interval', field: name, lower, upper, bounds, origin };
  }

  private bound(): string | undefined {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    if (code === STAR) {
      this.at++;
      return UNBOUNDED;
    }
    if (isDigit(code)) return this.word();
    if (code !== MINUS) {
      const word = this.word();
      return word === undefined || SEPARATOR.test(word) ? undefined : word;
    }
    if (!isDigit(text.charCodeAt(at + 1))) return undefined;
    this.at++;
    return this.word() === undefined ? undefined : text.slice(at, this.at);
  }

  /** A letter, digit or `_`, and more of these, `.` and `-`; no operator word. */
  private word(): string | undefined {
    const { text, at: start } = this;
    const first = text.charCodeAt(start);
    if (!isWordCharacter(first)) return undefined;
    let end = start + 1;
    for (;;) {
      const code = text.charCodeAt(end);
      if (!isWordCharacter(code) && code !== MINUS && code !== DOT) break;
      end++;
    }
    this.at = end;
    const word = text.slice(start, end);
    return isCapital(first) && OPERATOR_WORDS.has(word) ? undefined : word;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function isWordCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || isCapital(code) || code === 0x5f;
}
