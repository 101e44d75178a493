import { type Config, loadConfig, loadSchema } from '../config/config.ts';
import type { ConfigFault } from '../config/fault.ts';
import { renderDiagnostics, type Schema } from '../index.ts';
import { type At, readAt } from '../sources/filters/at.ts';
import { colorsFor, type Io, UsageError } from './io.ts';

/** Returns the configuration that a command works with. `schema` is its `--schema` option. */
export async function configurationFor(schema: string | undefined, io: Io): Promise<Config> {
  const outcome = await loadConfig({ cwd: io.cwd, stdin: io.stdin, ...(schema !== undefined && { schema }) });
  if (outcome.ok) return outcome.config;
  throw configRefusal(outcome.faults, io);
}

/** Returns the schema of `--schema FILE`, else of the nearest configuration file, else none. */
export async function schemaFor(option: string | undefined, io: Io): Promise<Schema | undefined> {
  if (option === undefined) return (await configurationFor(undefined, io)).base.schema;
  const outcome = await loadSchema(option, { cwd: io.cwd, stdin: io.stdin });
  if (outcome.ok) return outcome.schema;
  throw configRefusal(outcome.faults, io);
}

/** Returns the schema of a command that needs one; `why` is a clause that says so. */
export async function neededSchema(option: string | undefined, why: string, io: Io): Promise<Schema> {
  const schema = await schemaFor(option, io);
  if (!schema) throw new UsageError(`${why}; --schema FILE gives one.`);
  return schema;
}

/** Returns where filters stand, by `--at` or a configuration. */
export function atOf(given: string): At {
  const outcome = readAt(given);
  if (outcome.ok) return outcome.at;
  throw new UsageError(`--at: ${outcome.problem}`);
}

/** A file that is something else breaks the rules of a schema all over; the first few places say enough. */
const MOST_FRAMES = { schema: 3, configuration: 100 };

/** Draws the faults of configuration and schema files, with frames. */
export function configRefusal(faults: readonly ConfigFault[], io: Io): UsageError {
  const drawn = faults.map(({ about, message, shown }) => {
    if (!shown) return message;
    const { name: source, text, diagnostics } = shown;
    const first = diagnostics.slice(0, MOST_FRAMES[about]);
    const more = diagnostics.length - first.length;
    const frames = renderDiagnostics(text, first, { format: 'pretty', source, palette: colorsFor(io.stderr, io) });
    return `${message}\n\n${frames}${more > 0 ? `\n\nand ${more} more. Is it the right file?` : ''}`;
  });
  return new UsageError(drawn.join('\n\n'));
}
