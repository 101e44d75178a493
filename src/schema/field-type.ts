import type { NumericOrdinal } from './ordinal.ts';

/** The types a face set can give a customised field, as the service's JSON writes them. */
export type TypeName = 'string' | 'integer' | 'long' | 'float' | 'double' | 'boolean';

/** What a face carries in one field. Missing, `null` and `""` are all absent: listings write `""`, for numbers too. */
export type FaceValue = number | bigint | string | boolean;

/** What every object inherits. A field of the same name is a face's own only where the face itself has it. */
export const INHERITED = Object.prototype as { readonly [field: string]: unknown };

/**
 * A face by its fields, custom ones and `external_image_id` alike. Only its own properties count, and of these only the fields
 * that the filter asks for, which hold a `FaceValue`, `null` or nothing.
 */
export interface Face {
  readonly [field: string]: unknown;
}

/** Whether a face has what is asked for. */
export type FaceTest = (face: Face) => boolean;

/** Reads, compares and writes the values of a field. A type is one such object, and its entry in the table of `schema.ts`. */
export interface FieldType {
  readonly name: TypeName;
  /** One value in words: `a whole number`. */
  readonly noun: string;
  /** Whether the manual documents ranges for it: numbers only. */
  readonly ranged: boolean;
  /** Whether it has numbers between the whole ones. */
  readonly fractional: boolean;
  /** Two values for sentences that show how a clause is written, the lower number first. */
  readonly examples: readonly [string, string];
  /** Absent for strings, whose values are equal or not. */
  readonly order?: Order;
  /** Returns why the text is no value of this type; undefined where it is one. */
  problem(text: string): ValueProblem | undefined;
  /**
   * Returns the value of a text that is written so plainly that no rule has anything to say about it by itself, such as `20` or
   * `red`; undefined for every other text, also where it is a value of this type.
   */
  readPlain(text: string): number | string | undefined;
  /** What a face must carry, in words. */
  readonly needed: string;
  /**
   * Returns a face's value as the type holds it: a bigint only where a number is not exact, a `float` rounded once to 32 bits.
   * Returns undefined for what the type does not hold.
   */
  hold(value: unknown): FaceValue | undefined;
  /**
   * Returns a test for the values from `low` to `high`, both included, as the type holds them. It is quick for the usual values of
   * faces and leaves the others, absent and wrong ones too, to `slow`. Each type brings its own function, since an engine makes code
   * that reads one field only much faster; and its parameters are plain, since destructured ones are no constants to an engine.
   */
  test(field: string, low: FaceValue, high: FaceValue, slow: (face: Face, value: unknown) => boolean): FaceTest;
}

/**
 * A type's values laid on the whole numbers from `first` to `last`, without gaps, in the type's order: neighbours differ by
 * one, in floating point too. Exact at every end.
 */
export interface Order {
  readonly first: bigint;
  readonly last: bigint;
  /** Returns the ordinal of a text that is a value of the type. */
  ordinal(text: string): bigint;
  /** Returns the last ordinal that is not after a text; undefined where the text says nothing that the type could compare. */
  floor(text: string): Floor | undefined;
  /** Returns a text of the value at an ordinal. */
  text(ordinal: bigint): string;
  /** Returns the value at an ordinal as a face carries it. */
  value(ordinal: bigint): FaceValue;
}

/** `rest` where the text itself lies further on, between two values of the type. */
export interface Floor {
  readonly at: NumericOrdinal;
  readonly rest: boolean;
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
