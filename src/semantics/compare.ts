import type { Filter } from '../ast/filter.ts';
import type { Fields, Schema } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { type Diagram, type DiagramNode, diagramFor } from './diagram.ts';
import type { ExampleFace } from './face.ts';
import { nodeOf } from './node-of.ts';
import { NONE, UNKNOWN } from './operands.ts';
import { outlineOf } from './outline.ts';
import { witnessOf } from './witness.ts';

/**
 * How the later of two filters stands to the earlier: `narrower` where it matches some of its faces and no others. One that
 * matches nothing is narrower than one that matches something. `unknown` past the budget.
 */
export type Relation = 'equal' | 'narrower' | 'wider' | 'overlapping' | 'disjoint' | 'unknown';

/** The relation, with a face for each part that has one. */
export interface Comparison {
  readonly relation: Relation;
  readonly onlyBefore?: ExampleFace;
  readonly onlyAfter?: ExampleFace;
  readonly both?: ExampleFace;
}

/**
 * How `after` stands to `before`, over all faces that there could be.
 * @throws TypeError where the two were checked against different schemas.
 */
export function compareFilters<F extends Fields>(before: CheckedFilter<F>, after: CheckedFilter<F>): Comparison {
  const { schema } = stampOf(before, 'before');
  const other = stampOf(after, 'after').schema;
  if (schema.digest !== other.digest) {
    const fields = differingFields(schema, other).join(', ');
    throw new TypeError(`before and after were checked against different schemas; these differ: ${fields}.`);
  }
  return compare({ before, after, schema });
}

/** Two trees under one schema, checked or not. */
export interface Pair {
  readonly before: Filter;
  readonly after: Filter;
  readonly schema: Schema;
}

export function compare(pair: Pair): Comparison {
  const { diagram, parts } = partsOf(pair);
  const faces = Object.entries(parts).map(([part, node]) => [part, witnessOf(diagram, node)] as const);
  return { relation: relationOf(parts), ...Object.fromEntries(faces.filter(([, face]) => face)) };
}

/** Returns the relation without faces that show it. */
export function relate(pair: Pair): Relation {
  return relationOf(partsOf(pair).parts);
}

/** The faces that only one of the filters matches, and those that both do. */
interface Parts {
  readonly onlyBefore: DiagramNode;
  readonly onlyAfter: DiagramNode;
  readonly both: DiagramNode;
}

function partsOf({ before, after, schema }: Pair): { readonly diagram: Diagram; readonly parts: Parts } {
  const diagram = diagramFor(outlineOf([before, after], schema));
  const earlier = nodeOf(diagram, before);
  const later = nodeOf(diagram, after);
  const parts = {
    onlyBefore: diagram.and(earlier, diagram.not(later)),
    onlyAfter: diagram.and(later, diagram.not(earlier)),
    both: diagram.and(earlier, later),
  };
  return { diagram, parts };
}

function relationOf({ onlyBefore, onlyAfter, both }: Parts): Relation {
  if (onlyBefore === UNKNOWN || onlyAfter === UNKNOWN) return 'unknown';
  if (onlyBefore === NONE) return onlyAfter === NONE ? 'equal' : 'wider';
  if (onlyAfter === NONE) return 'narrower';
  if (both === UNKNOWN) return 'unknown';
  return both === NONE ? 'disjoint' : 'overlapping';
}

function differingFields(a: Schema, b: Schema): readonly string[] {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort();
  const typeIn = ({ fields }: Schema, name: string) => (Object.hasOwn(fields, name) ? fields[name] : 'missing');
  return names
    .filter((name) => typeIn(a, name) !== typeIn(b, name))
    .map((name) => `${name} (${typeIn(a, name)} before, ${typeIn(b, name)} after)`);
}
