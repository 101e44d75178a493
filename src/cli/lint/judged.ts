import type { Judging } from '../../lint/lint-piece.ts';
import type { Checkers } from './checkers.ts';
import type { Target } from './target.ts';

/** A target, and how its filters are judged. */
export interface Judged extends Pick<Judging, 'shownAs'> {
  readonly target: Target;
  /** Threads that judge filters, where there is much to do. */
  readonly checkers?: Checkers;
  /** The same bytes, counted on their way. */
  readonly through: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}
