import { printFilter } from '../../index.ts';
import { ALL_WELL, FINDINGS } from '../exit.ts';
import { givenFilters } from '../filters.ts';
import type { Io } from '../io.ts';
import { judge } from '../judge.ts';
import { writeRemarks } from '../refusal.ts';
import { schemaFor } from '../schema-option.ts';

/**
 * Writes the canonical text. What check refuses is not formatted: the service reads it differently from a person, or not at
 * all, and a formatted text would decide silently between the two.
 */
export async function format(arg: string, options: { readonly schema?: string }, io: Io): Promise<number> {
  const schema = await schemaFor(options.schema, io);
  let status = ALL_WELL;
  for await (const given of givenFilters([arg], io)) {
    const outcome = judge(given, schema);
    if (outcome.ok) {
      io.stdout.write(`${printFilter(outcome.filter)}\n`);
    } else {
      status = FINDINGS;
      writeRemarks(given, outcome.diagnostics, 'Not formatted: the tidied text could mean something else than this one.', io);
    }
  }
  return status;
}
