import { type Config, loadConfig } from '../config/config.ts';
import type { ConfigFault } from '../config/fault.ts';
import { renderDiagnostics } from '../index.ts';
import { colorsFor } from './colors.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** The configuration that a command works with. `schema` is its `--schema` option. */
export async function configurationFor(schema: string | undefined, io: Io): Promise<Config> {
  const outcome = await loadConfig({ cwd: io.cwd, stdin: io.stdin, ...(schema === undefined ? {} : { schema }) });
  if (outcome.ok) return outcome.config;
  throw refusal(outcome.faults, io);
}

/** What is wrong with the files, each with frames. */
export function refusal(faults: readonly ConfigFault[], io: Io): UsageError {
  return new UsageError(faults.map((fault) => inWords(fault, io)).join('\n\n'));
}

/** A file that is something else breaks the rules of a schema all over; the first few places tell as much. */
const MOST_FRAMES = { schema: 3, configuration: 100 };

function inWords({ about, message, shown }: ConfigFault, io: Io): string {
  if (!shown) return message;
  const { name, text, diagnostics } = shown;
  const first = diagnostics.slice(0, MOST_FRAMES[about]);
  const more = diagnostics.length - first.length;
  const drawn = renderDiagnostics(text, first, { format: 'pretty', source: name, palette: colorsFor(io.stderr, io) });
  return `${message}\n\n${drawn}${more > 0 ? `\n\nand ${more} more. Is it the right file?` : ''}`;
}
