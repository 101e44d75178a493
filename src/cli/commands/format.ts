import { checkFilter, printFilter } from '../../index.ts';
import { schemaFor } from '../configuration.ts';
import { checkingWith, type EveryFaceOption, givenFilters, refusal, writeDiagnostics } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io } from '../io.ts';

export interface FormatOptions extends EveryFaceOption {
  readonly schema?: string;
}

/**
 * Writes the canonical text. What check refuses is not formatted: the service reads it differently from a person, or not at
 * all, and a formatted text would decide silently between the two.
 */
export async function format(arg: string, options: FormatOptions, io: Io): Promise<number> {
  const schema = await schemaFor(options.schema, io);
  let status = ALL_WELL;
  for await (const given of givenFilters([arg], io)) {
    const outcome = checkFilter(given.text, schema, checkingWith(options));
    if (outcome.ok) {
      io.stdout.write(`${printFilter(outcome.filter)}\n`);
    } else {
      status = FINDINGS;
      writeDiagnostics(given, outcome.diagnostics, refusal('Not formatted'), io);
    }
  }
  return status;
}
