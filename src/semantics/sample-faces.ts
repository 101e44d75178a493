import type { Filter } from '../ast/filter.ts';
import { ABSENT } from './cells.ts';
import { type Outline, operandsAt } from './outline.ts';
import type { Face } from './truth.ts';

/** Where a cell is taken from, of those that a face may still have at a level. */
type End = 'first' | 'last';

/**
 * Returns faces for which an operand of a group probably decides about the whole filter, one for each operand that is wanted. They
 * are made by going down the filter: of all operands but one, each must leave its group open. Nothing is proved by that; evaluating
 * the filter for the faces does.
 */
export function decidingFaces(outline: Outline, end: End, isWanted: (operand: number) => boolean): readonly Face[] {
  const faces: Face[] = [];
  const { nodes, sizes, levels, levelOf, runs } = outline;
  // A face starts without values and is changed only where it has to be: most clauses do not hold for it.
  const cells = levels.map(() => ABSENT);
  /** The first cell that the face may still have at each level, and the one after the last. */
  const starts = levels.map(() => ABSENT);
  const ends = levels.map((level) => level.cells.count);
  /** Level, cell, start and end before each change. */
  const changes: number[] = [];
  /** How many of the nodes before each one are wanted. */
  const wanted = [0];
  for (let index = 0; index < nodes.length; index++) wanted.push((wanted[index] as number) + (isWanted(index) ? 1 : 0));
  visit(0);
  return faces;

  function visit(index: number): void {
    const { kind } = nodes[index] as Filter;
    if (kind === 'Negation') visit(index + 1);
    else if (kind === 'Conjunction' || kind === 'Disjunction') {
      const operands = operandsAt(outline, index);
      visitEach(operands, 0, operands.length, kind === 'Conjunction');
    }
  }

  /** Visits some operands while the others match, or while they do not: half of them at a time, so that long groups stay cheap. */
  function visitEach(operands: readonly number[], from: number, to: number, matches: boolean): void {
    const last = operands[to - 1] as number;
    if (wanted[operands[from] as number] === wanted[last + (sizes[last] as number)]) return;
    const mark = changes.length;
    if (to - from === 1) {
      const index = operands[from] as number;
      if (isWanted(index) && meet(index, !matches)) faces.push(cells.slice());
      undo(mark);
      visit(index);
      return;
    }
    const half = (from + to) >> 1;
    if (meetAll(operands, half, to, matches)) visitEach(operands, from, half, matches);
    undo(mark);
    if (meetAll(operands, from, half, matches)) visitEach(operands, half, to, matches);
    undo(mark);
  }

  function meetAll(operands: readonly number[], from: number, to: number, matches: boolean): boolean {
    for (let at = from; at < to; at++) if (!meet(operands[at] as number, matches)) return false;
    return true;
  }

  /** Changes the face so that a node matches, or does not, and says whether that went well. */
  function meet(index: number, matches: boolean): boolean {
    const { kind } = nodes[index] as Filter;
    if (kind === 'Equality' || kind === 'Interval') return meetClause(index, matches);
    if (kind === 'Negation') return meet(index + 1, !matches);
    const isEvery = (kind === 'Conjunction') === matches;
    const after = index + (sizes[index] as number);
    for (let child = index + 1; child < after; child += sizes[child] as number) {
      const mark = changes.length;
      if (meet(child, matches) !== isEvery) return !isEvery;
      if (!isEvery) undo(mark);
    }
    return isEvery;
  }

  function meetClause(index: number, matches: boolean): boolean {
    const run = runs[index];
    if (!run) return !matches;
    const level = levelOf[index] as number;
    const cell = cells[level] as number;
    const [from, to] = [starts[level] as number, ends[level] as number];
    if (matches) return choose(level, Math.max(from, run.start), Math.min(to, run.end));
    // As long as a face has no value at a level, a clause that it is not to match narrows nothing.
    if (cell === ABSENT) return true;
    return (cell < run.end && choose(level, from, Math.min(to, run.start))) || choose(level, Math.max(from, run.end), to);
  }

  /** Leaves the face some of the cells that it may have at a level, and keeps the cell that it has where it is one of them. */
  function choose(level: number, from: number, to: number): boolean {
    if (from >= to) return false;
    const [cell, start, after] = [cells[level] as number, starts[level] as number, ends[level] as number];
    if (from === start && to === after) return true;
    changes.push(level, cell, start, after);
    starts[level] = from;
    ends[level] = to;
    if (cell < from || cell >= to) cells[level] = end === 'first' ? from : to - 1;
    return true;
  }

  function undo(mark: number): void {
    while (changes.length > mark) {
      const at = changes.length - 4;
      const level = changes[at] as number;
      cells[level] = changes[at + 1] as number;
      starts[level] = changes[at + 2] as number;
      ends[level] = changes[at + 3] as number;
      changes.length = at;
    }
  }
}
