import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import { readText } from '../syntax/read-text.ts';
import { applyEdits, clashes, type Edit } from '../text/edit.ts';
import type { Finding } from './finding.ts';
import type { Context, Fix } from './rule.ts';
import { runRules } from './run-rules.ts';

/** A text is often fixed in steps: the field, then its value, then the range they are in. */
const MAX_ROUNDS = 12;

/** Longer texts are fixed one finding at a time. */
const MAX_LENGTH = 2_000;

/** A fix that puts a text with nothing left to fix in the place of another. */
export interface Correction extends Fix {
  readonly text: string;
  /** The tree of a text that is canonical. */
  readonly tree: Filter | undefined;
}

/**
 * Returns the fixes that fix everything at once, where one finding's fix alone leaves others: one for each choice where the intent
 * can only be guessed. Each leads to a text that passes.
 */
export function correctionsOf(context: Context, findings: readonly Finding[]): readonly Correction[] {
  if (context.text.length > MAX_LENGTH || findings.every(isHint)) return [];
  const first = correct(context, findings, 0);
  const second = findings.some((finding) => fixesOf(finding, context).length > 1) ? correct(context, findings, 1) : undefined;
  return [first, second?.text === first?.text ? undefined : second].filter((correction) => correction !== undefined);
}

/** Applies the fixes of all findings, again and again, until nothing is left to fix. `preferred` says which fix of several. */
function correct({ text, schema }: Context, findings: readonly Finding[], preferred: number): Correction | undefined {
  let now = text;
  let left = findings;
  let tree: Filter | undefined;
  let choice: string | undefined;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const mistakes = left.filter((finding) => !isHint(finding));
    if (mistakes.length === 0) return correction(text, tree ? printFilter(tree) : now, { tree, choice });
    const edits: Edit[] = [];
    for (const finding of atOnce(mistakes)) {
      const fixes = fixesOf(finding, { text: now, schema });
      const fix = fixes[Math.min(preferred, fixes.length - 1)];
      if (!fix) continue;
      if (fixes.length > 1 && round > 0) return undefined;
      if (fixes.length > 1) choice ??= fix.title;
      if (!fix.edits.some((edit) => edits.some((other) => clashes(edit, other)))) edits.push(...fix.edits);
    }
    if (edits.length === 0) return undefined;
    now = applyEdits(now, edits);
    const read = readText(now);
    tree = read.filter;
    left = runRules({ text: now, schema }, read).findings;
  }
  return undefined;
}

/** Drops all but one of the findings about the filter as a whole: to fix one of them may make the others untrue. */
function atOnce(findings: readonly Finding[]): readonly Finding[] {
  const [first] = findings.filter(isAboutWhole);
  return findings.filter((finding) => finding === first || !isAboutWhole(finding));
}

function isAboutWhole({ rule }: Finding): boolean {
  return rule.finds?.whole !== undefined;
}

function correction(
  before: string,
  text: string,
  { tree, choice }: { readonly tree: Filter | undefined; readonly choice: string | undefined },
): Correction {
  const title = choice === undefined ? 'mend all of this' : `mend all of this, ${choice}`;
  return { title, edits: [{ span: { start: 0, end: before.length }, replacement: text }], text, tree };
}

function fixesOf({ rule, match }: Finding, context: Context): readonly Fix[] {
  return rule.fixes?.(match, context) ?? [];
}

function isHint({ rule }: Finding): boolean {
  return rule.severity === 'hint';
}
