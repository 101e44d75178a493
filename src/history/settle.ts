import type { Schema } from '../schema/schema.ts';
import { relate } from '../semantics/compare.ts';
import { type Change, type Draft, draftChanges, type Judged } from './change.ts';
import { freshIn, markerAt, type Spoken, spokenIn } from './marker.ts';
import { type Meaning, meaningOf } from './meaning.ts';

/** The changes of a file, before the other files of the run are known. */
export interface FileDraft {
  readonly drafts: readonly Draft[];
  readonly spoken: Spoken;
  readonly schema: Schema;
}

export function draftFile(judged: Judged): FileDraft {
  const { drafts, pairs } = draftChanges(judged);
  return { drafts, spoken: spokenIn(pairs, judged), schema: judged.schema };
}

/**
 * The changes of each file, all files known. A filter that was added may be one that was removed, here or in another file, in
 * another place and with another text: it passes only where nothing was removed, or where it matches no more than one of these.
 */
export function settleChanges(files: readonly FileDraft[]): readonly (readonly Change[])[] {
  const fresh = freshIn(files.map(({ spoken }) => spoken));
  const isCovered = coverOf(files);
  return files.map(({ drafts, schema }) =>
    drafts.map((draft) => {
      const isWider = draft.isWider || (draft.relation === 'added' && !isCovered(draft, schema));
      return { ...draft, isWider, marker: markerAt(draft.after, fresh) };
    }),
  );
}

/** For all of a run. Past that it is not known whether an added filter may be one that was removed. */
const MOST_COMPARISONS = 10_000;
const MOST_CODE_UNITS = 1_000_000;

interface Gone {
  readonly text: string;
  readonly meaning: () => Meaning;
}

/** Whether what was added is proved to match no more than one that was removed; or nothing was. */
function coverOf(files: readonly FileDraft[]): (added: Draft, schema: Schema) => boolean {
  const gone = goneIn(files);
  if (files.every(({ drafts }) => drafts.every(({ after }) => after))) return () => true;
  let comparisons = 0;
  let codeUnits = 0;
  return ({ after }, schema) => {
    if (after?.content.kind !== 'filter') return false;
    const { text } = after.content;
    const others = gone.get(schema.digest) ?? new Map<string, Gone>();
    if (others.has(text)) return true;
    const { reading } = meaningOf(after.content, schema);
    // What the service refuses matches nothing.
    if (reading?.reads !== 'filter') return reading?.reads === 'refusal';
    for (const other of others.values()) {
      comparisons += 1;
      codeUnits += text.length + other.text.length;
      if (comparisons > MOST_COMPARISONS || codeUnits > MOST_CODE_UNITS) return false;
      const { reading: earlier } = other.meaning();
      if (earlier?.reads !== 'filter') continue;
      const relation = relate({ before: earlier.filter, after: reading.filter, schema });
      if (relation === 'equal' || relation === 'narrower') return true;
    }
    return false;
  };
}

/** The texts that were removed, each once; those of another schema speak of other faces. */
function goneIn(files: readonly FileDraft[]): ReadonlyMap<string, ReadonlyMap<string, Gone>> {
  const bySchema = new Map<string, Map<string, Gone>>();
  for (const { drafts, schema } of files) {
    const gone = bySchema.get(schema.digest) ?? new Map<string, Gone>();
    bySchema.set(schema.digest, gone);
    for (const { before, after } of drafts) {
      if (after || before?.content.kind !== 'filter') continue;
      const { content } = before;
      if (!gone.has(content.text))
        gone.set(content.text, { text: content.text, meaning: once(() => meaningOf(content, schema)) });
    }
  }
  return bySchema;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
