import type { Filter } from '../ast/filter.ts';
import { ABSENT } from './cells.ts';
import { ALL, type Decision, type Diagram, type DiagramNode } from './diagram.ts';
import type { ExampleFace, FaceValue } from './face.ts';
import { nodeOf } from './node-of.ts';
import { NONE, UNKNOWN } from './operands.ts';
import type { Level } from './outline.ts';
import { faceOf, witnessOf } from './witness.ts';

/** A field whose absence lets a face pass: with some value in that field the same face would not match. */
export interface Absence {
  readonly field: string;
  /** A face that matches and lacks the field. */
  readonly matched: ExampleFace;
  /** The same face with a value in that field, which does not match. */
  readonly unmatched: ExampleFace;
}

/**
 * The fields for which a filter takes faces just because they lack it, as `(!color:brown)` does; `color:red || (!color:brown)`
 * too, but not `color:red && (!color:brown)`. The filter is one that the diagram was made for. `unknown` past its budget.
 */
export function absencesOf(diagram: Diagram, filter: Filter): readonly Absence[] | 'unknown' {
  const root = nodeOf(diagram, filter);
  if (root === UNKNOWN) return 'unknown';
  const found: Absence[] = [];
  const pathTo = pathsFrom(diagram, root);
  for (const [node, path] of pathTo) {
    const { level, starts, kids } = diagram.decision(node) as Decision;
    const { field, cells } = diagram.levels[level] as Level;
    if (found.some((absence) => absence.field === field)) continue;
    const without = kids[0] as DiagramNode;
    for (const [index, kid] of kids.entries()) {
      const rest = index === 0 ? NONE : diagram.and(without, diagram.not(kid));
      if (rest === UNKNOWN) return 'unknown';
      const below = witnessOf(diagram, rest);
      if (!below) continue;
      const others = [...path.map((step) => valueAfter(diagram, step)), ...(Object.entries(below) as [string, FaceValue][])];
      const value = cells.valueIn(starts[index] as number);
      found.push({ field, matched: faceOf(others), unmatched: faceOf([...others, [field, value]]) });
      break;
    }
  }
  const levels = diagram.levels.map(({ field }) => field);
  return found.sort((a, b) => levels.indexOf(a.field) - levels.indexOf(b.field));
}

/** The cells, other than that of absence, which lead to a decision. */
type Path = readonly Step[];

interface Step {
  readonly level: number;
  readonly cell: number;
}

function valueAfter(diagram: Diagram, { level, cell }: Step): readonly [string, FaceValue] {
  const { field, cells } = diagram.levels[level] as Level;
  return [field, cells.valueIn(cell)];
}

/** Every decision below a node, with a way to it; ways through absent fields first. */
function pathsFrom(diagram: Diagram, root: DiagramNode): ReadonlyMap<DiagramNode, Path> {
  const paths = new Map<DiagramNode, Path>();
  const visit = (node: DiagramNode, path: Path): void => {
    if (node === NONE || node === ALL || paths.has(node)) return;
    paths.set(node, path);
    const { level, starts, kids } = diagram.decision(node) as Decision;
    for (const [index, kid] of kids.entries()) {
      const cell = starts[index] as number;
      visit(kid, cell === ABSENT ? path : [...path, { level, cell }]);
    }
  };
  visit(root, []);
  return paths;
}
