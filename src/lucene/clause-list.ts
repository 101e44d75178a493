import type { Filter, Operands, Origin } from '../ast/filter.ts';
import { cover, type Span } from '../text/span.ts';

/** Lucene's own limit (BooleanQuery.maxClauseCount). */
const MOST_CLAUSES = 1_024;

/** Whether a clause must match, must not, or is one of those of which one has to, where nothing must. */
type Occurrence = 'required' | 'prohibited' | 'optional';
export type Joint = 'and' | 'or' | 'none';
export type Modifier = 'required' | 'prohibited' | 'none';

/** The clauses of one bracket level while it is read. */
export interface ClauseList {
  /** The field that clauses without a name of their own ask. */
  readonly field: NamedField | undefined;
  /** How the level as a whole joins the level around it. */
  readonly joint: Joint;
  readonly modifier: Modifier;
  /** Where its clause starts, sign and field name included. */
  readonly start: number;
  /** Where its bracket opens. */
  readonly open: number;
  readonly clauses: Clause[];
}

export interface NamedField {
  readonly name: string;
  readonly span: Span;
}

interface Clause extends ReadClause {
  occurrence: Occurrence;
}

/** What a clause says and where it is, with its sign and brackets. */
interface ReadClause {
  readonly filter: Filter;
  readonly extent: Span;
  /** What no tree can express; then the filter is only a placeholder. */
  readonly beyond: string | undefined;
  /** Whether the service may refuse the text because of the clause, even where the clause only scores. */
  readonly mayBeRefused: boolean;
}

/** Adds a clause as Lucene does: "and" makes the clause before it required too; nothing else changes an earlier clause. */
export function addClause(level: ClauseList, joint: Joint, modifier: Modifier, clause: ReadClause): void {
  const before = level.clauses[level.clauses.length - 1];
  if (joint === 'and' && before && before.occurrence !== 'prohibited') before.occurrence = 'required';
  const required = modifier === 'required' || joint === 'and';
  const occurrence = modifier === 'prohibited' ? modifier : required ? 'required' : 'optional';
  level.clauses.push({ ...clause, occurrence });
}

/**
 * Why the service refuses as many clauses, if it does. Where all are subtracted, "all faces" takes one of the places; while a
 * level is being read, another clause may still follow that is not.
 */
export function tooManyClauses({ clauses }: ClauseList, when: 'so far' | 'in all'): string | undefined {
  if (clauses.length < MOST_CLAUSES) return undefined;
  const onlySubtracted = when === 'in all' && clauses.every(({ occurrence }) => occurrence === 'prohibited');
  const most = onlySubtracted ? MOST_CLAUSES - 1 : MOST_CLAUSES;
  return clauses.length > most ? `a bracket level has more than ${most.toLocaleString('en')} clauses` : undefined;
}

/** Returns what a level matches, in ordinary logic. Optional clauses count only where nothing is required; otherwise they only score. */
export function endLevel({ clauses }: ClauseList): Omit<ReadClause, 'extent'> {
  const optional = clauses.filter(({ occurrence }) => occurrence === 'optional');
  const others = clauses.filter(({ occurrence }) => occurrence !== 'optional');
  const counts = others.some(({ occurrence }) => occurrence === 'required') ? [] : optional;
  const operands: Operand[] = others.map((clause) => (clause.occurrence === 'prohibited' ? negated(clause) : clause));
  if (counts.length > 0) operands.unshift({ filter: group('Disjunction', counts), extent: coverAll(counts) });
  const refusable = clauses.filter((clause) => clause.mayBeRefused);
  const beyond = [...counts, ...others, ...refusable].find((clause) => clause.beyond !== undefined)?.beyond;
  return { filter: group('Conjunction', operands), beyond, mayBeRefused: refusable.length > 0 };
}

type Operand = Pick<Clause, 'filter' | 'extent'>;

function negated({ filter, extent }: Operand): Operand {
  return { filter: { kind: 'Negation', operand: filter, origin: { span: extent } }, extent };
}

function group(kind: 'Conjunction' | 'Disjunction', operands: readonly Operand[]): Filter {
  const [first, second, ...rest] = operands;
  if (!first) throw new RangeError('A bracket level has at least one clause.');
  if (!second) return first.filter;
  const filters: Operands = [first.filter, second.filter, ...rest.map(({ filter }) => filter)];
  return { kind, operands: filters, origin: { span: coverAll(operands) } };
}

function coverAll(operands: readonly Operand[]): Span {
  return operands.map(({ extent }) => extent).reduce(cover);
}

/** Returns the filter with the brackets around it in its origin; the outermost pair counts. */
export function inBrackets(filter: Filter, brackets: Span): Filter {
  const origin: Origin = { span: brackets, ...filter.origin, brackets };
  return { ...filter, origin };
}
