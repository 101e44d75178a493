/** A decimal number exactly: `digits` × 10^`exponent`, negative or not. Zero keeps its sign. */
export interface Decimal {
  readonly negative: boolean;
  /** The significant digits, without leading and trailing zeros; empty for zero. */
  readonly digits: string;
  /** Of the last of `digits`; not a safe integer where the author wrote an absurd one. */
  readonly exponent: number;
}

/** No digit can be matched in two ways, so that a long text takes no longer than its length. */
const DECIMAL = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;

/** A plain decimal, with fraction and exponent if there are any. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = DECIMAL.exec(text);
  if (!parts) return undefined;
  const [, sign, whole = '', fraction = parts[4] ?? '', , exponent = '0'] = parts;
  const significant = (whole + fraction).replace(/^0+/, '');
  const digits = withoutLastZeros(significant);
  return {
    negative: sign === '-',
    digits,
    exponent: Number(exponent) - fraction.length + (significant.length - digits.length),
  };
}

function withoutLastZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

/** The power of ten of the first significant digit: 3 for 1234. */
export function magnitude(decimal: Decimal): number {
  return decimal.exponent + decimal.digits.length - 1;
}
