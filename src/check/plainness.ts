import { type Equality, type Filter, type Interval, type Operands, UNBOUNDED } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { isNullWord } from './rules/null-value.ts';

/**
 * How much a canonical filter asks of the rules. `clean`: no rule has anything to say about it. `plain`: only the rules about the
 * filter as a whole may have; its fields are known, its values are plain and its ranges in order. `unknown`: all rules have to look.
 */
export type Plainness = 'clean' | 'plain' | 'unknown';

/**
 * Returns how plain a canonical filter is. It is clean where nothing is negated and no field is asked for twice, so that no clause
 * can contradict, contain or complete another. Alternatives of one field, such as `color:red || color:blue`, count as one clause.
 */
export function plainnessOf(filter: Filter, schema: Schema): Plainness {
  const look: Look = { fields: [], isClean: true };
  if (!isPlain(filter, schema, look)) return 'unknown';
  return look.isClean ? 'clean' : 'plain';
}

/** What is seen while a filter is looked through. */
interface Look {
  readonly fields: string[];
  isClean: boolean;
}

function isPlain(part: Filter, schema: Schema, look: Look): boolean {
  switch (part.kind) {
    case 'Equality':
      addField(part.field, look);
      return readValue(part, schema) !== undefined;
    case 'Interval':
      addField(part.field, look);
      return isPlainInterval(part, schema);
    case 'Conjunction':
      return part.operands.every((operand) => isPlain(operand, schema, look));
    case 'Disjunction':
      if (!areValuesOfOneField(part.operands)) return part.operands.every((operand) => isPlain(operand, schema, look));
      addField(part.operands[0].field, look);
      return areValuesPlain(part.operands, schema, look);
    case 'Negation':
      look.isClean = false;
      return isPlain(part.operand, schema, look);
    default:
      return part satisfies never;
  }
}

function addField(field: string, look: Look): void {
  if (look.fields.includes(field)) look.isClean = false;
  else look.fields.push(field);
}

function readValue({ field, value }: Equality, schema: Schema): number | string | undefined {
  const read = typeOf(schema, field)?.readPlain(value);
  return typeof read === 'string' && isNullWord(read) ? undefined : read;
}

/** Between plain numbers that are this far apart there is a value of every type. */
const ROOM = 2;

function isPlainInterval({ field, lower, upper, bounds }: Interval, schema: Schema): boolean {
  const type = typeOf(schema, field);
  if (!type?.ranged) return false;
  const from = lower === UNBOUNDED ? undefined : type.readPlain(lower);
  const to = upper === UNBOUNDED ? undefined : type.readPlain(upper);
  if (typeof from !== 'number') return lower === UNBOUNDED && typeof to === 'number';
  if (typeof to !== 'number') return upper === UNBOUNDED;
  return bounds === 'included' ? from <= to : to - from >= ROOM;
}

function areValuesOfOneField(operands: Operands): operands is Operands & readonly [Equality, ...Equality[]] {
  const [first] = operands;
  return operands.every((operand) => operand.kind === 'Equality' && operand.field === (first as Equality).field);
}

/** A value twice is redundant, and two values of a boolean are all there are. */
function areValuesPlain(operands: readonly [Equality, ...Equality[]], schema: Schema, look: Look): boolean {
  const values = new Set(operands.map((operand) => readValue(operand, schema)));
  if (values.size < operands.length || typeOf(schema, operands[0].field)?.name === 'boolean') look.isClean = false;
  return !values.has(undefined);
}
