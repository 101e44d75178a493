import type { FieldType, Order } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import type { FaceValue } from './face.ts';
import { valueAt } from './values.ts';

/** A face's value as the field's type holds it; nothing where it is absent. */
export type ReadValue = (value: unknown) => FaceValue | undefined;

/**
 * Reads what faces carry in a field of the schema: whole numbers as numbers wherever that is exact, else as bigints; `float`
 * rounded once to 32 bits.
 * @throws TypeError from the reader that names the field, for a value that its type does not hold.
 */
export function valueReader(field: string, schema: Schema): ReadValue {
  const type = typeOf(schema, field);
  if (!type) return () => undefined;
  const read = reading(type);
  return (value) => {
    if (value === undefined || value === null || value === '') return undefined;
    const held = read(value);
    if (held === undefined)
      throw new TypeError(`The field ${field} needs ${need(type)}; this face has ${shown(value)}.${cure(type, value)}`);
    return held;
  };
}

function reading(type: FieldType): ReadValue {
  const { name, order } = type;
  if (name === 'boolean' || name === 'string') return (value) => (typeof value === name ? (value as FaceValue) : undefined);
  if (!order) return () => undefined;
  return name === 'integer' || name === 'long' ? whole(order) : floatingPoint(type, order);
}

function whole({ first, last }: Order): ReadValue {
  return (value) => {
    if (typeof value === 'number' ? !Number.isSafeInteger(value) : typeof value !== 'bigint') return undefined;
    if ((value as number | bigint) < first || (value as number | bigint) > last) return undefined;
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : (value as bigint);
  };
}

function floatingPoint(type: FieldType, order: Order): ReadValue {
  const held = type.name === 'float' ? Math.fround : Number;
  return (value) => {
    if (typeof value === 'bigint') {
      // Through a double first, a bigint would be rounded twice.
      const ordinal = order.ordinal(String(value));
      return ordinal < order.first || ordinal > order.last ? undefined : valueAt(ordinal, type, order);
    }
    if (typeof value !== 'number') return undefined;
    const number = held(value);
    return Number.isFinite(number) ? number : undefined;
  };
}

function need({ name, noun, order }: FieldType): string {
  if (name === 'string') return 'a string';
  if (name === 'boolean') return 'true or false, as a boolean';
  return order && (name === 'integer' || name === 'long')
    ? `${noun} from ${order.text(order.first)} to ${order.text(order.last)}`
    : `a finite number that ${name} can hold`;
}

/** JSON.parse may already have changed such a number, so the face that came is not the face that is meant. */
function cure({ name }: FieldType, value: unknown): string {
  return name === 'long' && typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
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
