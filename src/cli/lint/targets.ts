import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { type FoundFile, findFiles } from '../../files/find-files.ts';
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

interface Configured extends TargetOptions {
  readonly config: Config;
}

export interface Targets {
  readonly targets: readonly Target[];
  readonly problems: readonly FileProblem[];
  /** Arguments that the configuration leaves out. */
  readonly leftOut: readonly string[];
}

/** Returns the files that the arguments of `lint` stand for, or standard input. */
export async function targetsOf(args: readonly string[], options: Configured, io: Io): Promise<Targets> {
  if (args.includes('-')) {
    if (args.length > 1) throw new UsageError('Standard input, -, is linted by itself; leave out the other names.');
    return { targets: [standardInput(options, io)], problems: [], leftOut: [] };
  }
  if (options.stdinFilename !== undefined)
    throw new UsageError('--stdin-filename names standard input, which is not asked for here; - asks for it.');
  const { config } = options;
  const found = await findFiles(args, { cwd: io.cwd, ignores: config.ignores, ignoresFolder: config.folder, extensions });
  const targets: Target[] = [];
  const problems: FileProblem[] = found.problems.map(({ shown, message }) => ({ file: shown, message }));
  for (const file of found.files) {
    const container = containerOf(file.shown);
    if (container) targets.push(targetOf(file, container, options));
    else problems.push({ file: file.shown, message: UNKNOWN_CONTAINER });
  }
  if (options.errorOnUnmatchedPattern) problems.push(...found.unmatched.map((file) => ({ file, message: NO_FILE })));
  return { targets, problems, leftOut: found.leftOut };
}

function targetOf(file: FoundFile, container: Container, { at, config }: Configured): Target {
  const { path } = file;
  const settings = config.settingsFor(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  return {
    ...file,
    container,
    at: atOf(at ?? settings.at),
    schema: settings.schema,
    ...(size !== undefined && { size }),
    bytes: () => createReadStream(path) as AsyncIterable<Uint8Array>,
  };
}

/** Without a name it holds a filter a line. */
function standardInput({ at, stdinFilename, config }: Configured, { stdin, cwd }: Io): Target {
  const container = stdinFilename === undefined ? 'lines' : containerOf(stdinFilename);
  if (!container) throw new UsageError(`--stdin-filename ${stdinFilename}: ${UNKNOWN_CONTAINER}`);
  const settings = stdinFilename === undefined ? config.base : config.settingsFor(resolve(cwd, stdinFilename));
  return {
    shown: stdinFilename ?? 'standard input',
    isNamed: true,
    container,
    at: atOf(at ?? settings.at),
    schema: settings.schema,
    bytes: () => stdin,
  };
}
