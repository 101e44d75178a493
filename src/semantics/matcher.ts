import type { Clause, Filter, Group } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { clauseTest, type FaceTest, memberTest } from './clause-test.ts';
import { type Face, notAFace } from './face.ts';
import { type ReadValue, valueReader } from './face-value.ts';
import { valueRangeOf } from './value-range.ts';
import { valueAt } from './values.ts';

/**
 * Whether a face, a plain object, matches a checked filter, as a predicate compiled once: missing, `null` and `""` are absent.
 * The predicate reads no more fields than it takes to decide, in the order of the filter, and throws a TypeError that names
 * the field where one of those has a value its type does not hold.
 */
export function matcherFor(checked: CheckedFilter): (face: Face) => boolean {
  return compileMatcher(checked, stampOf(checked).schema);
}

/** The same for any tree; a field that the schema does not have is absent from every face. */
export function compileMatcher(filter: Filter, schema: Schema): (face: Face) => boolean {
  const test = compile(filter, schema);
  return (face) => {
    if (typeof face !== 'object' || face === null) throw notAFace();
    return test(face);
  };
}

/**
 * Throws the TypeError that the matcher would throw had it read every field the filter asks for, so that which faces are
 * refused does not depend on the order of the operands.
 */
export function faceVerifier(filter: Filter, schema: Schema): (face: Face) => void {
  const readers = new Map<string, ReadValue>();
  const collect = ({ field }: Clause) => {
    if (typeOf(schema, field) && !readers.has(field)) readers.set(field, valueReader(field, schema));
  };
  walk(filter, { Equality: collect, Interval: collect });
  return (face) => {
    if (typeof face !== 'object' || face === null) throw notAFace();
    for (const [field, read] of readers) if (Object.hasOwn(face, field)) read(face[field]);
  };
}

function compile(filter: Filter, schema: Schema): FaceTest {
  switch (filter.kind) {
    case 'Equality':
    case 'Interval':
      return clauseTest(filter, schema);
    case 'Negation': {
      const test = compile(filter.operand, schema);
      return (face) => !test(face);
    }
    case 'Conjunction':
      return every(flatten(filter).map((operand) => compile(operand, schema)));
    case 'Disjunction':
      return some(withMemberTests(flatten(filter), schema));
    default:
      return filter satisfies never;
  }
}

function flatten({ kind, operands }: Group): readonly Filter[] {
  return operands.flatMap((operand) => (operand.kind === kind ? flatten(operand) : [operand]));
}

/** From here on, looking up a set is faster than asking one value after the other. */
const MANY = 5;

/** Many equalities on one field become one test, where the first of them stands. */
function withMemberTests(operands: readonly Filter[], schema: Schema): readonly FaceTest[] {
  const members = new Map<string, Set<unknown>>();
  const memberships = operands.map((operand) => {
    const value = operand.kind === 'Equality' ? memberOf(operand, schema) : undefined;
    if (operand.kind !== 'Equality' || value === undefined) return undefined;
    const known = members.get(operand.field) ?? new Set();
    members.set(operand.field, known.add(value));
    return { field: operand.field, members: known };
  });
  const placed = new Set<unknown>();
  return operands.flatMap((operand, index) => {
    const membership = memberships[index];
    if (!membership || membership.members.size < MANY) return [compile(operand, schema)];
    if (placed.has(membership.members)) return [];
    placed.add(membership.members);
    return [memberTest(membership.field, membership.members, schema)];
  });
}

/** The value that an equality's faces carry; nothing where a set cannot tell it from another, as zero from minus zero. */
function memberOf(clause: Clause, schema: Schema): unknown {
  const region = valueRangeOf(clause, schema);
  if (!region || typeof region.from === 'string') return region?.from;
  const type = typeOf(schema, clause.field);
  const value = type?.order && valueAt(BigInt(region.from), type, type.order);
  return value === 0 && type?.name !== 'integer' && type?.name !== 'long' ? undefined : value;
}

/** A loop over tests costs about as much as two of them, so short groups do without. */
function every(tests: readonly FaceTest[]): FaceTest {
  const [a, b, c, d, e] = tests;
  if (a && b && c && d && e && tests.length === 5) return (face) => a(face) && b(face) && c(face) && d(face) && e(face);
  if (a && b && c && d && tests.length === 4) return (face) => a(face) && b(face) && c(face) && d(face);
  if (a && b && c && tests.length === 3) return (face) => a(face) && b(face) && c(face);
  if (a && b && tests.length === 2) return (face) => a(face) && b(face);
  return (face) => {
    for (const test of tests) if (!test(face)) return false;
    return true;
  };
}

function some(tests: readonly FaceTest[]): FaceTest {
  const [a, b, c, d, e] = tests;
  if (a && b && c && d && e && tests.length === 5) return (face) => a(face) || b(face) || c(face) || d(face) || e(face);
  if (a && b && c && d && tests.length === 4) return (face) => a(face) || b(face) || c(face) || d(face);
  if (a && b && c && tests.length === 3) return (face) => a(face) || b(face) || c(face);
  if (a && b && tests.length === 2) return (face) => a(face) || b(face);
  if (a && tests.length === 1) return a;
  return (face) => {
    for (const test of tests) if (test(face)) return true;
    return false;
  };
}
