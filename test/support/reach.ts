import type { Filter } from '../../src/ast/filter.ts';
import type { Schema } from '../../src/schema/schema.ts';
import { ALL, diagramFor } from '../../src/semantics/diagram.ts';
import type { ExampleFace } from '../../src/semantics/face.ts';
import { nodeOf } from '../../src/semantics/node-of.ts';
import { NONE, UNKNOWN } from '../../src/semantics/operands.ts';
import { outlineOf } from '../../src/semantics/outline.ts';
import { witnessOf } from '../../src/semantics/witness.ts';

/** `unknown` past the budget. */
export type Answer = 'yes' | 'no' | 'unknown';

/** How much of all faces that there could be a filter matches, with a face for each of the two answers. */
export interface Reach {
  readonly matchesNothing: Answer;
  readonly matchesEverything: Answer;
  readonly matched?: ExampleFace;
  readonly unmatched?: ExampleFace;
}

/** What the diagram says of one filter. */
export function reach(filter: Filter, schema: Schema): Reach {
  const diagram = diagramFor(outlineOf([filter], schema));
  const node = nodeOf(diagram, filter);
  if (node === UNKNOWN) return { matchesNothing: 'unknown', matchesEverything: 'unknown' };
  const matched = witnessOf(diagram, node);
  const unmatched = witnessOf(diagram, diagram.not(node));
  return {
    matchesNothing: node === NONE ? 'yes' : 'no',
    matchesEverything: node === ALL ? 'yes' : 'no',
    ...(matched && { matched }),
    ...(unmatched && { unmatched }),
  };
}
