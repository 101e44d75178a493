import { type ParseError, parse as parseWithErrors } from 'jsonc-parser';
import { parse as parseLossless } from 'lossless-json';

/** Shorter numbers are exact as they are: 2^53 has sixteen digits. */
const MANY_DIGITS = /\d{16}/;

/**
 * What `JSON.parse` gives, but whole numbers beyond 2^53 are exact, as bigints. The reader that can do this takes ten times
 * as long, so it reads only texts that hold such a number.
 * @throws SyntaxError where `JSON.parse` does, RangeError for a text that is nested too deeply.
 */
export function readExactJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!MANY_DIGITS.test(text) || !holdsInexact(value)) return value;
  return parseLossless(text, undefined, { parseNumber: exactNumber, onDuplicateKey: ({ newValue }) => newValue });
}

function exactNumber(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) || /[.eE]/.test(text) ? number : BigInt(text);
}

function holdsInexact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInexact);
}

/** Why a text cannot be read, as a sentence, for one that `readExactJson` refuses. */
export function jsonProblem(text: string): string {
  const errors: ParseError[] = [];
  try {
    parseWithErrors(text, errors, { disallowComments: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return 'This is nested too deeply to be a face.';
  }
  const [error] = errors;
  if (!error) return 'This is not JSON.';
  if (error.offset >= text.trimEnd().length) return 'This ends too early to be JSON.';
  return `From column ${error.offset + 1} on this is not JSON.`;
}
