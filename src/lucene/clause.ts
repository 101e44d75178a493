import { type Filter, type Interval, type Operands, type Origin, UNBOUNDED } from '../ast/filter.ts';
import type { FieldType } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { numberReader, roundInwards } from './number-value.ts';
import { MATCH_ALL, matchNone, notExpressible, readAs, refusal, type ServiceReading, shown } from './service-reading.ts';

/** What follows the field's name. */
export type Ask =
  | { readonly asks: 'value'; readonly text: string; readonly quoted: boolean }
  | {
      readonly asks: 'range';
      readonly lower: Bound | undefined;
      readonly upper: Bound | undefined;
      readonly bothExcluded: boolean;
    }
  /** `*` and `?` are as written, backslashes and all. */
  | { readonly asks: 'pattern'; readonly pattern: string }
  | { readonly asks: 'prefix'; readonly prefix: string }
  | { readonly asks: 'fuzzy' | 'regex' };

export interface Bound {
  readonly text: string;
  readonly included: boolean;
}

/** A clause without its context. */
interface AskedClause {
  /** The name without its backslashes, or nothing for the default field, which no face has. */
  readonly field: string | undefined;
  readonly ask: Ask;
  /** The author's, for what matches nothing. */
  readonly words: string;
  readonly origin: Origin;
}

/** Returns how the service reads one clause: values by the type of the field. Without a schema every field is known and no value is read. */
export function readClause(clause: AskedClause, schema: Schema | undefined): ServiceReading {
  const { field, ask, words, origin } = clause;
  if (field === '*' && ask.asks === 'pattern' && ask.pattern === '*') return readAs(everything(origin));
  if (field === undefined) return readAs(matchNone(words, origin));
  if (!schema) return readUntyped(field, compared(ask), clause);
  const type = typeOf(schema, field);
  // The service does not even look at the values of a field that it does not know.
  if (!type) return readUnknown(field, clause);
  return readTyped(field, type, compared(ask), clause);
}

function readTyped(field: string, type: FieldType, ask: Ask, clause: AskedClause): ServiceReading {
  const { origin } = clause;
  if (ask.asks === 'pattern' && ask.pattern === '*') return readAs(interval(field, UNBOUNDED, UNBOUNDED, 'included', origin));
  if (type.name === 'string') return readString(field, ask, clause);
  if (ask.asks !== 'value' && ask.asks !== 'range')
    return refusal(`${field} is ${type.name}, and only a string can be asked for by a pattern such as ${shown(clause.words)}`);
  if (type.name === 'boolean') return readBoolean(field, ask, origin);
  return readNumber(field, type, ask, clause);
}

function readString(field: string, ask: Ask, { words, origin }: AskedClause): ServiceReading {
  switch (ask.asks) {
    case 'value':
      // A face's "" is an absent value, so nothing equals it.
      return readAs(ask.text === '' ? matchNone(words, origin) : equality(field, wellFormed(ask.text), origin));
    case 'range':
      return readAs(range(field, well(ask.lower), well(ask.upper), ask.bothExcluded, origin));
    case 'prefix':
      return readAs(stringsStartingWith(field, wellFormed(ask.prefix), origin));
    case 'pattern': {
      const prefix = prefixOf(ask.pattern);
      return prefix === undefined
        ? notExpressible(`a pattern with * or ? in ${shown(words)}`)
        : readAs(stringsStartingWith(field, wellFormed(prefix), origin));
    }
    case 'fuzzy':
      return notExpressible(`the values that are spelled almost like ${shown(words)}`);
    case 'regex':
      return notExpressible(`a regular expression in ${shown(words)}`);
    default:
      return ask satisfies never;
  }
}

function readBoolean(field: string, ask: Extract<Ask, { asks: 'value' | 'range' }>, origin: Origin): ServiceReading {
  const texts = ask.asks === 'value' ? [ask.text] : [ask.lower?.text, ask.upper?.text];
  const other = texts.find((text) => text !== undefined && text !== 'true' && text !== 'false');
  if (other !== undefined) return refusal(`${field} is boolean, and "${shown(other)}" is neither true nor false`);
  if (ask.asks === 'value') return readAs(equality(field, ask.text, origin));
  return readAs(range(field, ask.lower, ask.upper, ask.bothExcluded, origin));
}

function readNumber(
  field: string,
  type: FieldType,
  ask: Extract<Ask, { asks: 'value' | 'range' }>,
  { words, origin }: AskedClause,
): ServiceReading {
  const reader = numberReader(type);
  const order = type.order;
  if (!reader || !order) return refusal(`${field} is ${type.name}`);
  if (ask.asks === 'value') {
    const value = reader.equality(ask.text);
    if ('refused' in value) return refusal(`${field} is ${type.name}, and ${value.refused}`);
    return readAs('text' in value ? equality(field, value.text, origin) : matchNone(words, origin));
  }
  const bounds: (Bound | undefined)[] = [];
  let isEmpty = false;
  for (const side of ['lower', 'upper'] as const) {
    const bound = ask[side];
    const value = bound && reader.bound(bound.text);
    if (!bound || !value) bounds.push(undefined);
    else if ('refused' in value) return refusal(`${field} is ${type.name}, and ${value.refused}`);
    else if ('text' in value) bounds.push({ text: value.text, included: bound.included });
    else {
      const place = roundInwards(side, value.between, order);
      if (place === undefined) isEmpty = true;
      else bounds.push({ text: order.text(place), included: true });
    }
  }
  // Checked last: the service refuses the text for a second bound that is not a number.
  if (isEmpty) return readAs(matchNone(words, origin));
  return readAs(range(field, bounds[0], bounds[1], ask.bothExcluded, origin));
}

/** Returns the texts as written, without a schema. What depends on the type is not expressible. */
function readUntyped(field: string, ask: Ask, { words, origin }: AskedClause): ServiceReading {
  if (ask.asks === 'value') return readAs(equality(field, ask.text, origin));
  if (ask.asks === 'range') return readAs(range(field, ask.lower, ask.upper, ask.bothExcluded, origin));
  if (ask.asks === 'pattern' && ask.pattern === '*') return readAs(interval(field, UNBOUNDED, UNBOUNDED, 'included', origin));
  return notExpressible(`${shown(words)}, which depends on the type of ${shown(field)}`);
}

/** Returns a clause on an unknown field, which matches nothing; the text is kept where a tree can say it. */
function readUnknown(field: string, { ask, words, origin }: AskedClause): ServiceReading {
  if (ask.asks === 'value') return readAs(equality(field, ask.text, origin));
  if (ask.asks === 'range') return readAs(range(field, ask.lower, ask.upper, ask.bothExcluded, origin));
  return readAs(equality(field, words, origin));
}

/** Returns a range for an unquoted term that starts with a comparison sign (Elasticsearch's addition). `>=` alone is above `=`. */
function compared(ask: Ask): Ask {
  if (ask.asks !== 'value' || ask.quoted) return ask;
  const [, sign, text] = /^([<>]=?)(.+)$/s.exec(ask.text) ?? [];
  if (!sign || !text) return ask;
  const bound = boundOf(text, sign.length === 2);
  const [lower, upper] = sign.startsWith('>') ? [bound, undefined] : [undefined, bound];
  return { asks: 'range', lower, upper, bothExcluded: false };
}

/** Returns a bound; `*` is an open end, quoted or escaped too. */
export function boundOf(text: string, included: boolean): Bound | undefined {
  return text === UNBOUNDED ? undefined : { text, included };
}

/** Returns the tree of a range. The tree has no half-open ranges: `[20 TO 30}` is `[20 TO *] && {* TO 30}`. */
function range(field: string, lower: Bound | undefined, upper: Bound | undefined, bothExcluded: boolean, origin: Origin): Filter {
  const included = (lower ?? upper)?.included ?? !bothExcluded;
  const bounds = included ? 'included' : 'excluded';
  if (!lower || !upper || lower.included === upper.included)
    return interval(field, lower?.text ?? UNBOUNDED, upper?.text ?? UNBOUNDED, bounds, origin);
  const operands: Operands = [stringsFrom(field, lower, origin), stringsTo(field, upper, origin)];
  return { kind: 'Conjunction', operands, origin };
}

/** Returns the prefix that a pattern of `*` and `?` is equal to, if any. Faces have no empty values, so `?*` is any value. */
function prefixOf(pattern: string): string | undefined {
  let prefix = '';
  let at = 0;
  while (at < pattern.length && !'*?'.includes(pattern.charAt(at))) {
    if (pattern.charAt(at) === '\\') at++;
    prefix += pattern.charAt(at);
    at++;
  }
  const rest = pattern.slice(at);
  const anyEnd = /^\*+$/.test(rest);
  const anyValue = prefix === '' && /^\**\?\**$/.test(rest) && rest.length > 1;
  return anyEnd || anyValue ? prefix : undefined;
}

function well(bound: Bound | undefined): Bound | undefined {
  return bound && { text: wellFormed(bound.text), included: bound.included };
}

function everything(origin: Origin): Filter {
  return { ...MATCH_ALL, origin };
}

function equality(field: string, value: string, origin: Origin): Filter {
  return { kind: 'Equality', field, value, origin };
}

function interval(field: string, lower: string, upper: string, bounds: Interval['bounds'], origin: Origin): Filter {
  return { kind: 'Interval', field, lower, upper, bounds, origin };
}

/** Returns all strings from a bound up, in the byte order of UTF-8, which is the order of code points. */
function stringsFrom(field: string, { text, included }: Bound, origin: Origin): Filter {
  if (text !== UNBOUNDED) return { kind: 'Interval', field, lower: text, upper: UNBOUNDED, bounds: boundsOf(included), origin };
  const after: Interval = { kind: 'Interval', field, lower: AFTER_STAR, upper: UNBOUNDED, bounds: 'included', origin };
  return included ? { kind: 'Disjunction', operands: [star(field, origin), after], origin } : after;
}

/** Returns all strings up to a bound, in the same order. */
function stringsTo(field: string, { text, included }: Bound, origin: Origin): Filter {
  if (text !== UNBOUNDED) return { kind: 'Interval', field, lower: UNBOUNDED, upper: text, bounds: boundsOf(included), origin };
  const upTo: Interval = { kind: 'Interval', field, lower: UNBOUNDED, upper: AFTER_STAR, bounds: 'excluded', origin };
  if (included) return upTo;
  return { kind: 'Conjunction', operands: [upTo, { kind: 'Negation', operand: star(field, origin), origin }], origin };
}

/** Returns all strings that start with a prefix. */
function stringsStartingWith(field: string, prefix: string, origin: Origin): Filter {
  if (prefix === '') return { kind: 'Interval', field, lower: UNBOUNDED, upper: UNBOUNDED, bounds: 'included', origin };
  const from = stringsFrom(field, { text: prefix, included: true }, origin);
  const end = successor(prefix);
  if (end === undefined) return from;
  return { kind: 'Conjunction', operands: [from, stringsTo(field, { text: end, included: false }, origin)], origin };
}

/** Replaces lone surrogates by U+FFFD, as Lucene does: they have no UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The string after `*`. In a tree a bound `*` is open, so a prefix `*` is expressed by its neighbor. */
const AFTER_STAR = '*\0';

/** Returns the first string after all that start with a prefix. */
function successor(prefix: string): string | undefined {
  const characters = [...prefix];
  for (let last = characters.pop(); last !== undefined; last = characters.pop()) {
    const code = last.codePointAt(0) ?? 0;
    if (code < 0x10ffff) return characters.join('') + String.fromCodePoint(code === 0xd7ff ? 0xe000 : code + 1);
  }
  return undefined;
}

function star(field: string, origin: Origin): Filter {
  return { kind: 'Equality', field, value: UNBOUNDED, origin };
}

function boundsOf(included: boolean): Interval['bounds'] {
  return included ? 'included' : 'excluded';
}
