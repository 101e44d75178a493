import type { Equality, Filter, Negation, Origin } from '../ast/filter.ts';

/** The name that no field has. The service gives it to words without a field, and finds nothing there. */
const NO_FIELD = '';

/** Matches no face: what words without a field mean to the service, among others. */
export const NOTHING: Equality = { kind: 'Equality', field: NO_FIELD, value: '' };

/** Matches every face, like `*:*`. */
export const EVERYTHING: Negation = { kind: 'Negation', operand: NOTHING };

/** A clause that the service takes and that can match no face; `words` are the author's. */
export function nothing(words: string, origin: Origin): Equality {
  return { kind: 'Equality', field: NO_FIELD, value: words, origin };
}

/** Whether this is `NOTHING`, whatever words it stands for. */
export function isNothing(filter: Filter): boolean {
  return filter.kind === 'Equality' && filter.field === NO_FIELD;
}

/** Whether this is `EVERYTHING`, or all faces but those that words without a field match. */
export function isEverything(filter: Filter): boolean {
  return filter.kind === 'Negation' && isNothing(filter.operand);
}
