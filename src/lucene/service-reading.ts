import type { Equality, Filter, Negation, Origin } from '../ast/filter.ts';

/** How the service reads a text. */
export type ServiceReading =
  | { readonly reads: 'filter'; readonly filter: Filter }
  /** The service does not take the text; `why` is a clause in plain words. */
  | { readonly reads: 'refusal'; readonly why: string }
  /** The service takes the text, and `what` is in it that no tree can say. */
  | { readonly reads: 'beyond'; readonly what: string };

export function readAs(filter: Filter): ServiceReading {
  return { reads: 'filter', filter };
}

export function refusal(why: string): ServiceReading {
  return { reads: 'refusal', why };
}

export function notExpressible(what: string): ServiceReading {
  return { reads: 'beyond', what };
}

/** Returns the author's words, shortened, for a sentence. */
export function shown(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57)}…` : words;
}

/** The name that no field has; the service looks for words without a field there, and finds nothing. */
const NO_FIELD = '';

/** Matches no face, like words without a field. */
export const MATCH_NONE: Equality = { kind: 'Equality', field: NO_FIELD, value: '' };

/** Matches every face, like `*:*`. */
export const MATCH_ALL: Negation = { kind: 'Negation', operand: MATCH_NONE };

/** Returns a clause that the service takes and that matches no face; `words` are the author's. */
export function matchNone(words: string, origin: Origin): Equality {
  return { kind: 'Equality', field: NO_FIELD, value: words, origin };
}

/** Returns whether a filter is `MATCH_NONE`, with any words. */
export function isMatchNone(filter: Filter): boolean {
  return filter.kind === 'Equality' && filter.field === NO_FIELD;
}

/** Returns whether a filter is `MATCH_ALL`: all faces but those that words without a field match. */
export function isMatchAll(filter: Filter): boolean {
  return filter.kind === 'Negation' && isMatchNone(filter.operand);
}
