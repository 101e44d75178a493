import type { Clause, Filter } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type BitCells, type Bits, bitCellsOf } from './bit-cells.ts';
import type { Answer } from './diagram.ts';
import { type Goal, goalOf, type Makers, type Together, type Within } from './goal.ts';

/**
 * Looks for single faces, where a diagram works out all of them: much faster in the filters that people write, and of no use in
 * those that are long or entangled. `unknown` there; a yes or no is as certain as a diagram's.
 */
export interface Search {
  /** What a face needs for one of the filters to match, or a part of one, or not to. */
  goal(part: Filter, matches: boolean, given?: Given): Goal;
  /** Whether there is a face that meets all the goals. */
  exists(goals: readonly Goal[]): Answer;
  /** The fields that the filters ask for, in their order. */
  readonly fields: readonly string[];
  cellsIn(field: string): BitCells | undefined;
  /** The face's value in a field lies in one of these cells. */
  within(field: string, cells: Bits): Goal;
}

/** A field whose cell is settled. */
export interface Given {
  readonly field: string;
  readonly cell: Bits;
}

/** A longer filter is a diagram's matter. */
const MOST_CLAUSES = 64;

/** Choices between alternatives, for all that is asked of one search: some hundredths of a second. */
const BUDGET = 10_000;

const ALWAYS: Goal = { kind: 'every', goals: [] };
const NEVER: Goal = { kind: 'some', goals: [] };

/** A search for the given filters and their parts; nothing where one of them is too long. */
export function searchFor(schema: Schema, filters: readonly Filter[]): Search | undefined {
  const clauses = new Map<string, Clause[]>();
  for (const filter of filters) if (collectClauses(filter, schema, clauses) > MOST_CLAUSES) return undefined;
  const fields = [...clauses.keys()];
  const levels: BitCells[] = [];
  for (const [field, asked] of clauses) {
    const cells = bitCellsOf(field, asked, schema);
    if (!cells) return undefined;
    levels.push(cells);
  }
  const levelOf = new Map(fields.map((field, level) => [field, level]));
  const matching = new Map<Filter, Goal>();
  const missing = new Map<Filter, Goal>();
  const makers: Makers = { clause: clauseGoal, part: partGoal };
  return {
    goal,
    exists: faceFinder(levels.map(({ all }) => all)),
    fields,
    cellsIn: (field) => levels[levelOf.get(field) ?? -1],
    within,
  };

  function within(field: string, cells: Bits): Goal {
    const level = levelOf.get(field);
    return level === undefined ? NEVER : { kind: 'within', level, cells };
  }

  function goal(part: Filter, matches: boolean, given?: Given): Goal {
    return given ? goalGiven(given, part, matches) : partGoal(part, matches);
  }

  /** Parts are asked for time and again, alone and as parts of others. */
  function partGoal(part: Filter, matches: boolean): Goal {
    if (part.kind !== 'Conjunction' && part.kind !== 'Disjunction') return goalOf(part, matches, makers);
    const known = matches ? matching : missing;
    const made = known.get(part);
    if (made) return made;
    const goal = goalOf(part, matches, makers);
    known.set(part, goal);
    return goal;
  }

  function clauseGoal(clause: Clause, matches: boolean): Goal {
    const level = levelOf.get(clause.field);
    const cells = level === undefined ? undefined : levels[level];
    if (level === undefined || !cells) return matches ? NEVER : ALWAYS;
    const held = cells.bitsOf.get(clause) ?? 0;
    return { kind: 'within', level, cells: matches ? held : cells.all & ~held };
  }

  function goalGiven({ field, cell }: Given, filter: Filter, wanted: boolean): Goal {
    const part = (below: Filter, matches: boolean): Goal => goalOf(below, matches, { clause, part });
    const clause = (below: Clause, matches: boolean): Goal => {
      if (below.field !== field) return clauseGoal(below, matches);
      const isHeld = ((levels[levelOf.get(field) ?? -1]?.bitsOf.get(below) ?? 0) & cell) !== 0;
      return isHeld === matches ? ALWAYS : NEVER;
    };
    return part(filter, wanted);
  }
}

/** Adds the clauses of known fields; says how many there are in all. */
function collectClauses(filter: Filter, schema: Schema, clauses: Map<string, Clause[]>): number {
  let count = 0;
  const collect = (clause: Clause): void => {
    count++;
    const known = clauses.get(clause.field);
    if (known) known.push(clause);
    else if (typeOf(schema, clause.field)) clauses.set(clause.field, [clause]);
  };
  walk(filter, { Equality: collect, Interval: collect });
  return count;
}

/** For each level, the cells that are left. */
type Box = Bits[];

const NO_CHOICES: readonly Together[] = [];

/** Says of goals whether a face meets them all. */
function faceFinder(everything: Box): (goals: readonly Goal[]) => Answer {
  let box = everything;
  let left = BUDGET;
  return (goals) => {
    box = everything.slice();
    return meet(goals, NO_CHOICES);
  };

  /** Goals that leave no choice narrow the box at once; the others wait. */
  function meet(wanted: readonly Goal[], waiting: readonly Together[]): Answer {
    const choices: Together[] = [];
    for (const goal of wanted) if (!take(goal, choices)) return 'no';
    return choose(choices.length === 0 ? waiting : [...choices, ...waiting]);
  }

  function take(goal: Goal, choices: Together[]): boolean {
    if (goal.kind === 'within') {
      box[goal.level] = (box[goal.level] ?? 0) & goal.cells;
      return box[goal.level] !== 0;
    }
    if (goal.kind === 'every') return goal.goals.every((part) => take(part, choices));
    choices.push(goal);
    return true;
  }

  /** Tries the alternatives of the choice that has the fewest left. */
  function choose(waiting: readonly Together[]): Answer {
    if (left-- <= 0) return 'unknown';
    let next: Together | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    const open: Together[] = [];
    for (const choice of waiting) {
      if (choice.goals.some(isMet)) continue;
      const ways = countWays(choice);
      if (ways === 0) return 'no';
      if (ways < fewest) {
        next = choice;
        fewest = ways;
      }
      open.push(choice);
    }
    if (!next) return 'yes';
    const others = open.filter((choice) => choice !== next);
    for (const way of next.goals) {
      if (!isPossible(way)) continue;
      const before = box.slice();
      const answer = meet([way], others);
      if (answer !== 'no') return answer;
      box = before;
      // Every face in there has been ruled out.
      if (way.kind === 'within' && !take(outside(way), [])) return 'no';
    }
    return 'no';
  }

  function isMet(goal: Goal): boolean {
    if (goal.kind === 'within') return ((box[goal.level] ?? 0) & ~goal.cells) === 0;
    return goal.kind === 'every' ? goal.goals.every(isMet) : goal.goals.some(isMet);
  }

  function isPossible(goal: Goal): boolean {
    if (goal.kind === 'within') return ((box[goal.level] ?? 0) & goal.cells) !== 0;
    return goal.kind === 'every' ? goal.goals.every(isPossible) : goal.goals.some(isPossible);
  }

  function countWays({ goals: ways }: Together): number {
    let count = 0;
    for (const way of ways) if (isPossible(way)) count++;
    return count;
  }
}

function outside({ level, cells }: Within): Within {
  return { kind: 'within', level, cells: ~cells };
}
