import { type Limits, limitsOf } from '../syntax/limits.ts';
import { readText } from '../syntax/read-text.ts';
import { diagnose } from './diagnose.ts';
import { findingsOf, inOrder } from './finding.ts';
import type { Diagnostics, ParseOutcome } from './outcome.ts';
import { syntaxRules } from './rules/syntax-rules.ts';

/**
 * Returns the tree of a text, if there is one to see, and everything unusual about how it is written. Whether it may be sent is
 * another question, for `checkFilter`. Never throws for a string.
 */
export function parseFilter(text: string, limits?: Partial<Limits>): ParseOutcome {
  if (typeof text !== 'string')
    throw new TypeError(`parseFilter needs the text of a filter, got ${text === null ? 'null' : typeof text}.`);
  const allLimits = limitsOf(limits);
  const { filter, issues } = readText(text, allLimits);
  if (filter && issues.length === 0) return { ok: true, filter, diagnostics: [] };
  const context = { text, schema: undefined };
  const findings = findingsOf(issues, context);
  const shown = inOrder(findings, Object.keys(syntaxRules)).slice(0, allLimits.maxDiagnostics);
  const diagnostics = diagnose(shown, { ...context, levelOf: ({ rule }) => rule.severity, corrections: () => [] });
  if (filter && !findings.some(({ rule }) => rule.fatal)) return { ok: true, filter, diagnostics };
  return { ok: false, diagnostics: diagnostics as unknown as Diagnostics, ...(filter && { filter }) };
}
