import type { Span } from '../text/span.ts';

/**
 * What a filter says, in ordinary logic: readonly plain data that survives JSON.
 * Brackets are not nodes, yet a group inside a group of the same kind stays one, so a tree prints as it was written.
 */
export type Filter = Conjunction | Disjunction | Negation | Equality | Interval;

/** At least two. */
export type Operands = readonly [Filter, Filter, ...Filter[]];

/** Every operand matches: `a:1 && b:2`. */
export interface Conjunction {
  readonly kind: 'Conjunction';
  readonly operands: Operands;
  readonly origin?: Origin;
}

/** At least one operand matches: `a:1 || b:2`. */
export interface Disjunction {
  readonly kind: 'Disjunction';
  readonly operands: Operands;
  readonly origin?: Origin;
}

/** The operand does not match, so a face without the field passes: `(!a:1)`. */
export interface Negation {
  readonly kind: 'Negation';
  readonly operand: Filter;
  readonly origin?: Origin;
}

/** The field has this value: `a:1`. */
export interface Equality {
  readonly kind: 'Equality';
  readonly field: string;
  /** The author's characters; the schema says what they stand for. */
  readonly value: string;
  readonly origin?: Origin;
}

/** The field's value lies between two bounds: `a:[1 TO 5]`, `a:{1 TO *}`. */
export interface Interval {
  readonly kind: 'Interval';
  readonly field: string;
  /** The author's characters, or `*` where there is no lower bound. */
  readonly lower: string;
  /** The author's characters, or `*` where there is no upper bound. */
  readonly upper: string;
  /** Whether the bounds themselves match: `[ ]` includes both, `{ }` excludes both. */
  readonly bounds: 'included' | 'excluded';
  readonly origin?: Origin;
}

/** The names of the five kinds. */
export type Kind = Filter['kind'];
/** The node of a kind. */
export type NodeOf<K extends Kind> = Extract<Filter, { kind: K }>;
/** What asks for a field. */
export type Clause = Equality | Interval;
/** What joins filters. */
export type Group = Conjunction | Disjunction;

/** The bound that is none. */
export const UNBOUNDED = '*';

/** Where a node stands in its text; what it means never depends on it. */
export interface Origin {
  /** The node, without the brackets round it. */
  readonly span: Span;
  /** The outermost brackets that hold this node alone. */
  readonly brackets?: Span;
  readonly field?: Span;
  /** An equality's value, or an interval from bracket to bracket. */
  readonly value?: Span;
  readonly lower?: Span;
  readonly upper?: Span;
}

/** The node with the brackets round it. */
export function extentOf(origin: Origin): Span {
  return origin.brackets ?? origin.span;
}
