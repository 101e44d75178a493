import { isNode, isPair, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Span, slice, spanOf } from '../../text/span.ts';
import type { At } from './at.ts';
import type { Path } from './path-name.ts';
import type { RecordOfFilters } from './remarks.ts';
import type { YamlScalar } from './yaml-rewrite.ts';

/** A node, and all that is known of its place. */
export interface Place {
  readonly node: unknown;
  readonly path: Path;
  /** Whether filters stand here. */
  readonly isAt: boolean;
  readonly within: YamlScalar['within'];
  /** Its key, or the node itself where it has none. */
  readonly head: Span;
  readonly record: RecordOfFilters;
  readonly isThroughAlias: boolean;
}

export interface Inside {
  readonly source: string;
  readonly at: At;
  /** The record that they belong to. */
  readonly record: RecordOfFilters;
}

/** The places of what stands in a map or a list. */
export function placesInside(place: Place, collection: YAMLMap | YAMLSeq, { source, at, record }: Inside): readonly Place[] {
  const within = withinOf(collection);
  return collection.items.map((item, index) => {
    const [key, node] = isPair(item) ? [item.key, item.value] : [undefined, item];
    const path = [...place.path, isSeq(collection) ? index : keyText(key, source)];
    return {
      node,
      path,
      isAt: (isSeq(collection) && place.isAt) || at.matches(path),
      within,
      head: spanOfNode(key) ?? spanOfNode(node) ?? place.head,
      record,
      isThroughAlias: place.isThroughAlias,
    };
  });
}

function withinOf(collection: YAMLMap | YAMLSeq): Place['within'] {
  const { srcToken } = collection;
  if (collection.flow || !srcToken || !('indent' in srcToken)) return { kind: 'flow', indentation: 0 };
  return { kind: isSeq(collection) ? 'list' : 'map', indentation: srcToken.indent };
}

/** As it is written, whatever YAML makes of it: `1`, `yes`. */
function keyText(key: unknown, source: string): string {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value ?? ''));
  const span = spanOfNode(key);
  return span ? slice(source, span) : '';
}

export function spanOfNode(node: unknown): Span | undefined {
  return isNode(node) && node.range ? spanOf(node.range[0], node.range[1]) : undefined;
}
