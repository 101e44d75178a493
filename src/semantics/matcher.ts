import type { Clause, Filter, Group } from '../ast/filter.ts';
import type { FaceTest } from '../schema/field-type.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { clauseTest, memberTest } from './clause-test.ts';
import { type Face, FaceError, isUsualFace, ownFace } from './face.ts';
import { valueRangeOf } from './value-range.ts';

/**
 * Compiles a checked filter into a predicate: whether a face, a plain object, matches. Missing, `null` and `""` are absent.
 * The predicate reads no more fields than it takes to decide, in the order of the filter, and throws a TypeError that names
 * the field where one of those has a value its type does not hold.
 */
export function matcherFor(checked: CheckedFilter): (face: Face) => boolean {
  return compileMatcher(checked, stampOf(checked).schema);
}

/** The same for any tree; a field that the schema does not have is absent from every face. */
export function compileMatcher(filter: Filter, schema: Schema): (face: Face) => boolean {
  const test = compile(filter, schema, LAZY);
  return (face) => (isUsualFace(face) ? test(face) : test(ownFace(face)));
}

/** Whether a face matches, or what is wrong with it. */
export type Verdict = boolean | { readonly problem: string };

/**
 * Compiles a filter into a function that reads every field the filter asks for, so that which faces have a problem does not depend
 * on the order of the operands.
 */
export function compileJudge(filter: Filter, schema: Schema): (face: Face) => Verdict {
  const test = compile(filter, schema, EAGER);
  return (face) => {
    try {
      return test(ownFace(face));
    } catch (error) {
      if (error instanceof FaceError) return { problem: error.message };
      throw error;
    }
  };
}

/** How the tests of a group are joined. */
interface Joins {
  readonly every: (tests: readonly FaceTest[]) => FaceTest;
  readonly some: (tests: readonly FaceTest[]) => FaceTest;
}

function compile(filter: Filter, schema: Schema, joins: Joins): FaceTest {
  switch (filter.kind) {
    case 'Equality':
    case 'Interval':
      return clauseTest(filter, schema);
    case 'Negation': {
      const test = compile(filter.operand, schema, joins);
      return (face) => !test(face);
    }
    case 'Conjunction':
      return joins.every(flatten(filter).map((operand) => compile(operand, schema, joins)));
    case 'Disjunction':
      return joins.some(withMemberTests(flatten(filter), schema, joins));
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
function withMemberTests(operands: readonly Filter[], schema: Schema, joins: Joins): readonly FaceTest[] {
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
    if (!membership || membership.members.size < MANY) return [compile(operand, schema, joins)];
    if (placed.has(membership.members)) return [];
    placed.add(membership.members);
    return [memberTest(membership.field, membership.members, schema)];
  });
}

/** The value that an equality's faces carry; undefined where a set cannot tell it from another, as zero from minus zero. */
function memberOf(clause: Clause, schema: Schema): unknown {
  const range = valueRangeOf(clause, schema);
  if (!range || typeof range.from === 'string') return range?.from;
  const type = typeOf(schema, clause.field);
  const value = type?.order?.value(BigInt(range.from));
  return value === 0 && type?.fractional ? undefined : value;
}

/** A loop over tests costs about as much as two of them, so short groups do without. */
const LAZY: Joins = {
  every(tests) {
    const [a, b, c, d, e] = tests;
    if (a && b && c && d && e && tests.length === 5) return (face) => a(face) && b(face) && c(face) && d(face) && e(face);
    if (a && b && c && d && tests.length === 4) return (face) => a(face) && b(face) && c(face) && d(face);
    if (a && b && c && tests.length === 3) return (face) => a(face) && b(face) && c(face);
    if (a && b && tests.length === 2) return (face) => a(face) && b(face);
    return (face) => {
      for (const test of tests) if (!test(face)) return false;
      return true;
    };
  },
  some(tests) {
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
  },
};

const EAGER: Joins = {
  every: (tests) => (face) => tests.reduce((all, test) => test(face) && all, true),
  some: (tests) => (face) => tests.reduce((any, test) => test(face) || any, false),
};
