import { type Limits, limitsOf } from '../syntax/limits.ts';
import { readText } from '../syntax/read-text.ts';
import { diagnose } from './diagnose.ts';
import { findingsOf, inOrder, once, ranksOf } from './finding.ts';
import { accepted, type ParseOutcome, refused } from './outcome.ts';
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
  const diagnostics = () => {
    const shown = inOrder(findingsOf(issues, context), ranks()).slice(0, allLimits.maxDiagnostics);
    return diagnose(shown, { ...context, levelOf: ({ rule }) => rule.severity, corrections: () => [] });
  };
  const isTrusted = filter && !issues.some(({ code }) => syntaxRules[code].fatal);
  return isTrusted ? accepted(filter, diagnostics) : refused(filter, diagnostics);
}

const ranks = /* @__PURE__ */ once(() => ranksOf(Object.values(syntaxRules)));
