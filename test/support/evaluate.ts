import { type Filter, type Interval, UNBOUNDED } from '../../src/ast/filter.ts';
import { type Schema, typeOf } from '../../src/schema/schema.ts';

/** A face's values by field; missing, `null` and `""` are absent. 64-bit whole numbers are bigints. */
export type Face = { readonly [field: string]: string | number | bigint | boolean | null | undefined };

/** Whether a face matches: ordinary logic over exact values, as plainly as it can be written. A field that the schema lacks is absent. */
export function evaluate(filter: Filter, face: Face, schema: Schema): boolean {
  switch (filter.kind) {
    case 'Conjunction':
      return filter.operands.every((operand) => evaluate(operand, face, schema));
    case 'Disjunction':
      return filter.operands.some((operand) => evaluate(operand, face, schema));
    case 'Negation':
      return !evaluate(filter.operand, face, schema);
    case 'Equality':
      return compareWith(filter.field, filter.value, face, schema) === 0;
    case 'Interval':
      return isWithin(filter, face, schema);
    default:
      return filter satisfies never;
  }
}

function isWithin({ field, lower, upper, bounds }: Interval, face: Face, schema: Schema): boolean {
  if (!isPresent(field, face, schema)) return false;
  const least = bounds === 'included' ? 0 : 1;
  const fromLower = lower === UNBOUNDED ? 1 : compareWith(field, lower, face, schema);
  const fromUpper = upper === UNBOUNDED ? -1 : compareWith(field, upper, face, schema);
  return fromLower !== undefined && fromUpper !== undefined && fromLower >= least && -fromUpper >= least;
}

function isPresent(field: string, face: Face, schema: Schema): boolean {
  const value = Object.hasOwn(face, field) ? face[field] : undefined;
  return typeOf(schema, field) !== undefined && value !== undefined && value !== null && value !== '';
}

/** -1, 0 or 1 as the face's value lies below, at or above the text; nothing where it is absent. */
function compareWith(field: string, text: string, face: Face, schema: Schema): number | undefined {
  if (!isPresent(field, face, schema)) return undefined;
  const value = textOf(face[field]);
  const order = typeOf(schema, field)?.order;
  if (!order) return compareByCodePoints(value, text);
  const difference = order.ordinal(value) - order.ordinal(text);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function textOf(value: Face[string]): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** The byte order of UTF-8. */
function compareByCodePoints(a: string, b: string): number {
  const others = [...b];
  for (const [index, character] of [...a].entries()) {
    const other = others[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return [...a].length === others.length ? 0 : -1;
}
