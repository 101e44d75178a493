import { type CheckedFilter, checkFilter, type Schema } from '../index.ts';
import { checkingWith, type EveryFaceOption } from './every-face.ts';
import { UsageError } from './exit.ts';
import type { GivenFilter } from './filters.ts';
import type { Io } from './io.ts';
import { writeRemarks } from './remarks.ts';
import { schemaFor } from './schema-option.ts';

/** The schema of a command that cannot do without; `why` says so, and ends where the cure begins. */
export async function neededSchema(option: string | undefined, why: string, io: Io): Promise<Schema> {
  const schema = await schemaFor(option, io);
  if (!schema) throw new UsageError(`${why}; --schema FILE gives one.`);
  return schema;
}

/** How a command asks for a filter that check lets pass. */
export interface Demand extends EveryFaceOption {
  readonly schema: Schema;
  /** What does not happen where check refuses the filter, such as `Not explained`. */
  readonly refused: string;
}

/** The filter, if check lets it pass; else it is said on standard error why not, and what that means for the command. */
export function checkedOrRemarks(given: GivenFilter, demand: Demand, io: Io): CheckedFilter | undefined {
  const outcome = checkFilter(given.text, demand.schema, checkingWith(demand));
  if (outcome.ok) return outcome.filter;
  writeRemarks(given, outcome.diagnostics, refusal(demand.refused, given.name), io);
  return undefined;
}

export function refusal(refused: string, name = 'this filter'): string {
  return `${refused}: check refuses ${name}.`;
}
