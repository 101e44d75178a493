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
