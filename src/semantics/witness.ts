import { ABSENT } from './cells.ts';
import { ALL, type Decision, type Diagram, type DiagramNode } from './diagram.ts';
import type { ExampleFace, FaceValue } from './face.ts';
import { NONE, UNKNOWN } from './operands.ts';
import type { Level } from './outline.ts';

/** A way to `ALL` that leaves as many fields absent as any: how many it needs, and which of its kids to follow. */
interface Way {
  readonly fields: number;
  readonly cell: number;
  readonly kid: DiagramNode;
}

/**
 * A face of the node, with as few fields as any and values that are friendly to read; nothing where the node has no face or
 * is unknown.
 */
export function witnessOf(diagram: Diagram, node: DiagramNode): ExampleFace | undefined {
  if (node === NONE || node === UNKNOWN) return undefined;
  const ways = new Map<DiagramNode, Way>();
  findWay(diagram, node, ways);
  const values: (readonly [string, FaceValue])[] = [];
  for (let at = node; at !== ALL; ) {
    const { cell, kid } = ways.get(at) as Way;
    const { level } = diagram.decision(at) as Decision;
    const { field, cells } = diagram.levels[level] as Level;
    if (cell !== ABSENT) values.push([field, cells.valueIn(cell)]);
    at = kid;
  }
  return faceOf(values);
}

/** Own properties even for a field called `__proto__`. */
function faceOf(values: readonly (readonly [string, FaceValue])[]): ExampleFace {
  return Object.fromEntries(values);
}

function findWay(diagram: Diagram, node: DiagramNode, ways: Map<DiagramNode, Way>): number {
  if (node === ALL) return 0;
  if (node === NONE) return Number.POSITIVE_INFINITY;
  const known = ways.get(node);
  if (known) return known.fields;
  const { starts, kids } = diagram.decision(node) as Decision;
  let best: Way = { fields: Number.POSITIVE_INFINITY, cell: ABSENT, kid: NONE };
  for (const [index, kid] of kids.entries()) {
    const cell = starts[index] as number;
    const fields = findWay(diagram, kid, ways) + (cell === ABSENT ? 0 : 1);
    if (fields < best.fields) best = { fields, cell, kid };
  }
  ways.set(node, best);
  return best.fields;
}
