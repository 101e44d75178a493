import type { FieldType, Order } from '../schema/field-type.ts';
import type { FaceValue } from './face.ts';

/**
 * Returns the friendliest value of a range that is not empty: a bound the author wrote, else a small round number, for a face
 * that a person is going to look at.
 */
export function friendlyValue(
  first: bigint,
  last: bigint,
  type: FieldType,
  order: Order,
  isWritten: (ordinal: bigint) => boolean,
): FaceValue {
  const ordinal = friendlyOrdinal(first, last, type, order, isWritten);
  const value = order.value(ordinal);
  const short = Number(order.text(ordinal));
  return type.fractional && Object.is(type.hold(short), value) ? short : value;
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
  if (openBelow && openAbove) return 0n;
  if (!type.fractional) return openBelow ? last : first;
  if (isWritten(first) && !openBelow) return first;
  if (isWritten(last) && !openAbove) return last;
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
