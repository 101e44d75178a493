import { equals } from '../ast/equals.ts';
import { diagnosticsOf } from '../check/check-filter.ts';
import { effectsOn } from '../check/effect.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { readAsService } from '../lucene/read-as-service.ts';
import type { Schema } from '../schema/schema.ts';
import type { Piece, StoredFilter } from '../sources/filters/stored-filter.ts';
import { applyEdits, clashes, type Edit, editBetween } from '../text/edit.ts';
import { readIgnores } from './ignore.ts';
import type { LintOptions } from './lint-piece.ts';
import { checkTemplate, samplesOf } from './placeholders.ts';

/** A piece after all fixes that leave the same faces matched. */
export interface FixedPiece {
  /** Edits of the piece's source; none where there is nothing to do. */
  readonly edits: readonly Edit[];
  /** The filters of the piece afterwards. */
  readonly texts: readonly string[];
  /** How many of them have changed. */
  readonly changed: number;
}

/** To fix one finding can show another. */
const MOST_ROUNDS = 8;

/**
 * Applies suggestions of effect `same` that leave, all together, the same faces matched. Errors are left to the author: the service
 * may read `age:20 male:true` as one thing where a person meant another, and a fix would let that reading pass. So is a text that
 * the service refuses, since a fix would bring it nearer to one that deletes; and what is hidden.
 */
export function fixPiece({ source, filters, remarks: comments }: Piece, { schema, levelOf }: LintOptions): FixedPiece {
  const edits: Edit[] = [];
  const ignores = readIgnores(comments);
  const fixed = (filter: StoredFilter): string => {
    const { text, holes } = filter;
    const isWanted = ({ code, severity }: Diagnostic): boolean =>
      severity !== 'error' && levelOf(code, severity) !== 'off' && !ignores.cover(filter, code);
    const found = holes?.length
      ? templateEdits(filter, String(source), { schema, isWanted })
      : textEdits(text, { schema, isWanted });
    const inFile = found.length > 0 ? filter.rewrite(found) : undefined;
    if (!inFile) return text;
    edits.push(...inFile);
    return applyEdits(text, found);
  };
  const texts = filters.map((filter) => (typeof source === 'string' ? fixed(filter) : filter.text));
  return { edits, texts, changed: texts.filter((text, index) => text !== filters[index]?.text).length };
}

interface Fixing {
  readonly schema: Schema | undefined;
  readonly isWanted: (diagnostic: Diagnostic) => boolean;
}

function textEdits(text: string, { schema, isWanted }: Fixing): readonly Edit[] {
  const effectOf = effectsOn({ text, schema });
  let now = text;
  let edits: readonly Edit[] = [];
  let found = diagnosticsOf(text, schema);
  const errors = errorsIn(found);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const groups = editGroups(found.filter(isWanted));
    if (groups.length === 0 || (round === 0 && !isReadable(text, schema))) break;
    const isSafe = (more: readonly Edit[]): boolean =>
      effectOf({ title: '', edits: [editBetween(text, applyEdits(now, more))] }) === 'same';
    const chosen = safeTogether(groups, isSafe);
    if (chosen.length === 0) break;
    now = applyEdits(now, chosen);
    edits = round === 0 ? chosen : [editBetween(text, now)];
    found = diagnosticsOf(now, schema);
  }
  return now !== text && errorsIn(found) === errors && isReadable(now, schema) ? edits : [];
}

/** Returns the reasons to refuse a filter, which fixes leave as they are. */
function errorsIn(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])).join(' ');
}

function isReadable(text: string, schema: Schema | undefined): boolean {
  return readAsService(text, schema).reads === 'filter';
}

function templateEdits(filter: StoredFilter, source: string, { schema, isWanted }: Fixing): readonly Edit[] {
  if (!isReadable(filter.text, schema)) return [];
  const found = checkTemplate(filter, source, schema).diagnostics.map(({ stored }) => stored);
  const samples = samplesOf(filter);
  return safeTogether(editGroups(found.filter(isWanted)), (edits) =>
    samples.every((sample) => isReadAlike(sample, edits, schema)),
  );
}

/**
 * Returns whether the service reads a text alike before and after, clause for clause. To match the same faces is not enough: for
 * another value of a placeholder a redundant clause may be needed, or a filter that matches nothing may match faces.
 */
function isReadAlike(text: string, edits: readonly Edit[], schema: Schema | undefined): boolean {
  const [before, after] = [readAsService(text, schema), readAsService(applyEdits(text, edits), schema)];
  if (before.reads === 'filter' && after.reads === 'filter') return equals(before.filter, after.filter);
  return before.reads === 'refusal' && after.reads === 'refusal';
}

/** Returns the edits of the first harmless suggestion of each diagnostic, without those that clash with earlier ones. */
function editGroups(diagnostics: readonly Diagnostic[]): readonly (readonly Edit[])[] {
  const groups: (readonly Edit[])[] = [];
  for (const { suggestions } of diagnostics) {
    const edits = suggestions.find(({ effect }) => effect === 'same')?.edits ?? [];
    const isFree = !edits.some((edit) => groups.flat().some((other) => clashes(edit, other)));
    if (edits.length > 0 && isFree) groups.push(edits);
  }
  return groups;
}

/** Returns all edits where they are safe together, else the groups that stay safe when they are added one by one. */
function safeTogether(groups: readonly (readonly Edit[])[], isSafe: (edits: readonly Edit[]) => boolean): readonly Edit[] {
  const all = groups.flat();
  if (all.length === 0 || isSafe(all)) return all;
  let safe: readonly Edit[] = [];
  for (const group of groups) {
    const more = [...safe, ...group];
    if (isSafe(more)) safe = more;
  }
  return safe;
}
