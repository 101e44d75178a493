/** A decimal number exactly: `digits` × 10^`exponent`, without leading and trailing zeros; zero has no digits. */
export interface JavaNumber {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/** Patterns that never go back over what they took: a refused text may be very long. */
const DECIMAL = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([+-]?\d+))?$/;
const HEXADECIMAL = /^([+-]?)0[xX](?:([\dA-Fa-f]+)(?:\.([\dA-Fa-f]*))?|\.([\dA-Fa-f]+))[pP]([+-]?\d+)[fFdD]?$/;

/** More digits than any rounding to 64 bits looks at; what follows them only says whether there is more. */
const ENOUGH_DIGITS = 1_000;
const ENOUGH_HEX_DIGITS = 300;
/** Past these exponents every number overflows or vanishes, however many of `ENOUGH_DIGITS` it has. */
const FAR = 5_000;

/** Reads a text as `new BigDecimal(text)` does: no spaces, no suffix, the digits of any script of the basic plane. */
export function readBigDecimal(text: string): JavaNumber | undefined {
  const parts = DECIMAL.exec(withAsciiDigits(text));
  if (!parts) return undefined;
  const exponent = parts[5] ?? '0';
  // BigDecimal.parseExp: at most ten digits after leading zeros, and both exponent and scale are 32 bits wide.
  const value = Number(exponent);
  const fraction = (parts[3] ?? parts[4] ?? '').length;
  const fits = value === Math.trunc(value) && value === (value | 0) && fraction - value === ((fraction - value) | 0);
  return fits ? decimal(parts) : undefined;
}

/** Reads a text as `Double.parseDouble(text)` and `Float.parseFloat(text)` do, unrounded; `NaN` and `Infinity` are no numbers here. */
export function readFloatingPoint(text: string): JavaNumber | undefined {
  const trimmed = trim(text);
  const suffixed = /[fFdD]$/.test(trimmed) ? trimmed.slice(0, -1) : trimmed;
  const parts = DECIMAL.exec(suffixed);
  if (parts) return decimal(parts);
  const hexadecimal = HEXADECIMAL.exec(trimmed);
  return hexadecimal ? binary(hexadecimal) : undefined;
}

/** As `Float.parseFloat(text)` reads it, near enough for telling whole numbers from others. */
export function readFloat(text: string): number | undefined {
  if (/^[+-]?Infinity$/.test(text)) return Number(text);
  const number = readFloatingPoint(text);
  return number && Math.fround(Number(plainText(number)));
}

/** Returns whether `Double.parseDouble(text)` takes a text for NaN or infinity by name. */
export function isNotFinite(text: string): boolean {
  return /^[+-]?(?:NaN|Infinity)$/.test(trim(text));
}

/** A plain text of the number, short even where the number has a great many digits. */
export function plainText({ negative, digits, exponent }: JavaNumber): string {
  const sign = negative ? '-' : '';
  if (digits === '') return `${sign}0`;
  const near = exponent <= 0 && exponent > -20 - digits.length;
  if (!near) return `${sign}${digits}e${exponent}`;
  const padded = digits.padStart(1 - exponent, '0');
  const whole = padded.slice(0, padded.length + exponent);
  return sign + whole + (exponent === 0 ? '' : `.${padded.slice(whole.length)}`);
}

/** The power of ten of the first digit: 3 for 1234. */
export function magnitude({ digits, exponent }: JavaNumber): number {
  return exponent + digits.length - 1;
}

function decimal([, sign, whole = '', fraction, bare, exponent = '0']: RegExpExecArray): JavaNumber {
  const tail = fraction ?? bare ?? '';
  return exactly(sign === '-', whole + tail, Number(exponent) - tail.length);
}

/** Exactly, since a binary fraction is a decimal one: m × 2^-k is m × 5^k × 10^-k. */
function binary([, sign, whole = '', fraction, bare, power]: RegExpExecArray): JavaNumber {
  const tail = fraction ?? bare ?? '';
  const all = withoutLeadingZeros(whole + tail);
  const kept = all.length > ENOUGH_HEX_DIGITS ? `${all.slice(0, ENOUGH_HEX_DIGITS)}1` : all;
  if (kept === '') return exactly(sign === '-', '', 0);
  const exponent = Number(power) - 4 * tail.length + 4 * (all.length - kept.length);
  if (Math.abs(exponent) > FAR) return exactly(sign === '-', '1', exponent > 0 ? FAR : -FAR);
  const significand = BigInt(`0x${kept}`);
  if (exponent >= 0) return exactly(sign === '-', String(significand << BigInt(exponent)), 0);
  return exactly(sign === '-', String(significand * 5n ** BigInt(-exponent)), exponent);
}

function exactly(negative: boolean, all: string, exponent: number): JavaNumber {
  const significant = withoutLeadingZeros(all);
  let end = significant.length;
  while (end > 0 && significant.charAt(end - 1) === '0') end--;
  if (end <= ENOUGH_DIGITS)
    return { negative, digits: significant.slice(0, end), exponent: exponent + (significant.length - end) };
  const digits = `${significant.slice(0, ENOUGH_DIGITS)}1`;
  return { negative, digits, exponent: exponent + (significant.length - digits.length) };
}

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (digits.charAt(start) === '0') start++;
  return digits.slice(start);
}

/** `String.trim` of Java, which cuts every character up to the space. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charAt(start) <= ' ') start++;
  while (end > start && text.charAt(end - 1) <= ' ') end--;
  return text.slice(start, end);
}

/** `Character.digit` of the basic plane: each script's ten digits start at a code ending in 0 or in 6. */
function withAsciiDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, (digit) => {
    if (digit.length > 1) return digit;
    const code = digit.charCodeAt(0);
    const nibble = code % 16;
    return String(/\p{Nd}/u.test(String.fromCharCode(code - nibble)) ? nibble : nibble - 6);
  });
}
