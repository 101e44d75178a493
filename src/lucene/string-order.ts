import { type Filter, type Interval, type Origin, UNBOUNDED } from '../ast/filter.ts';

/** A bound of a range over strings, or none. */
interface StringBound {
  readonly text: string;
  readonly included: boolean;
}

/** All strings from `lower` up, in the byte order of UTF-8, which is that of the code points. */
export function stringsFrom(field: string, { text, included }: StringBound, origin: Origin): Filter {
  if (text !== UNBOUNDED) return { kind: 'Interval', field, lower: text, upper: UNBOUNDED, bounds: boundsOf(included), origin };
  const after: Interval = { kind: 'Interval', field, lower: AFTER_STAR, upper: UNBOUNDED, bounds: 'included', origin };
  return included ? { kind: 'Disjunction', operands: [star(field, origin), after], origin } : after;
}

/** All strings up to `upper`, in the same order. */
export function stringsTo(field: string, { text, included }: StringBound, origin: Origin): Filter {
  if (text !== UNBOUNDED) return { kind: 'Interval', field, lower: UNBOUNDED, upper: text, bounds: boundsOf(included), origin };
  const upTo: Interval = { kind: 'Interval', field, lower: UNBOUNDED, upper: AFTER_STAR, bounds: 'excluded', origin };
  if (included) return upTo;
  return { kind: 'Conjunction', operands: [upTo, { kind: 'Negation', operand: star(field, origin), origin }], origin };
}

/** All strings that start with the prefix. */
export function stringsStartingWith(field: string, prefix: string, origin: Origin): Filter {
  if (prefix === '') return { kind: 'Interval', field, lower: UNBOUNDED, upper: UNBOUNDED, bounds: 'included', origin };
  const from = stringsFrom(field, { text: prefix, included: true }, origin);
  const end = successor(prefix);
  if (end === undefined) return from;
  return { kind: 'Conjunction', operands: [from, stringsTo(field, { text: end, included: false }, origin)], origin };
}

/** Lone surrogates have no UTF-8: Lucene writes U+FFFD for each. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The string next to `*`. A bound `*` is no bound in a tree, so a quoted one is said by its neighbour. */
const AFTER_STAR = '*\0';

/** The first string after all that start with the prefix. */
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
