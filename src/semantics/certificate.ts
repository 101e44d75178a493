import type { Clause, Filter, Group } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { ABSENT, cellsOf } from './cells.ts';

/**
 * What single faces show about a filter, without a diagram. Each answer is a proof: a face was made for it. Where no face is found
 * the answer is no, and a diagram decides.
 */
export interface Certificate {
  /** Returns whether the filter matches some face, and does not match another one. */
  matchesSomeFaces(): boolean;
  /**
   * Returns whether each operand of each group matters to the filter as a whole: for some face the filter gives another answer
   * without it. Then no operand is redundant, in its group or further out.
   */
  everyOperandMatters(): boolean;
  /** Returns whether a part is shown to differ from "has a value in the field", for every field it asks for. */
  takesNoFieldWhole(part: Filter): boolean;
  /** Returns whether a face is taken only because it lacks the field: with some value there it does not match. */
  takesAbsent(field: string): boolean;
}

/** The work grows with the square of the number of clauses. */
const MAX_CLAUSES = 64;

/** Sets of cells are the bits of a number, without its sign. */
const MAX_CELLS = 30;

/** A set of cells of one field. */
type CellSet = number;

const ONLY_ABSENT: CellSet = 1 << ABSENT;

/** Returns undefined for a filter with too many clauses or cells, or with a field that the schema does not have. */
export function certify(filter: Filter, schema: Schema): Certificate | undefined {
  const { clauses, groups, steps, negated } = partsOf(filter);
  if (clauses.length > MAX_CLAUSES) return undefined;
  const fields = [...new Set(clauses.map(({ field }) => field))];
  const levelOf = new Map(fields.map((field, level) => [field, level]));
  const cellsOfClause = new Map<Clause, CellSet>();
  const all: CellSet[] = [];
  for (const field of fields) {
    const own = clauses.filter((clause) => clause.field === field);
    if (!typeOf(schema, field)) return undefined;
    const cells = cellsOf(field, own, schema);
    if (cells.count > MAX_CELLS) return undefined;
    all.push(setOf(0, cells.count));
    for (const clause of own) {
      const run = cells.runOf(clause);
      cellsOfClause.set(clause, run ? setOf(run.start, run.end) : 0);
    }
  }
  /** The cells that a face may still have, for each field. */
  let left = all;
  /** The field for which all the cells that are left have to do, not one of them. */
  let shared = -1;

  return {
    matchesSomeFaces: () => from(all) && narrow(filter, true) && from(all) && narrow(filter, false),
    everyOperandMatters: () =>
      groups.every((group) => group.operands.every((operand) => from(all) && decides(operand, group) && reaches(group))),
    takesNoFieldWhole: (part) => partsOf(part).clauses.every(({ field }) => differsFromField(part, levelOf.get(field) ?? -1)),
    takesAbsent,
  };

  function from(cells: readonly CellSet[]): true {
    left = [...cells];
    shared = -1;
    return true;
  }

  /** Narrows the face so that a part matches, or does not. Where any of several operands will do, the first that can is taken. */
  function narrow(part: Filter, matches: boolean): boolean {
    switch (part.kind) {
      case 'Equality':
      case 'Interval':
        return narrowClause(part, matches);
      case 'Negation':
        return narrow(part.operand, !matches);
      case 'Conjunction':
      case 'Disjunction':
        if ((part.kind === 'Conjunction') === matches) return part.operands.every((operand) => narrow(operand, matches));
        return part.operands.some((operand) => {
          const before = left;
          left = [...before];
          if (narrow(operand, matches)) return true;
          left = before;
          return false;
        });
      default:
        return part satisfies never;
    }
  }

  function narrowClause(clause: Clause, matches: boolean): boolean {
    const level = levelOf.get(clause.field) as number;
    const held = cellsOfClause.get(clause) as CellSet;
    const before = left[level] as CellSet;
    const after = before & (matches ? held : ~held);
    if (level === shared) return after === before;
    left[level] = after;
    return after !== 0;
  }

  /** Narrows the face so that an operand alone decides about its group: the others leave it open. */
  function decides(operand: Filter, { kind, operands }: Group): boolean {
    const open = kind === 'Conjunction';
    return narrow(operand, !open) && operands.every((other) => other === operand || narrow(other, open));
  }

  /** Narrows the face so that a part decides about the whole filter. */
  function reaches(part: Filter): boolean {
    for (let step = steps.get(part); step; step = step.outer) {
      const { group, operand } = step;
      if (!group.operands.every((other) => other === operand || narrow(other, group.kind === 'Conjunction'))) return false;
    }
    return true;
  }

  function differsFromField(part: Filter, level: number): boolean {
    from(all);
    left[level] = ONLY_ABSENT;
    if (narrow(part, true)) return true;
    from(all);
    left[level] = (all[level] as CellSet) & ~ONLY_ABSENT;
    return left[level] !== 0 && narrow(part, false);
  }

  /** A negated clause that decides about the filter, for a face without the field and for the same face with a value. */
  function takesAbsent(field: string): boolean {
    const level = levelOf.get(field);
    if (level === undefined) return false;
    return clauses.some((clause) => {
      if (clause.field !== field || !negated.has(clause)) return false;
      const held = cellsOfClause.get(clause) as CellSet;
      for (let cell = ONLY_ABSENT << 1; cell <= held; cell <<= 1) {
        if ((held & cell) === 0) continue;
        from(all);
        left[level] = ONLY_ABSENT | cell;
        shared = level;
        if (reaches(clause)) return true;
      }
      return false;
    });
  }
}

/** The way from a part out to the whole filter. */
interface Step {
  /** The group that the part is in, by itself or inside a negation. */
  readonly group: Group;
  /** The operand of the group that holds the part. */
  readonly operand: Filter;
  readonly outer: Step | undefined;
}

interface Parts {
  readonly clauses: readonly Clause[];
  readonly groups: readonly Group[];
  /** The innermost step from each group and clause. */
  readonly steps: ReadonlyMap<Filter, Step | undefined>;
  /** The clauses under a negation, or under three. */
  readonly negated: ReadonlySet<Clause>;
}

function partsOf(filter: Filter): Parts {
  const clauses: Clause[] = [];
  const groups: Group[] = [];
  const steps = new Map<Filter, Step | undefined>();
  const negated = new Set<Clause>();
  const visit = (part: Filter, step: Step | undefined, isNegated: boolean): void => {
    switch (part.kind) {
      case 'Negation':
        visit(part.operand, step, !isNegated);
        break;
      case 'Conjunction':
      case 'Disjunction':
        groups.push(part);
        steps.set(part, step);
        for (const operand of part.operands) visit(operand, { group: part, operand, outer: step }, isNegated);
        break;
      case 'Equality':
      case 'Interval':
        clauses.push(part);
        steps.set(part, step);
        if (isNegated) negated.add(part);
        break;
      default:
        part satisfies never;
    }
  };
  visit(filter, undefined, false);
  return { clauses, groups, steps, negated };
}

/** The cells from one up to another. */
function setOf(start: number, end: number): CellSet {
  return (1 << end) - (1 << start);
}
