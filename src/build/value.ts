import { isWord } from '../../grammar/spelling.ts';
import type { TypeName } from '../schema/field-type.ts';

/** The JavaScript values that stand for a type's values. A `long` beyond 2^53 has to be a bigint. */
export interface ValueOf {
  readonly string: string;
  readonly integer: number;
  readonly long: number | bigint;
  readonly float: number;
  readonly double: number;
  readonly boolean: boolean;
}

/** The first and the last value, and the smallest above zero where there are fractions. */
interface Limits {
  readonly first: number | bigint;
  readonly last: number | bigint;
  readonly smallest?: number;
}

/**
 * The types of numbers, as JavaScript has their values: the types themselves read texts exactly, for which a program that only
 * builds has no use.
 */
const LIMITS: { readonly [T in TypeName]?: Limits } = {
  integer: { first: -(2 ** 31), last: 2 ** 31 - 1 },
  long: { first: -(2n ** 63n), last: 2n ** 63n - 1n },
  float: { first: -3.4028235e38, last: 3.4028235e38, smallest: 1e-45 },
  double: { first: -Number.MAX_VALUE, last: Number.MAX_VALUE, smallest: 5e-324 },
};

/** Returns whether the manual documents ranges for a type. */
export function isNumeric(type: TypeName): boolean {
  return Object.hasOwn(LIMITS, type);
}

/** Returns whether a value that the field can have is the first or the last of its type. */
export function isEnd(value: unknown, type: TypeName, end: 'first' | 'last'): boolean {
  return held(value, type) === held(LIMITS[type]?.[end], type);
}

/** Returns a value as the type holds it. */
function held(value: unknown, type: TypeName): unknown {
  return type === 'float' ? Math.fround(value as number) : value;
}

/**
 * Returns a value as the filter's text holds it: plain decimals, without exponent or `+`.
 * A number on a `float` field keeps its own digits; the service reads them once to 32 bits.
 * @throws TypeError for every value that the field cannot have or the language cannot write.
 */
export function textOf(value: unknown, field: string, type: TypeName): string {
  const limits = LIMITS[type];
  const taken = type === 'long' ? 'number or bigint' : limits ? 'number' : type;
  if (!taken.split(' or ').includes(typeof value)) {
    const cure = value === undefined || value === null ? 'Decide first what to do without a value.' : 'Convert it first.';
    throw new TypeError(`${field} needs a ${taken}, got ${show(value)}. ${cure}`);
  }
  const text = typeof value === 'number' ? plainDecimal(value) : String(value);
  const why = limits ? numberReason(value as number, text, type, limits) : stringReason(text, field);
  if (why) throw new TypeError(`${field} cannot be ${show(value)} in a filter: ${why}`);
  return text;
}

/** Shows what was passed in a message: short, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The fewest digits that read back as this number. */
function plainDecimal(value: number): string {
  const text = String(value);
  const [, sign, first = '', rest = '', power] = /^(-?)(\d)\.?(\d*)e(.+)$/.exec(text) ?? [];
  const exponent = Number(power);
  if (power === undefined) return text;
  return sign + (exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}${first}${rest}` : (first + rest).padEnd(exponent + 1, '0'));
}

function numberReason(
  value: number | bigint,
  text: string,
  type: TypeName,
  { first, last, smallest }: Limits,
): string | undefined {
  const isNumber = typeof value === 'number';
  if (isNumber && !Number.isFinite(value)) return `it is not a ${smallest ? '' : 'whole '}number that a face can have.`;
  if (isNumber && !smallest && value % 1 !== 0) return 'the field holds whole numbers, so this matches nothing. Round it first.';
  const number = held(value, type) as number | bigint;
  if (number < first || number > last) return `the type ${type} goes from ${first} to ${last}.`;
  if (!smallest)
    return isNumber && !Number.isSafeInteger(value)
      ? `so far out, a number stands for its neighbours too. Pass a bigint: ${text}n.`
      : undefined;
  if (number === 0 && value !== 0) return `the type ${type} has nothing between 0 and ${smallest}, so this is read as 0.`;
  return Object.is(value, -0) ? 'the service sorts it below 0 and misses 0. Pass 0.' : undefined;
}

/** A boolean is a word too. */
function stringReason(text: string, field: string): string | undefined {
  const other = /[^A-Za-z0-9_-]/u.exec(text);
  if (other) return `a value has letters A to Z, digits, _ and - alone; ${show(other[0])} at ${other.index} is none.`;
  const limit = field === 'external_image_id' ? 36 : 256;
  if (text.length > limit) return `a value has at most ${limit} characters.`;
  if (isWord(text)) return undefined;
  return `the service ${text === '' ? 'does not search for empty strings' : 'reads it as an operator'}. Delete such faces by face_id.`;
}
