import { type Limits, limitsOf } from '../syntax/limits.ts';
import { parseText } from '../syntax/parse-text.ts';
import { diagnose } from './diagnose.ts';
import { findInIssues } from './find.ts';
import type { Diagnostics, ParseOutcome } from './outcome.ts';
import { inOrder } from './run-rules.ts';

/**
 * The tree of a text, if there is one to see, and everything odd about how it is written. Whether it may be sent is another
 * question: ask `checkFilter`. Never throws for a string.
 */
export function parseFilter(text: string, limits: Partial<Limits> = {}): ParseOutcome {
  if (typeof text !== 'string')
    throw new TypeError(`parseFilter needs the text of a filter, got ${text === null ? 'null' : typeof text}.`);
  const all = limitsOf(limits);
  const { filter, issues } = parseText(text, all);
  if (filter && issues.length === 0) return { ok: true, filter, diagnostics: [] };
  const context = { text, schema: undefined };
  const found = findInIssues(issues, context);
  const shown = inOrder(found).slice(0, all.maxDiagnostics);
  const diagnostics = diagnose(shown, context, ({ rule }) => rule.severity);
  if (filter && !found.some(({ rule }) => rule.fatal)) return { ok: true, filter, diagnostics };
  return { ok: false, diagnostics: diagnostics as unknown as Diagnostics, ...(filter && { filter }) };
}
