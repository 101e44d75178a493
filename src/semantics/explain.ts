import type { Equality, Filter } from '../ast/filter.ts';
import { childrenOf } from '../ast/walk.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { clausePhrase, type Form, valuesPhrase } from './phrase.ts';

/**
 * The faces that a checked filter matches, in plain words that start with "faces": one sentence where that stays readable,
 * else an indented outline. Wherever a negation lets faces without a field pass, the words say so.
 */
export function explainFilter(checked: CheckedFilter): string {
  return explain(checked, stampOf(checked).schema);
}

/** The same for any tree. */
export function explain(filter: Filter, schema: Schema): string {
  return sentence(filter, schema) ?? `faces for which ${outline(filter, false, '', schema)}`;
}

/** What one pair of commas holds with ease. */
const MOST_IN_SENTENCE = 4;

function sentence(filter: Filter, schema: Schema): string | undefined {
  const alone = simplePhrase(filter, false, 'relative', schema);
  if (alone) return `faces ${alone}`;
  if (filter.kind !== 'Conjunction' && filter.kind !== 'Disjunction') return undefined;
  const phrases = filter.operands.map((operand) => simplePhrase(operand, false, 'relative', schema));
  if (phrases.length > MOST_IN_SENTENCE || phrases.includes(undefined)) return undefined;
  const word = filter.kind === 'Conjunction' ? 'and' : 'or';
  const isPlain = phrases.length === 2 && phrases.every((phrase) => !/,| or /.test(phrase ?? ''));
  return `faces ${phrases.slice(0, -1).join(', ')}${isPlain ? '' : ','} ${word} ${phrases.at(-1)}`;
}

/** The words for a clause, for the values that one field may have, or for the negation of either. */
function simplePhrase(filter: Filter, negated: boolean, form: Form, schema: Schema): string | undefined {
  if (filter.kind === 'Negation') return simplePhrase(filter.operand, !negated, form, schema);
  if (filter.kind === 'Equality' || filter.kind === 'Interval') return clausePhrase(filter, negated, form, schema);
  const values = filter.kind === 'Disjunction' ? valuesOfOneField(filter) : undefined;
  return values && typeOf(schema, values[0].field) && valuesPhrase(values, negated, form);
}

function valuesOfOneField(filter: Filter): readonly [Equality, ...Equality[]] | undefined {
  const leaves = (node: Filter): readonly Filter[] => (node.kind === 'Disjunction' ? node.operands.flatMap(leaves) : [node]);
  const [first, ...rest] = leaves(filter);
  if (first?.kind !== 'Equality') return undefined;
  const others = rest.filter((leaf): leaf is Equality => leaf.kind === 'Equality' && leaf.field === first.field);
  return others.length === rest.length ? [first, ...others] : undefined;
}

function outline(filter: Filter, negated: boolean, indent: string, schema: Schema): string {
  const simple = simplePhrase(filter, negated, 'statement', schema);
  if (simple) return simple;
  if (filter.kind === 'Negation') return outline(filter.operand, !negated, indent, schema);
  const below = `${indent}  `;
  const parts = childrenOf(filter).map((operand) => `\n${below}- ${outline(operand, false, below, schema)}`);
  return `${heading(filter, negated)}:${parts.join('')}`;
}

function heading(filter: Filter, negated: boolean): string {
  const isEvery = filter.kind === 'Conjunction';
  if (!negated) return isEvery ? 'all of these are true' : 'at least one of these is true';
  // Only where all below is asked for directly is a missing value sure to be enough.
  const isDirect = childrenOf(filter).every(({ kind }) => kind === 'Equality' || kind === 'Interval');
  if (isEvery) return `these are not all true${isDirect ? ', for which one missing value is enough' : ''}`;
  return `none of these is true${isDirect ? ', as for faces that have none of the values' : ''}`;
}
