import { isWord } from '../../grammar/spelling.ts';
import type { FieldType, ValueProblem } from '../schema/field-type.ts';
import { readDecimal } from '../schema/types/decimal.ts';

/** The JavaScript values that stand for a type's values. A `long` beyond 2^53 has to be a bigint. */
export interface ValueOf {
  readonly string: string;
  readonly integer: number;
  readonly long: number | bigint;
  readonly float: number;
  readonly double: number;
  readonly boolean: boolean;
}

/**
 * A value as the filter's text holds it: plain decimals, without exponent or `+`.
 * A number on a `float` field keeps its own digits; the service reads them once to 32 bits.
 * @throws TypeError for every value that the field cannot have or the language cannot write.
 */
export function textOf(value: unknown, field: string, type: FieldType): string {
  const taken = type.name === 'long' ? 'number or bigint' : type.ranged ? 'number' : type.name;
  if (!taken.split(' or ').includes(typeof value)) {
    const cure = value === undefined || value === null ? 'Decide first what to do without a value.' : 'Convert it first.';
    throw new TypeError(`${field} needs a ${taken}, got ${show(value)}. ${cure}`);
  }
  const text = typeof value === 'number' ? plainDecimal(value, type) : String(value);
  const why = reason(value, text, type);
  if (why) throw new TypeError(`${field} cannot be ${show(value)} in a filter: ${why}`);
  return text;
}

/** What was passed, for a message: short, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'function') return 'a function';
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The fewest digits that read back as this number. */
function plainDecimal(value: number, type: FieldType): string {
  const decimal = readDecimal(String(value));
  if (!decimal) return String(value);
  const { digits, exponent } = decimal;
  const minus = value < 0 || (Object.is(value, -0) && !isWhole(type)) ? '-' : '';
  const padded = digits.padStart(1 - exponent, '0').padEnd(digits.length + exponent, '0');
  return minus + (exponent < 0 ? `${padded.slice(0, exponent)}.${padded.slice(exponent)}` : padded);
}

/** Whole numbers have no minus zero. */
function isWhole(type: FieldType): boolean {
  return type.name === 'integer' || type.name === 'long';
}

function reason(value: unknown, text: string, type: FieldType): string | undefined {
  const problem = type.problem(text);
  if (problem) return words(problem, type);
  if (type.name === 'string' && !isWord(text)) {
    const why = text === '' ? 'does not search for empty strings' : 'reads it as an operator';
    return `the service ${why}. Delete such faces by face_id.`;
  }
  if (isWhole(type) && typeof value === 'number' && !Number.isSafeInteger(value))
    return `so far out, a number stands for its neighbours too. Pass a bigint: ${text}n.`;
  return undefined;
}

function words(problem: ValueProblem, type: FieldType): string {
  switch (problem.kind) {
    case 'fraction':
      return 'the field holds whole numbers, so this matches nothing. Round it first.';
    case 'out-of-range':
      return `the type ${type.name} goes from ${problem.first} to ${problem.last}.`;
    case 'underflow':
      return `the type ${type.name} has nothing between 0 and ${problem.smallest}, so this is read as 0.`;
    case 'negative-zero':
      return 'the service sorts it below 0 and misses 0. Pass 0.';
    case 'character':
      return `a value has letters A to Z, digits, _ and - alone; ${show(problem.character)} at ${problem.at} is none.`;
    case 'too-long':
      return `a value has at most ${problem.limit} characters.`;
    default:
      return `it is not ${type.noun} that a face can have.`;
  }
}
