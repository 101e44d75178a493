import type { FieldType, Order } from '../schema/field-type.ts';
import { compareTexts } from './texts.ts';

/** Where a number stands in its type's order: an ordinal, a bigint only where a number would not be exact. */
export type NumericOrdinal = number | bigint;

/** Where a value stands in its type's order; strings stand for themselves. */
export type Ordinal = NumericOrdinal | string;

export function compareOrdinals(a: Ordinal, b: Ordinal): number {
  if (typeof a === 'string' && typeof b === 'string') return compareTexts(a, b);
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The one form of an ordinal, so that equal places are the same key of a map. */
export function toOrdinal(ordinal: bigint): NumericOrdinal {
  const number = Number(ordinal);
  return Number.isSafeInteger(number) ? number : ordinal;
}

export function nextOrdinal(place: NumericOrdinal): NumericOrdinal {
  return typeof place === 'number' && place < Number.MAX_SAFE_INTEGER ? place + 1 : toOrdinal(BigInt(place) + 1n);
}

/** So short that no rounding, no end of a type and no zero with a sign is near. */
const PLAIN = {
  integer: /^(?:-(?=0*[1-9]))?\d{1,9}$/,
  long: /^(?:-(?=0*[1-9]))?\d{1,15}$/,
  float: /^(?:-(?=[0.]*[1-9]))?\d{1,15}(?:\.\d{1,15})?$/,
  double: /^(?:-(?=[0.]*[1-9]))?\d{1,15}(?:\.\d{1,15})?$/,
};

/** Whether a text is plainly a number of a type, as almost all are; where it is not, only the type itself can say. */
export function isPlainNumber(text: string, { name }: FieldType): boolean {
  return name !== 'string' && name !== 'boolean' && PLAIN[name].test(text);
}

/** The place of a plain number, which a processor's own arithmetic finds; of others the type does, with exact decimals. */
export function plainOrdinal(text: string, type: FieldType): NumericOrdinal | undefined {
  if (!isPlainNumber(text, type)) return undefined;
  const number = Number(text);
  if (type.name === 'float') return floatPlace(number);
  return type.name === 'double' ? doublePlace(number) : number;
}

/** The place that the type finds for a text that is one of its values. */
export function exactOrdinal(text: string, order: Order): NumericOrdinal {
  return toOrdinal(order.ordinal(text));
}

/** How many of a double's last bits a float does not have, and the pattern of those that lies halfway between two floats. */
const LOST = 0x1fff_ffff;
const HALFWAY = 0x1000_0000;

const view = new DataView(new ArrayBuffer(8));

function floatPlace(number: number): number | undefined {
  view.setFloat64(0, Math.abs(number));
  // Rounded to a double first, the number may have come to lie halfway without being there.
  if ((view.getUint32(4) & LOST) === HALFWAY) return undefined;
  view.setFloat32(0, Math.abs(number));
  const bits = view.getUint32(0);
  return number < 0 ? -bits - 1 : bits;
}

function doublePlace(number: number): NumericOrdinal {
  view.setFloat64(0, Math.abs(number));
  const bits = view.getBigUint64(0);
  return toOrdinal(number < 0 ? -bits - 1n : bits);
}
