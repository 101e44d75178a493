import { loadSchema } from '../config/config.ts';
import type { Schema } from '../index.ts';
import { configurationFor, refusal } from './configuration.ts';
import type { Io } from './io.ts';

/** The schema of `--schema FILE`, else of the nearest configuration file, else none. */
export async function schemaFor(option: string | undefined, io: Io): Promise<Schema | undefined> {
  if (option === undefined) return (await configurationFor(undefined, io)).base.schema;
  const outcome = await loadSchema(option, { cwd: io.cwd, stdin: io.stdin });
  if (outcome.ok) return outcome.schema;
  throw refusal(outcome.faults, io);
}
