import type { Filter } from '../ast/filter.ts';
import type { Fields, Schema } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { type Answer, type DiagramNode, diagramFor, NONE, UNKNOWN } from './diagram.ts';
import type { ExampleFace } from './face.ts';
import { nodeOf } from './node-of.ts';
import { searchFor } from './search.ts';
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

export function compare({ before, after, schema }: Pair): Comparison {
  const diagram = diagramFor(schema, [before, after]);
  const earlier = nodeOf(diagram, before);
  const later = nodeOf(diagram, after);
  const parts = {
    onlyBefore: diagram.and(earlier, diagram.not(later)),
    onlyAfter: diagram.and(later, diagram.not(earlier)),
    both: diagram.and(earlier, later),
  };
  const faces = Object.entries(parts).map(([part, node]) => [part, witnessOf(diagram, node)] as const);
  const relation = relationOf({
    onlyBefore: hasFaces(parts.onlyBefore),
    onlyAfter: hasFaces(parts.onlyAfter),
    both: hasFaces(parts.both),
  });
  return { relation, ...Object.fromEntries(faces.filter(([, face]) => face)) };
}

/** The relation alone, which is found sooner where no faces have to be named. */
export function relate({ before, after, schema }: Pair): Relation {
  const search = searchFor(schema, [before, after]);
  if (!search) return compare({ before, after, schema }).relation;
  const [was, is] = [search.goal(before, true), search.goal(after, true)];
  const onlyBefore = search.exists([was, search.goal(after, false)]);
  const onlyAfter = search.exists([is, search.goal(before, false)]);
  const both = onlyBefore === 'yes' && onlyAfter === 'yes' ? search.exists([was, is]) : 'unknown';
  const relation = relationOf({ onlyBefore, onlyAfter, both });
  return relation === 'unknown' ? compare({ before, after, schema }).relation : relation;
}

/** Whether each part has a face. */
type Parts = { readonly [P in 'onlyBefore' | 'onlyAfter' | 'both']: Answer };

function hasFaces(node: DiagramNode): Answer {
  return node === UNKNOWN ? 'unknown' : node === NONE ? 'no' : 'yes';
}

function relationOf({ onlyBefore, onlyAfter, both }: Parts): Relation {
  if (onlyBefore === 'unknown' || onlyAfter === 'unknown') return 'unknown';
  if (onlyBefore === 'no') return onlyAfter === 'no' ? 'equal' : 'wider';
  if (onlyAfter === 'no') return 'narrower';
  if (both === 'unknown') return 'unknown';
  return both === 'no' ? 'disjoint' : 'overlapping';
}

function differingFields(a: Schema, b: Schema): readonly string[] {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort();
  const typeIn = ({ fields }: Schema, name: string) => (Object.hasOwn(fields, name) ? fields[name] : 'missing');
  return names
    .filter((name) => typeIn(a, name) !== typeIn(b, name))
    .map((name) => `${name} (${typeIn(a, name)} before, ${typeIn(b, name)} after)`);
}
