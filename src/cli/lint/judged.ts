import type { Judging } from '../../lint/lint-piece.ts';
import type { Target } from './target.ts';

/** A target, and how its filters are judged. */
export interface Judged extends Pick<Judging, 'shownAs'> {
  readonly target: Target;
  /** The same bytes, counted on their way. */
  readonly through: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
}
