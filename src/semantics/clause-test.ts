import type { Clause } from '../ast/filter.ts';
import type { Face, FaceTest, FaceValue } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { isAbsent, valueReader } from './face.ts';
import type { NumericOrdinal } from './ordinal.ts';
import { compareTexts } from './texts.ts';
import { valueRangeOf } from './value-range.ts';

/**
 * Returns whether a clause holds for a face that `ownFaces` gave. The usual values are tested at once by a test of the field's
 * type; all others go through the reader, which knows what is absent and what is wrong.
 */
export function clauseTest(clause: Clause, schema: Schema): FaceTest {
  const field = propertyName(clause.field);
  const type = typeOf(schema, field);
  if (!type) return () => false;
  const read = valueReader(field, type);
  const holds = (isIn: (value: FaceValue) => boolean) => {
    return (face: Face, value = face[field]) => {
      if (isAbsent(value)) return false;
      const held = read(face);
      return held !== undefined && isIn(held);
    };
  };
  const range = valueRangeOf(clause, schema);
  if (!range) return holds(() => false);
  const { from, to } = range;
  if (typeof from === 'string') {
    if (clause.kind === 'Equality')
      return type.test(
        field,
        clause.value,
        clause.value,
        holds((value) => value === clause.value),
      );
    const isBelow = (value: string) => to === undefined || compareTexts(value, to as string) < 0;
    return holds((value) => compareTexts(value as string, from) >= 0 && isBelow(value as string));
  }
  if (!type.order) return () => false;
  const low = type.order.value(BigInt(from));
  const high = type.order.value(BigInt(to as NumericOrdinal) - 1n);
  return type.test(
    field,
    low,
    high,
    holds((value) => isWithin(value, low, high)),
  );
}

/** An engine reads a property fastest by a text that it knows as a name of properties, not as a piece of a longer text. */
function propertyName(name: string): string {
  return Object.keys({ [name]: 0 })[0] ?? name;
}

/** Both ends included; minus zero counts as below zero, as in Lucene. */
function isWithin(value: FaceValue, low: FaceValue, high: FaceValue): boolean {
  if (value < low || value > high) return false;
  return Object.is(value, -0) ? !Object.is(low, 0) : !(Object.is(value, 0) && Object.is(high, -0));
}

/** Returns one test for many equalities on one field, whose values are as the field's type holds them. */
export function memberTest(field: string, values: ReadonlySet<unknown>, schema: Schema): FaceTest {
  const type = typeOf(schema, field);
  if (!type) return () => false;
  const read = valueReader(field, type);
  return (face) => (values.has(face[field]) && Object.hasOwn(face, field)) || values.has(read(face));
}
