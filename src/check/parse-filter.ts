import { isFault } from '../../grammar/notice.ts';
import { type Limits, limitsOf } from '../syntax/limits.ts';
import { read } from '../syntax/read.ts';
import { diagnose } from './diagnose.ts';
import { findInNotices } from './find.ts';
import { inOrder } from './judge.ts';
import type { Diagnostics, ParseOutcome } from './outcome.ts';

/**
 * The tree of a text, if there is one to see, and everything odd about how it is written. Whether it may be sent is another
 * question: ask `checkFilter`. Never throws for a string.
 */
export function parseFilter(text: string, limits: Partial<Limits> = {}): ParseOutcome {
  if (typeof text !== 'string')
    throw new TypeError(`parseFilter needs the text of a filter, got ${text === null ? 'null' : typeof text}.`);
  const all = limitsOf(limits);
  const { filter, notices } = read(text, all);
  if (filter && notices.length === 0) return { ok: true, filter, diagnostics: [] };
  const context = { text, schema: undefined };
  const found = inOrder(findInNotices(notices, context)).slice(0, all.maxDiagnostics);
  const diagnostics = diagnose(found, context, ({ rule }) => rule.severity);
  if (filter && !notices.some(isFault)) return { ok: true, filter, diagnostics };
  return { ok: false, diagnostics: diagnostics as unknown as Diagnostics, ...(filter && { filter }) };
}
