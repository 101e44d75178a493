/** A decimal number exactly: `digits` × 10^`exponent`, negative or not. Zero keeps its sign. */
export interface Decimal {
  readonly negative: boolean;
  /** The significant digits, without leading and trailing zeros; empty for zero. */
  readonly digits: string;
  /** Of the last of `digits`; not a safe integer where the author wrote an absurd one. */
  readonly exponent: number;
}

/** No digit can be matched in two ways, so that the time is linear in the length. */
const DECIMAL = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;

/** Reads a plain decimal, with fraction and exponent if there are any. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = parts[4] ?? '', , exponent = '0'] = parts;
  const significant = (whole + fraction).replace(/^0+/, '');
  let end = significant.length;
  while (significant[end - 1] === '0') end--;
  return {
    negative: sign === '-',
    digits: significant.slice(0, end),
    exponent: Number(exponent) - fraction.length + (significant.length - end),
  };
}

/** Returns the power of ten of the first significant digit: 3 for 1234. */
export function magnitude(decimal: Decimal): number {
  return decimal.exponent + decimal.digits.length - 1;
}

const MINUS = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;

/**
 * Returns the number of a plain decimal: at most so many digits, before or after a point, no zero before another digit, no sign
 * but a minus, and no minus before zero. Such a number is far from the ends of its type, and exact to the last of its digits.
 */
export function readPlainDecimal(text: string, maxDigits: number, hasFraction: boolean): number | undefined {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  let point = -1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT && hasFraction && point < 0 && at > start && at < text.length - 1) point = at;
    else if (code < ZERO || code > ZERO + 9) return undefined;
  }
  const digits = text.length - start - (point < 0 ? 0 : 1);
  if (digits === 0 || digits > maxDigits) return undefined;
  if (text.charCodeAt(start) === ZERO && digits > 1 && point !== start + 1) return undefined;
  const number = Number(text);
  return start === 1 && number === 0 ? undefined : number;
}
