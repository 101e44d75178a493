import type { Conjunction, Disjunction, Filter, Negation } from '../../src/ast/filter.ts';
import { filterFor } from '../../src/build/build.ts';
import { defineSchema, type Fields, type Schema } from '../../src/schema/schema.ts';

// Never run: tsc reads it, and complains about a line below @ts-expect-error that compiles.

const schema = defineSchema({
  age: { type: 'integer' },
  male: 'boolean',
  timestamp: 'long',
  color: 'string',
  weight: 'float',
  height: 'double',
});
const { and, or, not, field } = filterFor(schema);
const red: Filter = field('color').is('red');

export function whatCompiles(
  list: readonly [Filter, ...Filter[]],
  colors: readonly string[],
  run: Schema<Fields>,
): readonly Filter[] {
  const negation: Negation = not(red);
  return [
    and(red, negation),
    or(red),
    and(...list),
    field('age').between(20, 30),
    field('timestamp').between(0, 9_007_199_254_740_993n),
    field('timestamp').isOneOf([1, 2n]),
    field('male').isNot(true),
    field('color').isOneOf(colors),
    field('external_image_id').is('1'),
    field('weight').above(0.5),
    field('height').below(1.85),
    filterFor(run).field('anything').between(1, 2),
    filterFor(run).field('anything').is('red'),
  ];
}

export function whatDoesNot(list: readonly Filter[], either: 'age' | 'male', joined: Filter): readonly unknown[] {
  return [
    // @ts-expect-error a field the schema does not have
    field('agee').is(1),
    // @ts-expect-error the built-in names that no filter asks for
    field('face_id').is('a'),
    // @ts-expect-error a text for a number
    field('age').is('20'),
    // @ts-expect-error a bigint for a 32-bit number
    field('age').is(20n),
    // @ts-expect-error a number for a string
    field('color').is(1),
    // @ts-expect-error a text for a boolean
    field('male').is('true'),
    // @ts-expect-error a bigint for a floating number
    field('weight').atLeast(1n),
    // @ts-expect-error nothing
    field('age').is(undefined),
    // @ts-expect-error nothing, for a string
    field('color').isNot(null),
    // @ts-expect-error no value at all
    field('age').is(),
    // @ts-expect-error two values, where one would be left out
    field('color').isNot('red', 'blue'),
    // @ts-expect-error one value where a list belongs
    field('color').isOneOf('red'),
    // @ts-expect-error a list with a hole in it
    field('color').isOneOf(['red', undefined]),
    // @ts-expect-error a range of strings
    field('color').between('a', 'b'),
    // @ts-expect-error a range of booleans
    field('male').atLeast(true),
    // @ts-expect-error half a range
    field('age').between(20),
    // @ts-expect-error a range that ends in nothing
    field('age').between(20, undefined),
    // @ts-expect-error a value that suits one field of the two alone
    field(either).is(true),
    // @ts-expect-error and of nothing would be every face
    and(),
    // @ts-expect-error or of nothing
    or(),
    // @ts-expect-error a list that may be empty
    and(...list),
    // @ts-expect-error a list that is not spread
    and(list),
    // @ts-expect-error a condition that may be false
    and(red, list.length > 0 && joined),
    // @ts-expect-error not of nothing
    not(),
    // @ts-expect-error not of two
    not(red, joined),
    // @ts-expect-error a text
    or(red, 'age:1'),
    // @ts-expect-error fields that are not a schema yet
    filterFor({ age: 'integer' }),
    // @ts-expect-error a type that the service does not have
    defineSchema({ age: 'number' }),
  ];
}

export function whatStaysAsItIs(filter: Conjunction | Disjunction): void {
  // @ts-expect-error trees are readonly
  filter.operands[0] = red;
  // @ts-expect-error so are their properties
  filter.kind = 'Conjunction';
}
