import type { Filter } from '../ast/filter.ts';
import type { Schema } from '../schema/schema.ts';
import { type CheckedFilter, stampOf } from '../stamp/stamp.ts';
import { type Answer, type DiagramOptions, diagramFor, isAll, isNone, UNKNOWN } from './diagram.ts';
import type { Face } from './face.ts';
import { nodeOf } from './node-of.ts';
import { witnessOf } from './witness.ts';

/** How much of all faces that there could be a filter matches, with a face for each of the two answers. */
export interface Reach {
  readonly matchesNothing: Answer;
  readonly matchesEverything: Answer;
  readonly matched?: Face;
  readonly unmatched?: Face;
}

/** Whether a checked filter matches anything, or everything, with example faces. */
export function reachOf(filter: CheckedFilter): Reach {
  return reach(filter, stampOf(filter).schema);
}

/** The same for any tree. */
export function reach(filter: Filter, schema: Schema, options?: DiagramOptions): Reach {
  const diagram = diagramFor(schema, [filter], options);
  const node = nodeOf(diagram, filter);
  if (node === UNKNOWN) return { matchesNothing: 'unknown', matchesEverything: 'unknown' };
  const matched = witnessOf(diagram, node);
  const unmatched = witnessOf(diagram, diagram.not(node));
  return {
    matchesNothing: isNone(node),
    matchesEverything: isAll(node),
    ...(matched && { matched }),
    ...(unmatched && { unmatched }),
  };
}
