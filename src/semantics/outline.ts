import type { Clause, Filter } from '../ast/filter.ts';
import { type Schema, typeOf } from '../schema/schema.ts';
import { type CellRun, type Cells, cellsOf } from './cells.ts';

/** Filters laid flat: their nodes in the order of the text, each clause as a run of its field's cells. */
export interface Outline {
  readonly nodes: readonly Filter[];
  /** How many nodes each part has, with itself: the operands of a node follow it, each as many nodes after the one before. */
  readonly sizes: readonly number[];
  /** Where the operands of groups start. */
  readonly operands: readonly number[];
  /** The fields that the filters ask for and the schema has, in the order in which they are first asked for. */
  readonly levels: readonly Level[];
  /** The level of each clause; -1 for other nodes, and for fields that the schema does not have. */
  readonly levelOf: readonly number[];
  /** The cells for which each clause holds; undefined where it never does, and for other nodes. */
  readonly runs: readonly (CellRun | undefined)[];
}

export interface Level {
  readonly field: string;
  readonly cells: Cells;
}

export function outlineOf(filters: readonly Filter[], schema: Schema): Outline {
  const nodes: Filter[] = [];
  const sizes: number[] = [];
  const operands: number[] = [];
  const levelOf: number[] = [];
  const fields: string[] = [];
  const asked: Clause[][] = [];
  filters.forEach(visit);
  const levels = fields.map((field, level) => ({ field, cells: cellsOf(field, asked[level] as Clause[], schema) }));
  const given = fields.map(() => 0);
  const runs = levelOf.map((level) => {
    if (level < 0) return undefined;
    const index = given[level] as number;
    given[level] = index + 1;
    return (levels[level] as Level).cells.runs[index];
  });
  return { nodes, sizes, operands, levels, levelOf, runs };

  function visit(part: Filter): void {
    const index = nodes.push(part) - 1;
    sizes.push(1);
    if (part.kind === 'Equality' || part.kind === 'Interval') levelOf.push(addClause(part));
    else {
      levelOf.push(-1);
      if (part.kind === 'Negation') visit(part.operand);
      else
        for (const operand of part.operands) {
          operands.push(nodes.length);
          visit(operand);
        }
      sizes[index] = nodes.length - index;
    }
  }

  function addClause(clause: Clause): number {
    const known = fields.indexOf(clause.field);
    if (known >= 0) asked[known]?.push(clause);
    if (known >= 0 || !typeOf(schema, clause.field)) return known;
    asked.push([clause]);
    return fields.push(clause.field) - 1;
  }
}

/** Returns where the operands of a group start; none for other nodes. */
export function operandsAt({ nodes, sizes }: Outline, index: number): readonly number[] {
  const operands: number[] = [];
  const kind = nodes[index]?.kind;
  if (kind !== 'Conjunction' && kind !== 'Disjunction') return operands;
  const end = index + (sizes[index] as number);
  for (let child = index + 1; child < end; child += sizes[child] as number) operands.push(child);
  return operands;
}
