import { type Clause, type Equality, type Interval, UNBOUNDED } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';

/** What the words are for: `whose age is 20` after "faces", or `age is 20` as a statement of its own. */
export type Form = 'relative' | 'statement';

/** A clause in words, or what its negation says: there, faces without the field are taken too, and it is said that they are. */
export function clausePhrase(clause: Clause, negated: boolean, form: Form, schema: Schema): string {
  const type = typeOf(schema, clause.field);
  if (!type) return unknownField(clause, negated, form);
  if (clause.kind === 'Interval' && clause.lower === UNBOUNDED && clause.upper === UNBOUNDED)
    return negated
      ? noValue(clause.field, form)
      : `${form === 'relative' ? 'that have' : 'there is'} a value in \`${clause.field}\``;
  if (form === 'relative' && clause.kind === 'Equality' && isAdjective(clause, schema))
    return negated ? `that are not ${clause.field} or have no \`${clause.field}\` value` : `that are ${clause.field}`;
  return subject(clause.field, form) + predicate(clause, negated, schema) + (negated ? ` or ${noValue(clause.field, form)}` : '');
}

/** One field's values in words: `whose color is red, green or blue`. */
export function valuesPhrase(equalities: readonly [Equality, ...Equality[]], negated: boolean, form: Form): string {
  const { field } = equalities[0];
  const values = [...new Set(equalities.map(({ value }) => shownValue(value)))];
  const is = subject(field, form);
  if (!negated) return `${is}is ${listed(values, 'or')}`;
  const [first, second] = values;
  const none =
    values.length === 1
      ? `not ${first}`
      : values.length === 2
        ? `neither ${first} nor ${second}`
        : `none of ${listed(values, 'and')}`;
  return `${is}is ${none} or ${noValue(field, form)}`;
}

/** `is 20 to 30, both included`, or for a face that has another value `is below 20 or above 30`. */
export function predicate(clause: Clause, negated: boolean, schema: Schema): string {
  if (clause.kind === 'Equality') return `is ${negated ? 'not ' : ''}${shownValue(clause.value)}`;
  const { lower, upper, bounds } = clause;
  if (lower === upper && bounds === 'included') return `is ${negated ? 'not ' : ''}${shownValue(lower)}`;
  const words = typeOf(schema, clause.field)?.order ? SIZES : ALPHABET;
  if (upper === UNBOUNDED) return `is ${negated ? beside(clause, 'lower', words) : within(clause, 'lower', words)}`;
  if (lower === UNBOUNDED) return `is ${negated ? beside(clause, 'upper', words) : within(clause, 'upper', words)}`;
  if (negated) return `is ${beside(clause, 'lower', words)} or ${beside(clause, 'upper', words)}`;
  const [from, to] = [shownValue(lower), shownValue(upper)];
  return `is ${bounds === 'included' ? `${from} to ${to}, both included` : `between ${from} and ${to}, both excluded`}${words.order}`;
}

/** A field's name inside a sentence; one that does not look like a word is set apart. */
export function shownField(field: string): string {
  return /^[a-z]+$/i.test(field) ? field : `\`${field}\``;
}

/** A value as the author wrote it; one that no documented form could write, in quotes. */
function shownValue(value: string): string {
  return /^[\w.+-]+$/.test(value) ? value : JSON.stringify(value);
}

/** `red, green or blue`; of many values the first, and how many there are. */
function listed(values: readonly string[], word: 'and' | 'or'): string {
  if (values.length > MOST_LISTED) {
    return `${word === 'or' ? 'one' : 'the'} of ${values.length.toLocaleString('en')} values (${values.slice(0, FEW).join(', ')}, …)`;
  }
  return values.length === 1 ? (values[0] as string) : `${values.slice(0, -1).join(', ')} ${word} ${values.at(-1)}`;
}

const MOST_LISTED = 12;
const FEW = 5;

/** How bounds are called where values are numbers, and where they are strings. */
interface Words {
  readonly atLeast: string;
  readonly atMost: string;
  readonly above: string;
  readonly below: string;
  readonly order: string;
}

const SIZES: Words = { atLeast: 'or more', atMost: 'or less', above: 'above', below: 'below', order: '' };
const ALPHABET: Words = {
  atLeast: 'or later',
  atMost: 'or earlier',
  above: 'after',
  below: 'before',
  order: ' in the order of code points',
};

function within(interval: Interval, side: 'lower' | 'upper', words: Words): string {
  const bound = shownValue(interval[side]);
  if (interval.bounds === 'included') return `${bound} ${side === 'lower' ? words.atLeast : words.atMost}${words.order}`;
  return `${side === 'lower' ? words.above : words.below} ${bound}${words.order}`;
}

function beside(interval: Interval, side: 'lower' | 'upper', words: Words): string {
  const bound = shownValue(interval[side]);
  if (interval.bounds === 'excluded') return `${bound} ${side === 'lower' ? words.atMost : words.atLeast}${words.order}`;
  return `${side === 'lower' ? words.below : words.above} ${bound}${words.order}`;
}

function subject(field: string, form: Form): string {
  return `${form === 'relative' ? 'whose ' : ''}${shownField(field)} `;
}

function noValue(field: string, form: Form): string {
  return `${form === 'relative' ? 'that have' : 'there is'} no \`${field}\` value`;
}

function unknownField({ field }: Clause, negated: boolean, form: Form): string {
  const why = field === '' ? 'it names no field' : `the face set has no field \`${field}\``;
  if (form === 'statement') return negated ? `always true, since ${why}` : `never true, since ${why}`;
  return negated ? `of any kind, since ${why}` : `of no kind, since ${why}`;
}

/** Of the names that a boolean field may have, those that say what a face is: "that are male", but "whose consent is true". */
const ADJECTIVE = /^(male|female|adult|minor|new|old|[a-z]+(ed|able|ible|ive))$/;

function isAdjective({ field, value }: Equality, schema: Schema): boolean {
  return typeOf(schema, field)?.name === 'boolean' && value === 'true' && ADJECTIVE.test(field);
}
