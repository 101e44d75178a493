import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { findFiles } from '../../files/find-files.ts';
import type { Schema } from '../../index.ts';
import type { FileProblem } from '../../lint/finding.ts';
import type { At } from '../../sources/filters/at.ts';
import { type Container, containerOf, extensions, NO_FILE, UNKNOWN_CONTAINER } from '../../sources/filters/read-stored.ts';
import { atOf } from '../configuration.ts';
import { type Io, UsageError } from '../io.ts';

/** A file with filters, or standard input. */
export interface Target {
  /** Absent for standard input. */
  readonly path?: string;
  readonly shown: string;
  /** Whether an argument names it, and not its folder or a pattern. */
  readonly isNamed: boolean;
  readonly container: Container;
  readonly at: At;
  readonly schema: Schema | undefined;
  /** In bytes, where it is known. */
  readonly size?: number;
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

export interface TargetOptions {
  readonly at?: string;
  readonly stdinFilename?: string;
  /** Whether an argument under which there is no file is a problem. */
  readonly errorOnUnmatchedPattern: boolean;
}

/** Returns the files that the arguments of `lint` stand for, or standard input, and the arguments that the configuration leaves out. */
export async function targetsOf(
  args: readonly string[],
  { at, stdinFilename, errorOnUnmatchedPattern, config }: TargetOptions & { readonly config: Config },
  { cwd, stdin }: Io,
) {
  const configured = ({ at: configuredAt, schema }: Config['base']) => ({ at: atOf(at ?? configuredAt), schema });
  const problems: FileProblem[] = [];
  if (args.includes('-')) {
    if (args.length > 1) throw new UsageError('Standard input, -, is linted by itself; leave out the other names.');
    // Without a name it holds a filter a line.
    const container = stdinFilename === undefined ? 'lines' : containerOf(stdinFilename);
    if (!container) throw new UsageError(`--stdin-filename ${stdinFilename}: ${UNKNOWN_CONTAINER}`);
    const settings = stdinFilename === undefined ? config.base : config.settingsFor(resolve(cwd, stdinFilename));
    const shown = stdinFilename ?? 'standard input';
    const target: Target = { shown, isNamed: true, container, ...configured(settings), bytes: () => stdin };
    return { targets: [target], problems, leftOut: [] };
  }
  if (stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names standard input, which is not asked for here; - asks for it.');
  const found = await findFiles(args, { cwd, ignores: config.ignores, ignoresFolder: config.folder, extensions });
  problems.push(...found.problems.map(({ shown, message }) => ({ file: shown, message })));
  const targets: Target[] = [];
  for (const file of found.files) {
    const { path, shown } = file;
    const container = containerOf(shown);
    const size = statSync(path, { throwIfNoEntry: false })?.size;
    const bytes = () => createReadStream(path) as AsyncIterable<Uint8Array>;
    const settings = config.settingsFor(path);
    if (container) targets.push({ ...file, container, ...configured(settings), ...(size !== undefined && { size }), bytes });
    else problems.push({ file: shown, message: UNKNOWN_CONTAINER });
  }
  if (errorOnUnmatchedPattern) problems.push(...found.unmatched.map((file) => ({ file, message: NO_FILE })));
  return { targets, problems, leftOut: found.leftOut };
}
