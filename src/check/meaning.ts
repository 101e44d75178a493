import { type Filter, type Interval, UNBOUNDED } from '../ast/filter.ts';
import { walk } from '../ast/walk.ts';
import { type Diagram, type DiagramNode, diagramFor, UNKNOWN } from '../meaning/diagram.ts';
import { nodeOf } from '../meaning/node-of.ts';
import { regionOf } from '../meaning/region.ts';
import type { Schema } from '../schema/schema.ts';

/** The meaning of one filter and its parts, on one budget, worked out when it is first asked for. */
export interface Meaning {
  /** Whether a field occurs twice, or a range holds nothing: only then can clauses contradict, contain or complete each other. */
  readonly entangled: boolean;
  readonly negated: boolean;
  /** How many clauses there are. */
  readonly size: number;
  diagram(): Diagram;
  nodeOf(part: Filter): DiagramNode;
  /** The field of which a part takes every value, and asks for nothing else. */
  fieldTakenWhole(part: Filter): string | undefined;
}

export function meaningOf(filter: Filter, schema: Schema): Meaning {
  const seen = new Set<string>();
  let entangled = false;
  let size = 0;
  let negated = false;
  const clause = ({ field }: { readonly field: string }): void => {
    size++;
    if (seen.has(field)) entangled = true;
    seen.add(field);
  };
  walk(filter, {
    Equality: clause,
    Interval: (interval) => {
      clause(interval);
      if (!regionOf(interval, schema)) entangled = true;
    },
    Negation: () => {
      negated = true;
    },
  });
  const whole = [...seen].filter((field) => Object.hasOwn(schema.fields, field)).map(everyValueOf);
  let made: Diagram | undefined;
  const diagram = (): Diagram => {
    made ??= diagramFor(schema, [filter, ...whole]);
    return made;
  };
  const node = (part: Filter): DiagramNode => nodeOf(diagram(), part);
  return {
    entangled,
    negated,
    size,
    diagram,
    nodeOf: node,
    fieldTakenWhole: (part) => (node(part) === UNKNOWN ? undefined : whole.find((every) => node(every) === node(part))?.field),
  };
}

function everyValueOf(field: string): Interval {
  return { kind: 'Interval', field, lower: UNBOUNDED, upper: UNBOUNDED, bounds: 'included' };
}
