import type { Equality, Filter, Negation, Origin } from '../ast/filter.ts';

/** The name that no field has. The service gives it to words without a field, and finds nothing there. */
const NO_FIELD = '';

/** Matches no face: what words without a field mean to the service, among others. */
export const MATCH_NONE: Equality = { kind: 'Equality', field: NO_FIELD, value: '' };

/** Matches every face, like `*:*`. */
export const MATCH_ALL: Negation = { kind: 'Negation', operand: MATCH_NONE };

/** A clause that the service takes and that can match no face; `words` are the author's. */
export function matchNone(words: string, origin: Origin): Equality {
  return { kind: 'Equality', field: NO_FIELD, value: words, origin };
}

/** Whether this is `NOTHING`, whatever words it stands for. */
export function isMatchNone(filter: Filter): boolean {
  return filter.kind === 'Equality' && filter.field === NO_FIELD;
}

/** Whether this is `EVERYTHING`, or all faces but those that words without a field match. */
export function isMatchAll(filter: Filter): boolean {
  return filter.kind === 'Negation' && isMatchNone(filter.operand);
}
