import type { Clause, Filter } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { typeOf } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { clauseTest } from './clause-test.ts';
import { type Face, type FaceValue, ownFace, ownValue } from './face.ts';
import { clausePhrase, predicate, shownField } from './phrase.ts';

/** A clause that had a part in the result: whether it holds, and for which value. */
export interface Reason {
  readonly clause: Clause;
  readonly holds: boolean;
  /** Missing where the face has none. */
  readonly value?: FaceValue;
  /** The groups and negations round the clause, outermost first. */
  readonly parents: readonly Filter[];
}

/** Why a face matches, or does not. */
export interface MatchExplanation {
  readonly matches: boolean;
  /** In the order of the filter; clauses that changed nothing for this face are left out. */
  readonly reasons: readonly Reason[];
  /** The same in plain words, one reason a line. */
  readonly text: string;
}

/**
 * Which clauses of a checked filter made a face match, or fail.
 * @throws TypeError that names the field, for a face with a value that the field's type does not hold.
 */
export function explainMatch(checked: CheckedFilter, face: Face): MatchExplanation {
  return explainMatchOf(checked, face, stampOf(checked).schema);
}

/** The same for any tree. */
export function explainMatchOf(filter: Filter, face: Face, schema: Schema): MatchExplanation {
  const { holds: matches, reasons } = judge(filter, ownFace(face), schema, []);
  const lines = reasons.slice(0, MOST_LINES).map((reason) => `  - ${reasonLine(reason, schema)}`);
  const more = reasons.length - lines.length;
  if (more > 0) lines.push(`  - and ${more.toLocaleString('en')} more`);
  return { matches, reasons, text: [`This face ${matches ? 'matches' : 'does not match'}:`, ...lines].join('\n') };
}

const MOST_LINES = 12;

interface Verdict {
  readonly holds: boolean;
  readonly reasons: readonly Reason[];
}

/** A group that holds as a whole is explained by the operands that agree with it: all of them, or all that decide. */
function judge(filter: Filter, face: Face, schema: Schema, parents: readonly Filter[]): Verdict {
  if (filter.kind === 'Equality' || filter.kind === 'Interval') {
    const holds = clauseTest(filter, schema)(face);
    const value = typeOf(schema, filter.field) ? (ownValue(face, filter.field) as FaceValue | undefined) : undefined;
    return { holds, reasons: [{ clause: filter, holds, ...(value !== undefined && { value }), parents }] };
  }
  const path = [...parents, filter];
  if (filter.kind === 'Negation') {
    const { holds, reasons } = judge(filter.operand, face, schema, path);
    return { holds: !holds, reasons };
  }
  const verdicts = filter.operands.map((operand) => judge(operand, face, schema, path));
  const holds =
    filter.kind === 'Conjunction' ? verdicts.every((verdict) => verdict.holds) : verdicts.some((verdict) => verdict.holds);
  return { holds, reasons: verdicts.filter((verdict) => verdict.holds === holds).flatMap(({ reasons }) => reasons) };
}

function reasonLine({ clause, holds, value, parents }: Reason, schema: Schema): string {
  const { field } = clause;
  if (!typeOf(schema, field))
    return field === '' ? 'a part of the filter names no field' : `the face set has no field \`${field}\``;
  if (value === undefined)
    return `there is no \`${field}\` value, so it is not true that ${clausePhrase(clause, false, 'statement', schema)}`;
  const has = `${shownField(field)} is ${typeof value === 'string' ? shownFaceText(value) : String(value)}`;
  const isExcluded = holds && parents.filter(({ kind }) => kind === 'Negation').length % 2 === 1;
  if (clause.kind === 'Equality' && holds) return `${has}, ${isExcluded ? 'which the filter excludes' : 'as asked'}`;
  return `${has}, which ${predicate(clause, !holds, schema)}${isExcluded ? ': the filter excludes that' : ''}`;
}

const LONGEST_TEXT = 60;

function shownFaceText(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return /^[\w-]+$/.test(text) ? short : JSON.stringify(short);
}
