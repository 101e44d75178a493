import type { Face, FaceValue, FieldType } from '../schema/field-type.ts';

export type { Face, FaceValue };

/** A face made up to show a difference, with as few fields as that takes. */
export interface ExampleFace {
  readonly [field: string]: FaceValue;
}

/** Why something cannot be judged as a face. */
export class FaceError extends TypeError {}

/**
 * Returns a face that inherits nothing: itself, or a copy of its own properties.
 * @throws FaceError for a list, a Map, a Date and whatever else is no object of fields.
 */
export function ownFace(face: unknown): Face {
  if (isUsualFace(face)) return face;
  if (Object.prototype.toString.call(face) !== '[object Object]')
    throw new FaceError('A face is an object with a value for each of its fields, such as { age: 25, male: true }.');
  return Object.create(null, Object.getOwnPropertyDescriptors(face));
}

/** Whether something inherits no more than every object does. An engine that has just read a property knows the prototype too. */
export function isUsualFace(face: unknown): face is Face {
  return (
    typeof face === 'object' && face !== null && face.constructor === Object && Object.getPrototypeOf(face) === Object.prototype
  );
}

/** Returns what the face carries in the field itself, never what it inherits: `constructor` is a legal field name. */
export function ownValue(face: Face, field: string): unknown {
  const value = face[field];
  return isAbsent(value) || !Object.hasOwn(face, field) ? undefined : value;
}

/** Whether a value is absent: listings write `""`, for numbers too. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/**
 * Returns a function that reads a face's value as the field's type holds it; undefined where it is absent.
 * @throws FaceError, from the function, that names the field, for a value that its type does not hold.
 */
export function valueReader(field: string, type: FieldType): (face: Face) => FaceValue | undefined {
  return (face) => {
    const value = ownValue(face, field);
    if (value === undefined) return undefined;
    const held = type.hold(value);
    if (held === undefined)
      throw new FaceError(`The field ${field} needs ${type.needed}; this face has ${shown(value)}.${cure(type, value)}`);
    return held;
  };
}

/** JSON.parse may already have changed such a number, so the face that came is not the face that is meant. */
function cure({ order, fractional }: FieldType, value: unknown): string {
  const hasLong = !fractional && order !== undefined && order.last > Number.MAX_SAFE_INTEGER;
  return hasLong && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? ' A number this large is not exact: pass a bigint, read by a JSON reader that keeps long numbers.'
    : '';
}

/** Faces are people's data: no more of them in an error than it takes to find the place. */
const LONGEST_SHOWN = 40;

function shown(value: unknown): string {
  if (typeof value === 'object') return Array.isArray(value) ? 'a list' : 'an object';
  if (typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`;
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return `the ${typeof value} ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text}`;
}
