import { type CheckedFilter, checkFilter, type Schema } from '../index.ts';
import { UsageError } from './exit.ts';
import type { GivenFilter } from './filters.ts';
import type { Io } from './io.ts';
import { writeRemarks } from './refusal.ts';
import { schemaFor } from './schema-option.ts';

/** The schema of a command that cannot do without; `why` says so, and ends where the cure begins. */
export async function neededSchema(option: string | undefined, why: string, io: Io): Promise<Schema> {
  const schema = await schemaFor(option, io);
  if (!schema) throw new UsageError(`${why}; --schema FILE gives one.`);
  return schema;
}

/** The filter, if check lets it pass; else it is said on standard error why not, and what that means for the command. */
export function checkedOrRemarks(given: GivenFilter, schema: Schema, why: string, io: Io): CheckedFilter | undefined {
  const outcome = checkFilter(given.text, schema);
  if (outcome.ok) return outcome.filter;
  writeRemarks(given, outcome.diagnostics, why, io);
  return undefined;
}
