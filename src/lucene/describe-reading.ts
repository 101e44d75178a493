import type { Filter, Group } from '../ast/filter.ts';
import { UNBOUNDED } from '../ast/filter.ts';
import { isMatchAll, isMatchNone } from './service-reading.ts';

/** What reads back as itself without quotes. */
const PLAIN = /^[\w.][\w.+-]*$/;
const PLAIN_BOUND = /^[+-]?[\w.][\w.+-]*$/;
const OPERATOR = /^(?:AND|OR|NOT|TO)$/;

/** A reading as text for a message: in the canonical look where a documented form says it, in quotes and words where none does. */
export function describeReading(filter: Filter): string {
  if (isMatchAll(filter)) return 'every face';
  switch (filter.kind) {
    case 'Conjunction':
      return join(filter, ' && ');
    case 'Disjunction':
      return join(filter, ' || ');
    case 'Negation':
      return `(!${inGroup(filter.operand)})`;
    case 'Equality':
      return isMatchNone(filter)
        ? describeNothing(filter.value)
        : `${describe(filter.field, PLAIN)}:${describe(filter.value, PLAIN)}`;
    case 'Interval': {
      const { field, lower, upper } = filter;
      const [open, close] = filter.bounds === 'included' ? '[]' : '{}';
      return `${describe(field, PLAIN)}:${open}${describeBound(lower)} TO ${describeBound(upper)}${close}`;
    }
    default:
      return filter satisfies never;
  }
}

function describeNothing(words: string): string {
  return words === '' ? 'nothing at all' : `nothing at all (for ${words})`;
}

function join(group: Group, operator: string): string {
  return group.operands.map(inGroup).join(operator);
}

function inGroup(filter: Filter): string {
  const isGroup = filter.kind === 'Conjunction' || filter.kind === 'Disjunction';
  return isGroup ? `(${describeReading(filter)})` : describeReading(filter);
}

function describeBound(bound: string): string {
  return bound === UNBOUNDED ? bound : describe(bound, PLAIN_BOUND);
}

function describe(text: string, plain: RegExp): string {
  return plain.test(text) && !OPERATOR.test(text) ? text : JSON.stringify(text);
}
