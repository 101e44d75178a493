import { type At, readAt } from '../sources/filters/at.ts';
import { UsageError } from './exit.ts';

/** Where filters stand, as `--at` says, or a configuration. */
export function atOf(given: string): At {
  const outcome = readAt(given);
  if (outcome.ok) return outcome.at;
  throw new UsageError(`--at: ${outcome.problem}`);
}
