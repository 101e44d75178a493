import type { Judging } from '../../lint/lint-piece.ts';
import type { Checker } from './checker.ts';
import type { Target } from './target.ts';

/** A target, and how its filters are judged. */
export interface Judged extends Pick<Judging, 'shownAs'> {
  readonly target: Target;
  /** A thread that judges filters, where there is much to do. */
  readonly checker?: Checker;
  /** The same bytes, counted on their way. */
  readonly through: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}
