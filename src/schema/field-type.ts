/** The types a face set can give a customised field, as the service's JSON writes them. */
export type TypeName = 'string' | 'integer' | 'long' | 'float' | 'double' | 'boolean';

/** What a field's type knows: which texts are its values, and where each stands in the type's order. */
export interface FieldType {
  readonly name: TypeName;
  /** One value, as a person would call it: `a whole number`. */
  readonly noun: string;
  /** Whether the manual documents ranges for it: numbers only. */
  readonly ranged: boolean;
  /** Absent for strings, whose values are only equal or not. */
  readonly order?: Order;
  /** Why the text is no value of this type; nothing where it is one. */
  problem(text: string): ValueProblem | undefined;
  /**
   * Returns the value of a text that is written so plainly that no rule has anything to say about it by itself, such as `20` or
   * `red`; undefined for every other text, also where it is a value of this type.
   */
  readPlain(text: string): number | string | undefined;
}

/**
 * A type's values laid on the whole numbers from `first` to `last`, without gaps, in the type's order: neighbours differ by
 * one, in floating point too. Exact at every end.
 */
export interface Order {
  readonly first: bigint;
  readonly last: bigint;
  /** The place of a text that is a value of the type. */
  ordinal(text: string): bigint;
  /** A text of the value at a place. */
  text(ordinal: bigint): string;
}

/** What keeps a text from being a value; `plain` is the same value written plainly. */
export type ValueProblem =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'not-boolean' }
  | { readonly kind: 'fraction' }
  | { readonly kind: 'out-of-range'; readonly first: string; readonly last: string }
  | { readonly kind: 'underflow'; readonly smallest: string }
  | { readonly kind: 'negative-zero'; readonly plain: string }
  | { readonly kind: 'character'; readonly character: string; readonly at: number }
  | { readonly kind: 'too-long'; readonly limit: number };
