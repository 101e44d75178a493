import { type Clause, type Filter, type Interval, type Negation, UNBOUNDED } from '../ast/filter.ts';
import type { TypeName } from '../schema/field-type.ts';
import { group, node } from './operands.ts';
import { isEnd, isNumeric, show, textOf } from './value.ts';

/** What can be asked of a field. */
export interface FieldCalls<Value> {
  /** A negative number is asked for as `[-5 TO -5]`, the documented form that works. */
  readonly is: (value: Value) => Clause;
  /** Faces without the field match too. */
  readonly isNot: (value: Value) => Negation;
  /** At least one value; more than 1,024 become groups of groups. */
  readonly isOneOf: (values: readonly Value[]) => Filter;
}

/** What can be asked of a field of numbers. */
export interface NumberFieldCalls<Value> extends FieldCalls<Value> {
  /** Both ends match. */
  readonly between: (lowest: Value, highest: Value) => Interval;
  readonly atLeast: (lowest: Value) => Interval;
  readonly atMost: (highest: Value) => Interval;
  readonly above: (bound: Value) => Interval;
  readonly below: (bound: Value) => Interval;
}

/** Every call, for a field of any type; the calls for ranges refuse a type that has none. */
export function callsOf(field: string, type: TypeName): NumberFieldCalls<unknown> {
  return Object.freeze({
    is: taking(1, 'is', equality),
    isNot: taking(1, 'isNot', (value) => node({ kind: 'Negation', operand: equality(value) })),
    isOneOf: taking(1, 'isOneOf', (values) => {
      if (Array.isArray(values) && values.length > 0) return group('Disjunction', Array.from(values, equality));
      throw problem('isOneOf', `takes a list of at least one value, got ${Array.isArray(values) ? 'none' : show(values)}.`);
    }),
    between: taking(2, 'between', (lowest, highest) => {
      const [lower, upper] = [bound(lowest, 'between'), bound(highest, 'between')];
      if ((lowest as number) <= (highest as number)) return range(lower, upper, 'included');
      throw problem('between', `starts at ${lower} and ends at ${upper}, so it matches nothing. Swap the two.`);
    }),
    atLeast: taking(1, 'atLeast', (lowest) => range(bound(lowest, 'atLeast'), UNBOUNDED, 'included')),
    atMost: taking(1, 'atMost', (highest) => range(UNBOUNDED, bound(highest, 'atMost'), 'included')),
    above: taking(1, 'above', (value) => range(bound(value, 'above', 'last'), UNBOUNDED, 'excluded')),
    below: taking(1, 'below', (value) => range(UNBOUNDED, bound(value, 'below', 'first'), 'excluded')),
  });

  function equality(value: unknown): Clause {
    const text = textOf(value, field, type);
    return isNumeric(type) && text.startsWith('-')
      ? range(text, text, 'included')
      : node({ kind: 'Equality', field, value: text });
  }

  function range(lower: string, upper: string, bounds: Interval['bounds']): Interval {
    return node({ kind: 'Interval', field, lower, upper, bounds });
  }

  /** Returns the text of a bound; beyond the `end` of the type there is no value. */
  function bound(value: unknown, call: string, end?: 'first' | 'last'): string {
    if (!isNumeric(type)) throw problem(call, `takes numbers alone, and this is a ${type} field. Use is or isOneOf.`);
    const text = textOf(value, field, type);
    if (end && isEnd(value, type, end))
      throw problem(call, `${text} matches nothing: it is the ${end} value of the type ${type}.`);
    return text;
  }

  /** Refuses a second value, which plain JavaScript would ignore. */
  function taking<Result>(count: number, call: string, make: (...given: readonly unknown[]) => Result) {
    return (...given: readonly unknown[]): Result => {
      if (given.length === count) return make(...given);
      throw problem(call, `takes ${count} and leaves none out, got ${given.length}.`);
    };
  }

  function problem(call: string, message: string): TypeError {
    return new TypeError(`${field}: ${call} ${message}`);
  }
}
