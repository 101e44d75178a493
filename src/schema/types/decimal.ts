import type { ValueProblem } from '../field-type.ts';

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

/** What a text that is no plain decimal looks like, if it looks like a number at all. */
export function numberProblem(text: string): ValueProblem {
  if (/^[+-]?(nan|inf(inity)?|∞)$/i.test(text)) return { kind: 'not-finite' };
  if (/^[+-]?0x[\da-f]+$/i.test(text)) return { kind: 'hexadecimal', plain: hexadecimal(text) };
  const suffixed = /^(.*?)([fFdDlL])$/.exec(text);
  if (suffixed?.[1] && readDecimal(suffixed[1])) return { kind: 'suffix', suffix: suffixed[2] as string, plain: suffixed[1] };
  const ascii = withAsciiDigits(text);
  if (ascii !== text && readDecimal(ascii)) return { kind: 'other-digits', plain: ascii };
  if (/^[+-]?\d{1,3}([,_'’]\d{3})+(\.\d+)?$/.test(text)) return { kind: 'digit-grouping', plain: text.replace(/[,_'’]/g, '') };
  return { kind: 'not-a-number' };
}

function hexadecimal(text: string): string {
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(text) ?? [];
  return (sign === '-' ? '-' : '') + BigInt(digits).toString();
}

/** Unicode lays the ten digits of each script side by side, zero first, and zero is not preceded by a digit of its own script. */
export function withAsciiDigits(text: string): string {
  return text
    .replace(/[\p{Nd}]/gu, (digit) => {
      const code = digit.codePointAt(0) as number;
      for (let value = 0; value < 10; value++) {
        if (!/\p{Nd}/u.test(String.fromCodePoint(code - value - 1)) || isZero(code - value)) return String(value);
      }
      return digit;
    })
    .replace(/[－−]/g, '-')
    .replace(/＋/g, '+')
    .replace(/．/g, '.');
}

/** The blocks of mathematical digits follow one another without a gap, so zeros there are known by NFKC. */
function isZero(code: number): boolean {
  return String.fromCodePoint(code).normalize('NFKC') === '0';
}
