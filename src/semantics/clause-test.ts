import type { Clause } from '../ast/filter.ts';
import type { TypeName } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type Face, ownValue } from './face.ts';
import { type ReadValue, valueReader } from './face-value.ts';
import type { NumericOrdinal } from './ordinal.ts';
import { compareTexts } from './texts.ts';
import { type ValueRange, valueRangeOf } from './value-range.ts';
import { valueAt } from './values.ts';

export type FaceTest = (face: Face) => boolean;

const never: FaceTest = () => false;

/**
 * Whether a clause holds for a face, specialised by the field's type and the clause's shape. The usual values are tested at
 * once; all others go through the reader, which knows what is absent and what is wrong.
 */
export function clauseTest(clause: Clause, schema: Schema): FaceTest {
  const { field } = clause;
  const type = typeOf(schema, field);
  if (!type) return never;
  const read = valueReader(field, schema);
  const region = valueRangeOf(clause, schema);
  if (!region) return ownOnly(field, (face) => read(face[field]) !== undefined && false);
  if (typeof region.from === 'string')
    return ownOnly(field, clause.kind === 'Equality' ? textTest(field, clause.value, read) : textsTest(field, region, read));
  const { order } = type;
  if (!order) return never;
  const low = valueAt(BigInt(region.from), type, order);
  const high = valueAt(BigInt(region.to as NumericOrdinal) - 1n, type, order);
  if (type.name === 'boolean') return ownOnly(field, booleanTest(field, low === false, high === true, read));
  return ownOnly(field, numberTest(field, type.name, { low: low as number | bigint, high: high as number | bigint }, read));
}

/** One test for many equalities on one field, whose values are as the field's reader gives them. */
export function memberTest(field: string, values: ReadonlySet<unknown>, schema: Schema): FaceTest {
  const read = valueReader(field, schema);
  return ownOnly(field, (face) => values.has(read(face[field])));
}

/** Reading `face.constructor` finds what every object inherits; only fields of such names pay for looking closer. */
function ownOnly(field: string, test: FaceTest): FaceTest {
  return field in Object.prototype ? (face) => test(Object.fromEntries([[field, ownValue(face, field)]])) : test;
}

/** Both included; minus zero counts as below zero, as in Lucene. */
interface Bounds {
  readonly low: number | bigint;
  readonly high: number | bigint;
}

function numberTest(field: string, type: TypeName, bounds: Bounds, read: ReadValue): FaceTest {
  const low = asNumber(bounds.low);
  const high = asNumber(bounds.high);
  const slow = (value: unknown): boolean => {
    const held = read(value) as number | bigint | undefined;
    return held !== undefined && held >= bounds.low && held <= bounds.high;
  };
  if (type === 'integer') {
    return (face) => {
      const value = face[field];
      return typeof value === 'number' && value === (value | 0) ? value >= low && value <= high : slow(value);
    };
  }
  if (type === 'long') {
    return (face) => {
      const value = face[field];
      return typeof value === 'number' && Number.isSafeInteger(value) ? value >= low && value <= high : slow(value);
    };
  }
  if (Object.is(low, 0) || Object.is(high, -0)) return zeroTest(field, low, high, read);
  if (type === 'float') {
    return (face) => {
      const value = face[field];
      const held = typeof value === 'number' ? Math.fround(value) : Number.NaN;
      return held - held === 0 ? held >= low && held <= high : slow(value);
    };
  }
  return (face) => {
    const value = face[field];
    return typeof value === 'number' && value - value === 0 ? value >= low && value <= high : slow(value);
  };
}

/** The only two numbers that compare as equal and are not: a bound that is one of them tells them apart. */
function zeroTest(field: string, low: number, high: number, read: ReadValue): FaceTest {
  const takesMinus = low < 0 || Object.is(low, -0);
  const takesPlus = high > 0 || Object.is(high, 0);
  return (face) => {
    const held = read(face[field]) as number | undefined;
    if (held === 0) return Object.is(held, 0) ? takesPlus : takesMinus;
    return held !== undefined && held >= low && held <= high;
  };
}

/** For the comparison with numbers that are exact, a bound past all of these is as good as infinite. */
function asNumber(bound: number | bigint): number {
  return typeof bound === 'number' ? bound : bound < 0n ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}

function textTest(field: string, wanted: string, read: ReadValue): FaceTest {
  return (face) => {
    const value = face[field];
    return typeof value === 'string' ? value === wanted : read(value) === wanted;
  };
}

function textsTest(field: string, { from, to }: ValueRange, read: ReadValue): FaceTest {
  return (face) => {
    const value = read(face[field]);
    return (
      value !== undefined &&
      compareTexts(value as string, from as string) >= 0 &&
      (to === undefined || compareTexts(value as string, to as string) < 0)
    );
  };
}

function booleanTest(field: string, takesFalse: boolean, takesTrue: boolean, read: ReadValue): FaceTest {
  return (face) => {
    const value = face[field];
    const held = typeof value === 'boolean' ? value : read(value);
    return held === undefined ? false : held ? takesTrue : takesFalse;
  };
}
