import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type ParsedNode } from 'yaml';
import { spanOf } from '../../text/span.ts';
import type { At } from './at.ts';
import type { Fault } from './fault.ts';
import { pathName } from './path-name.ts';
import { type Entry, isOurs, type RecordOfFilters } from './remarks.ts';
import type { Misfit, StoredFilter, Use } from './stored-filter.ts';
import { type Place, placesInside, spanOfNode } from './yaml-place.ts';
import { notText, storedScalar } from './yaml-scalar.ts';

/** Nodes that are looked at through aliases; nine lines can name billions. */
const MOST_THROUGH_ALIASES = 10_000;
const TOO_MUCH = 'The aliases of this file stand for too much to look at it all; write a filter out where it is used.';

/** What concerns filters in the documents of a file. */
export interface YamlFilters {
  readonly entries: readonly Entry[];
  /** All maps, and the documents themselves. */
  readonly records: Iterable<RecordOfFilters>;
  readonly misfits: readonly Misfit[];
  readonly uses: readonly Use[];
  readonly faults: readonly Fault[];
}

export interface Looking {
  readonly source: string;
  readonly at: At;
  /** A file that cannot be read to its end is not edited. */
  readonly isBroken: boolean;
}

/** Follows aliases, so that a filter is found by whatever path leads to it; it is taken once, where it is written. */
export function findFilters(documents: readonly Document.Parsed<ParsedNode>[], looking: Looking): YamlFilters {
  const { source, at } = looking;
  const { take, taken, startDocument } = takeScalars(looking);
  const records = new Map<unknown, RecordOfFilters>();
  const faults: Fault[] = [];
  let throughAliases = 0;
  for (const document of documents) {
    const anchors = new Map<string, unknown>();
    startDocument();
    const waiting = [topOf(document, recordOf(document), at)];
    for (let place = waiting.pop(); place; place = waiting.pop()) {
      const { node, isThroughAlias } = place;
      if (isAlias(node)) {
        if (anchors.has(node.source)) waiting.push({ ...place, node: anchors.get(node.source), isThroughAlias: true });
        else take(place);
        continue;
      }
      if (isNode(node) && node.anchor !== undefined && !isThroughAlias) anchors.set(node.anchor, node);
      if (!isMap(node) && !isSeq(node)) {
        take(place);
        continue;
      }
      if (isThroughAlias) throughAliases += 1 + node.items.length;
      if (isThroughAlias && throughAliases > MOST_THROUGH_ALIASES) {
        faults.push({ message: TOO_MUCH, offset: place.head.start });
        continue;
      }
      const record = isMap(node) ? recordOf(node) : place.record;
      for (const inside of placesInside(place, node, { source, at, record }).toReversed()) waiting.push(inside);
    }
  }
  return { ...taken, records: records.values(), faults: faults.slice(0, 1) };

  function recordOf(node: unknown): RecordOfFilters {
    const record = records.get(node) ?? { filters: [], sayings: [] };
    records.set(node, record);
    return record;
  }
}

function topOf({ contents }: Document.Parsed<ParsedNode>, record: RecordOfFilters, at: At): Place {
  const head = spanOfNode(contents) ?? spanOf(0, 0);
  const within = { kind: 'document', indentation: 0 } as const;
  return { node: contents, path: [], isAt: at.matches([]), within, head, record, isThroughAlias: false };
}

/** Takes what scalars say: filters, misfits where filters should be, and words to this tool everywhere else. */
function takeScalars({ source, isBroken }: Looking) {
  const entries: Entry[] = [];
  const misfits: Misfit[] = [];
  const uses: Use[] = [];
  /** The filters of the nodes that were looked at; none of a misfit. */
  const seen = new Map<unknown, StoredFilter | undefined>();
  /** What is no filter in one place, though an alias may make it one in another: an edit would change both. */
  const elsewhere = new Set<unknown>();
  /** What stands at each path of the document. */
  let placed = new Map<string, unknown>();
  return {
    taken: { entries, misfits, uses },
    startDocument(): void {
      placed = new Map();
    },
    take({ node, path, isAt, within, head, record, isThroughAlias }: Place): void {
      if (!isAt) {
        if (isScalar(node) && (isThroughAlias || node.anchor !== undefined)) elsewhere.add(node);
        if (!isThroughAlias && isScalar(node) && typeof node.value === 'string' && isOurs(node.value)) {
          record.sayings.push({ text: node.value.trimEnd(), span: spanOfNode(node) ?? head });
        }
        return;
      }
      const name = pathName(path);
      const written = spanOfNode(node) ?? head;
      const span = written.start === written.end ? head : written;
      const isRepeated = placed.has(name) && placed.get(name) !== node;
      placed.set(name, node);
      if (isRepeated) misfits.push({ code: 'repeated-key', name, span: isThroughAlias ? head : span });
      if (isNode(node) && seen.has(node)) {
        const filter = seen.get(node);
        if (filter) uses.push({ name, filter });
        return;
      }
      seen.set(node, undefined);
      const what = notText(node);
      if (what !== undefined || !isScalar(node)) {
        misfits.push({ code: 'not-text', name, span, what: what ?? 'no text' });
        return;
      }
      const stored = storedScalar(node, { source, name, within, isBroken });
      const filter: StoredFilter = { ...stored, rewrite: (edits) => (elsewhere.has(node) ? undefined : stored.rewrite(edits)) };
      seen.set(node, filter);
      entries.push({ filter, start: head.start });
      record.filters.push(filter);
    },
  };
}
