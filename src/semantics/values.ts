import type { FieldType, Order } from '../schema/field-type.ts';
import type { FaceValue } from './face.ts';

/** The value at a place of a type's order: a number wherever that is exact, a bigint past 2^53. */
export function valueAt(ordinal: bigint, type: FieldType, order: Order): FaceValue {
  switch (type.name) {
    case 'boolean':
      return ordinal === 1n;
    case 'float':
      return floatAt(ordinal);
    case 'double':
      return Number(order.text(ordinal));
    default: {
      const number = Number(ordinal);
      return Number.isSafeInteger(number) ? number : ordinal;
    }
  }
}

/** The 32-bit value exactly, as its bits say it. */
function floatAt(ordinal: bigint): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, Number(ordinal < 0n ? -ordinal - 1n : ordinal));
  return ordinal < 0n ? -view.getFloat32(0) : view.getFloat32(0);
}

/**
 * The friendliest value of a stretch that is not empty: a bound the author wrote, else a small round number, for a face
 * that a person is going to look at.
 */
export function friendlyValue(
  first: bigint,
  last: bigint,
  type: FieldType,
  order: Order,
  isWritten: (ordinal: bigint) => boolean,
): FaceValue {
  if (type.name === 'boolean') return valueAt(first, type, order);
  const ordinal = friendlyOrdinal(first, last, type, order, isWritten);
  const value = valueAt(ordinal, type, order);
  const short = Number(order.text(ordinal));
  return type.name === 'float' && Object.is(Math.fround(short), value) ? short : value;
}

function friendlyOrdinal(
  first: bigint,
  last: bigint,
  type: FieldType,
  order: Order,
  isWritten: (ordinal: bigint) => boolean,
): bigint {
  const openBelow = first === order.first;
  const openAbove = last === order.last;
  if (type.name === 'integer' || type.name === 'long') return openBelow ? (openAbove ? 0n : last) : first;
  if (isWritten(first) && !openBelow) return first;
  if (isWritten(last) && !openAbove) return last;
  if (openBelow && openAbove) return 0n;
  const near = Number(order.text(openBelow ? last : first));
  const round = openBelow ? Math.floor : Math.ceil;
  for (let digits = 0; digits < 18; digits++) {
    const scaled = round(near * 10 ** digits);
    if (!Number.isSafeInteger(scaled)) break;
    const ordinal = order.ordinal(`${scaled}e${-digits}`);
    if (ordinal >= first && ordinal <= last) return ordinal;
  }
  return openBelow ? last : first;
}
