import { walk } from '../ast/walk.ts';
import { diagnosticsOf } from '../check/check-filter.ts';
import { effectsOn } from '../check/effect.ts';
import type { Diagnostic, Suggestion } from '../diagnostic/diagnostic.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import type { ServiceReading } from '../lucene/service-reading.ts';
import type { Schema } from '../schema/schema.ts';
import type { Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import { applyEdits, clashes, type Edit, editBetween } from '../text/edit.ts';
import { saidWithHoles, samplesOf } from './holes.ts';
import { readIgnores } from './ignore.ts';
import type { Judging } from './lint-piece.ts';

/** What becomes of a piece when all is mended that leaves the same faces matched. */
export interface Mended {
  /** Edits of the piece's source; none where there is nothing to do. */
  readonly edits: readonly Edit[];
  /** The filters of the piece afterwards. */
  readonly texts: readonly string[];
  /** How many of them are others than before. */
  readonly changed: number;
}

/** What a piece is mended by. */
type Mending = Pick<Judging, 'schema' | 'shownAs'>;

/** Mending one finding can show another. */
const MOST_ROUNDS = 8;

/**
 * Applies suggestions of effect `same`, and no others. An error is left to its author even so: the service may read
 * `age:20 male:true` as one thing where a person meant another, and mending it would make that reading pass. So is a text that
 * the service refuses, since mending would bring it nearer to one that deletes; and what is hidden.
 */
export function mendPiece(piece: Piece, judging: Mending): Mended {
  const { source, filters, remarks } = piece;
  if (typeof source !== 'string' || filters.length === 0)
    return { edits: [], texts: filters.map(({ text }) => text), changed: 0 };
  const ignores = readIgnores(remarks);
  const edits: Edit[] = [];
  const texts = filters.map((filter) => {
    const isWanted: Wanted = ({ code, severity }) =>
      severity !== 'error' && judging.shownAs(code, severity) !== 'off' && !ignores.cover(filter, code);
    const mending = filter.holes?.length
      ? mendedWithHoles(filter, { source, judging, isWanted })
      : mendedText(filter.text, judging, isWanted);
    const inFile = mending.length > 0 ? filter.rewrite(mending) : undefined;
    if (!inFile) return filter.text;
    edits.push(...inFile);
    return applyEdits(filter.text, mending);
  });
  return { edits, texts, changed: texts.filter((text, index) => text !== filters[index]?.text).length };
}

type Wanted = (finding: { readonly code: string; readonly severity: 'error' | 'warning' | 'hint' }) => boolean;

function mendedText(text: string, { schema }: Mending, isWanted: Wanted): readonly Edit[] {
  const effectOf = effectsOn({ text, schema });
  /** A text is taken only where all that was done to it is the same to the service as nothing. */
  const isSame = (other: string): boolean => effectOf({ title: '', edits: [editBetween(text, other)] }) === 'same';
  const applied: (readonly Edit[])[] = [];
  let now = text;
  let found = diagnosticsOf(text, schema);
  const before = errorsIn(found);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const groups = editGroups(found.filter(isWanted));
    if (round === 0 && groups.length > 0 && readAsService(text, schema).reads !== 'filter') return [];
    // Each edit is harmless by itself; together they may not be.
    const next = [groups.flat(), groups[0] ?? []]
      .map((edits) => applyEdits(now, edits))
      .find((one) => one !== now && isSame(one));
    if (next === undefined) break;
    now = next;
    found = diagnosticsOf(now, schema);
  }
  if (now === text || errorsIn(found) !== before || readAsService(now, schema).reads !== 'filter') return [];
  const [only, ...more] = applied;
  return only && more.length === 0 ? only : [editBetween(text, now)];
}

/** The reasons to refuse a filter, which mending leaves as they are. */
function errorsIn(found: readonly Diagnostic[]): string {
  const codes = found.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return codes.join(' ');
}

function mendedWithHoles(
  filter: StoredFilter,
  { source, judging, isWanted }: { readonly source: string; readonly judging: Mending; readonly isWanted: Wanted },
): readonly Edit[] {
  const { schema } = judging;
  const { diagnostics } = saidWithHoles(filter, source, schema);
  if (readAsService(filter.text, schema).reads !== 'filter') return [];
  const samples = samplesOf(filter);
  const isSafe = (edits: readonly Edit[]): boolean => samples.every((sample) => keepsFaces(sample, edits, schema));
  let safe: readonly Edit[] = [];
  for (const edit of editGroups(diagnostics.filter(({ shown }) => isWanted(shown)))) {
    const together = [...safe, ...edit];
    if (isSafe(together)) safe = together;
  }
  return safe;
}

/**
 * Returns whether all edits together leave what the service matches as it is. A clause may be redundant for one value of a
 * placeholder and not for another, so none of them may go.
 */
function keepsFaces(text: string, edits: readonly Edit[], schema: Schema | undefined): boolean {
  const [edit, ...more] = edits;
  if (!edit) return true;
  const [before, after] = [text, applyEdits(text, edits)].map((one) => clauseCount(readAsService(one, schema)));
  return before === after && effectsOn({ text, schema })({ title: '', edits: [edit, ...more] }) === 'same';
}

function clauseCount(reading: ServiceReading): number | undefined {
  if (reading.reads !== 'filter') return undefined;
  let count = 0;
  const add = (): void => {
    count += 1;
  };
  walk(reading.filter, { Equality: add, Interval: add });
  return count;
}

/** Returns the edits of the first harmless suggestion of each finding, as far as they do not clash. */
function editGroups(findings: readonly { readonly suggestions: readonly Suggestion[] }[]): readonly (readonly Edit[])[] {
  const groups: (readonly Edit[])[] = [];
  for (const { suggestions } of findings) {
    const harmless = suggestions.find(({ effect }) => effect === 'same');
    if (harmless && !harmless.edits.some((edit) => groups.flat().some((other) => clashes(edit, other))))
      groups.push(harmless.edits);
  }
  return groups;
}
