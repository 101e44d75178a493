import { type Equality, type Filter, type Interval, type Operands, UNBOUNDED } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { isNullWord } from './rules/null-value.ts';

/**
 * Returns whether a canonical filter is so plain that no rule can have anything to say about it: known fields, plain values,
 * ranges in order, no negation, and no field twice, so that no clause can contradict, contain or complete another. Alternatives of
 * one field, such as `color:red || color:blue`, count as one clause. False where the rules have to look.
 */
export function isClean(filter: Filter, schema: Schema): boolean {
  return isCleanPart(filter, schema, []);
}

function isCleanPart(part: Filter, schema: Schema, fields: string[]): boolean {
  switch (part.kind) {
    case 'Equality':
      return isNewField(part.field, fields) && readValue(part, schema) !== undefined;
    case 'Interval':
      return isNewField(part.field, fields) && isCleanInterval(part, schema);
    case 'Conjunction':
      return part.operands.every((operand) => isCleanPart(operand, schema, fields));
    case 'Disjunction':
      return areValuesOfOneField(part.operands)
        ? isNewField(part.operands[0].field, fields) && areDistinct(part.operands, schema)
        : part.operands.every((operand) => isCleanPart(operand, schema, fields));
    case 'Negation':
      return false;
    default:
      return part satisfies never;
  }
}

function isNewField(field: string, fields: string[]): boolean {
  if (fields.includes(field)) return false;
  fields.push(field);
  return true;
}

function readValue({ field, value }: Equality, schema: Schema): number | string | undefined {
  const read = typeOf(schema, field)?.readPlain(value);
  return typeof read === 'string' && isNullWord(read) ? undefined : read;
}

/** Between plain numbers that are this far apart there is a value of every type. */
const ROOM = 2;

function isCleanInterval({ field, lower, upper, bounds }: Interval, schema: Schema): boolean {
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

/** Two values of a boolean are all there are. */
function areDistinct(operands: readonly [Equality, ...Equality[]], schema: Schema): boolean {
  if (typeOf(schema, operands[0].field)?.name === 'boolean') return false;
  const values = new Set(operands.map((operand) => readValue(operand, schema)));
  return values.size === operands.length && !values.has(undefined);
}
