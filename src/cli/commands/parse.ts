import { parseFilter } from '../../index.ts';
import { givenFilters, writeDiagnostics } from '../filters.ts';
import { ALL_WELL, FINDINGS, type Io } from '../io.ts';

/** Writes the tree as JSON, without the places in the text. */
export async function parse(arg: string, io: Io): Promise<number> {
  let status = ALL_WELL;
  for await (const given of givenFilters([arg], io)) {
    const outcome = parseFilter(given.text);
    if (outcome.ok) {
      io.stdout.write(`${JSON.stringify(outcome.filter, (key, value: unknown) => (key === 'origin' ? undefined : value), 2)}\n`);
    }
    if (!outcome.ok || outcome.diagnostics.some(({ severity }) => severity === 'error')) status = FINDINGS;
    if (outcome.diagnostics.length > 0) {
      const why = outcome.ok
        ? 'This is what the author probably meant; the text itself should not be sent.'
        : 'There is no tree to show.';
      writeDiagnostics(given, outcome.diagnostics, why, io);
    }
  }
  return status;
}
