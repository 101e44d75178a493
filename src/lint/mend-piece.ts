import { diagnosticsOf } from '../check/check-filter.ts';
import { effectsOn } from '../check/effect.ts';
import type { Diagnostic, Suggestion } from '../diagnostic/diagnostic.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import type { Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import { applyEdits, clashes, type Edit, editBetween } from '../text/edit.ts';
import { saidWithHoles } from './holes.ts';
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
  let now = text;
  let found = diagnosticsOf(text, schema);
  const before = errorsIn(found);
  let first: readonly Edit[] | undefined;
  let rounds = 0;
  for (; rounds < MOST_ROUNDS; rounds++) {
    const edits = harmlessEdits(found.filter(isWanted));
    if (edits.length === 0) break;
    if (!first && readAsService(text, schema).reads !== 'filter') return [];
    first ??= edits;
    now = applyEdits(now, edits);
    found = diagnosticsOf(now, schema);
  }
  const [edit, ...more] = rounds === 1 && first ? first : [editBetween(text, now)];
  if (!edit || now === text || errorsIn(found) !== before || readAsService(now, schema).reads !== 'filter') return [];
  // Each step was measured; so is the whole, against the text as it stands.
  return effectsOn({ text, schema })({ title: '', edits: [edit, ...more] }) === 'same' ? [edit, ...more] : [];
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
  const { diagnostics } = saidWithHoles(filter, source, judging.schema);
  if (readAsService(filter.text, judging.schema).reads !== 'filter') return [];
  return harmlessEdits(diagnostics.filter(({ shown }) => isWanted(shown)));
}

/** The edits of the first harmless suggestion of each finding, as far as they leave each other alone. */
function harmlessEdits(findings: readonly { readonly suggestions: readonly Suggestion[] }[]): readonly Edit[] {
  const edits: Edit[] = [];
  for (const { suggestions } of findings) {
    const harmless = suggestions.find(({ effect }) => effect === 'same');
    if (harmless && !harmless.edits.some((edit) => edits.some((other) => clashes(edit, other)))) edits.push(...harmless.edits);
  }
  return edits;
}
