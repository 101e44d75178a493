import type { Schema } from '../schema/schema.ts';
import { relate } from '../semantics/compare.ts';
import { type Change, type ContentReading, type Draft, type FileDraft, readContent } from './change.ts';
import { markerAt, newMarkers } from './marker.ts';

/**
 * Returns the changes of each file, all files known. A filter that was added may be one that was removed, here or in another file,
 * in another place and with another text: it passes only where nothing was removed, or where it matches no more than one of these.
 */
export function settleChanges(files: readonly FileDraft[]): readonly (readonly Change[])[] {
  const fresh = newMarkers(files.map(({ markers }) => markers));
  const isCovered = coverOf(files);
  return files.map(({ drafts, schema }) =>
    drafts.map((draft) => {
      const isWider = draft.isWider || (draft.relation === 'added' && !isCovered(draft, schema));
      return { ...draft, isWider, marker: markerAt(draft.after, fresh) };
    }),
  );
}

/** For all of a run. Past that it is unknown whether an added filter may be one that was removed. */
const MOST_COMPARISONS = 10_000;
const MOST_CODE_UNITS = 1_000_000;

/** Texts that were removed, each with its reading, which is made on demand. */
type Removed = Map<string, () => ContentReading>;

/** Returns whether what was added is proved to match no more than one that was removed; or nothing was. */
function coverOf(files: readonly FileDraft[]): (added: Draft, schema: Schema) => boolean {
  if (files.every(({ drafts }) => drafts.every(({ after }) => after))) return () => true;
  const removed = removedIn(files);
  let comparisons = 0;
  let codeUnits = 0;
  return ({ after }, schema) => {
    if (after?.content.kind !== 'filter') return false;
    const { text } = after.content;
    const others: Removed = removed.get(schema.digest) ?? new Map();
    if (others.has(text)) return true;
    const { reading } = readContent(after.content, schema);
    // What the service refuses matches nothing.
    if (reading?.reads !== 'filter') return reading?.reads === 'refusal';
    for (const [other, read] of others) {
      comparisons += 1;
      codeUnits += text.length + other.length;
      if (comparisons > MOST_COMPARISONS || codeUnits > MOST_CODE_UNITS) return false;
      const { reading: earlier } = read();
      if (earlier?.reads !== 'filter') continue;
      const relation = relate({ before: earlier.filter, after: reading.filter, schema });
      if (relation === 'equal' || relation === 'narrower') return true;
    }
    return false;
  };
}

/** Returns the removed texts by the digest of their schema, since those of another schema speak of other faces. */
function removedIn(files: readonly FileDraft[]): ReadonlyMap<string, Removed> {
  const bySchema = new Map<string, Removed>();
  for (const { drafts, schema } of files) {
    const removed: Removed = bySchema.get(schema.digest) ?? new Map();
    bySchema.set(schema.digest, removed);
    for (const { before, after } of drafts) {
      if (after || before?.content.kind !== 'filter' || removed.has(before.content.text)) continue;
      const { content } = before;
      let reading: ContentReading | undefined;
      removed.set(content.text, () => {
        reading ??= readContent(content, schema);
        return reading;
      });
    }
  }
  return bySchema;
}
