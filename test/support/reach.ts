import type { Filter } from '../../src/ast/filter.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { ALL, type Answer, diagramFor, isNone, UNKNOWN } from '../../src/semantics/diagram.ts';
import type { ExampleFace } from '../../src/semantics/face.ts';
import { nodeOf } from '../../src/semantics/node-of.ts';
import { witnessOf } from '../../src/semantics/witness.ts';

/** How much of all faces that there could be a filter matches, with a face for each of the two answers. */
export interface Reach {
  readonly matchesNothing: Answer;
  readonly matchesEverything: Answer;
  readonly matched?: ExampleFace;
  readonly unmatched?: ExampleFace;
}

/** What the diagram says of one filter. */
export function reach(filter: Filter, schema: Schema): Reach {
  const diagram = diagramFor(schema, [filter]);
  const node = nodeOf(diagram, filter);
  if (node === UNKNOWN) return { matchesNothing: 'unknown', matchesEverything: 'unknown' };
  const matched = witnessOf(diagram, node);
  const unmatched = witnessOf(diagram, diagram.not(node));
  return {
    matchesNothing: isNone(node),
    matchesEverything: node === ALL ? 'yes' : 'no',
    ...(matched && { matched }),
    ...(unmatched && { unmatched }),
  };
}
