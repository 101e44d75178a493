import type { Filter } from '../ast/filter.ts';
import { printFilter } from '../canonical/print.ts';
import { DEFAULT_LIMITS } from '../syntax/limits.ts';
import { applyEdits, type Edit } from '../text/edit.ts';
import type { Finding } from './find.ts';
import type { Context, Fix } from './rule.ts';
import { runRules } from './run-rules.ts';

/** A mended filter is often mended in steps: the field, then its value, then the range they are in. */
const MOST_ROUNDS = 8;

/** Longer texts are mended one finding at a time. */
const LONGEST = 2_000;

/**
 * The fixes that mend everything at once, where one finding's fix alone leaves others: one for each choice where the intent can
 * only be guessed. Each leads to a text that passes.
 */
export function fixAll(context: Context, found: readonly Finding[]): readonly MendingFix[] {
  if (context.text.length > LONGEST || found.every(isHint)) return [];
  const first = mended(context, found, 0);
  const second = found.some((ruled) => hasChoice(ruled, context)) ? mended(context, found, 1) : undefined;
  const texts = new Set<string>();
  return [first, second].flatMap((mending): MendingFix[] => {
    if (mending?.text === undefined || texts.has(mending.text)) return [];
    texts.add(mending.text);
    const title = mending.choice === undefined ? 'mend all of this' : `mend all of this, ${mending.choice}`;
    const { text, tree } = mending;
    return [{ title, edits: [{ span: { start: 0, end: context.text.length }, replacement: text }], text, tree }];
  });
}

/** A fix that puts a whole text in the place of another. */
interface MendingFix extends Fix {
  readonly text: string;
  /** The tree of a text that is in the safe form. */
  readonly tree: Filter | undefined;
}

interface Mending {
  readonly text?: string;
  readonly tree?: Filter;
  /** What was chosen where there was a choice. */
  readonly choice?: string;
}

function mended({ text, schema }: Context, found: readonly Finding[], preferred: number): Mending {
  let now = text;
  let left = found;
  let tree: Filter | undefined;
  let choice: string | undefined;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const faults = left.filter((ruled) => !isHint(ruled));
    if (faults.length === 0) {
      const mending: Mending = tree ? { text: printFilter(tree), tree } : { text: now };
      return { ...mending, ...(choice !== undefined && { choice }) };
    }
    const edits: Edit[] = [];
    for (const { rule, finding } of faults) {
      const fixes = rule.fixes?.(finding, { text: now, schema }) ?? [];
      const fix = fixes[Math.min(preferred, fixes.length - 1)];
      if (!fix) continue;
      if (fixes.length > 1 && round > 0) return {};
      if (fixes.length > 1) choice ??= fix.title;
      if (!fix.edits.some((edit) => edits.some((other) => clashes(edit, other)))) edits.push(...fix.edits);
    }
    if (edits.length === 0) return {};
    now = applyEdits(now, edits);
    ({ found: left, tree } = runRules({ text: now, schema }, DEFAULT_LIMITS));
  }
  return {};
}

function hasChoice({ rule, finding }: Finding, context: Context): boolean {
  return (rule.fixes?.(finding, context) ?? []).length > 1;
}

function isHint({ rule }: Finding): boolean {
  return rule.severity === 'hint';
}

/** Two edits of one place are made one after the other; an insertion is at both of its sides. */
function clashes(a: Edit, b: Edit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
