import { execFile, spawn } from 'node:child_process';
import { codeOf } from './why-not.ts';

/** Why git cannot say what it is asked, in plain words. */
export class GitTrouble extends Error {}

export interface GitOptions {
  /** What git is run with. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a run of git came to. */
export interface Ran {
  readonly status: number;
  readonly output: string;
  /** On standard error. */
  readonly said: string;
}

export type GitRun = (args: readonly string[]) => Promise<Ran>;

export interface Git {
  readonly run: GitRun;
  /** The output as it comes, however long it is. */
  readonly stream: (args: readonly string[]) => AsyncIterable<Uint8Array>;
}

/** The names of all files of a large repository take some megabytes. */
const LONGEST_OUTPUT = 1_073_741_824;
/** The first words say what is the matter. */
const MOST_SAID = 2_000;

/** Runs git in a folder, without a shell. It asks nobody for a password, and starts no watcher that the repository names. */
export function gitIn(folder: string, options: GitOptions): Git {
  const cwd = folder;
  const env = {
    ...harmless(options.env),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  const whole = (args: readonly string[]) => ['-c', 'core.fsmonitor=false', ...args];
  return {
    run: (args) =>
      new Promise((resolve, reject) => {
        const child = execFile('git', whole(args), { cwd, env, maxBuffer: LONGEST_OUTPUT }, (error, output, said) => {
          if (error && (codeOf(error) !== undefined || child.exitCode === null)) reject(new GitTrouble(whyNotRun(error)));
          else resolve({ status: child.exitCode ?? 0, output, said });
        });
      }),
    async *stream(args) {
      const child = spawn('git', whole(args), { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(0, MOST_SAID);
      });
      const ended = new Promise<Error | number | null>((resolve) => {
        child.on('error', resolve).on('close', resolve);
      });
      try {
        yield* child.stdout as AsyncIterable<Uint8Array>;
      } finally {
        // Whoever has read enough ends git, too.
        child.stdout.destroy();
      }
      const end = await ended;
      if (end instanceof Error) throw new GitTrouble(whyNotRun(end));
      if (end !== 0) throw new GitTrouble(whyFailed(args, said));
    },
  };
}

/** What tells git how to reach others and what its user likes. All else could lead it to another repository, or to other files. */
const HARMLESS =
  /^GIT_(?:CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)|SSH(?:_COMMAND|_VARIANT)?|ASKPASS|HTTP_.*|SSL_.*|PROXY_.*|CEILING_DIRECTORIES)$/;

function harmless(env: GitOptions['env']): GitOptions['env'] {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || HARMLESS.test(name)));
}

/** Why git gave no answer to what it understood, by what it said on standard error. */
export function whyFailed(args: readonly string[], said: string): string {
  const first = firstLine(said);
  return LACKS_OBJECT.test(said)
    ? `Some of what the repository should hold is not here (git says: ${first}). git fetch brings it; in a shallow clone, git fetch --unshallow does.`
    : `git ${args[0]} did not work: ${first}`;
}

const LACKS_OBJECT =
  /unable to read|bad object|missing (?:blob|tree|commit)|could not (?:get|read) object|not a valid object|not a tree object|bad file|promisor/i;

export function firstLine(said: string): string {
  return said.replace(/^(?:fatal|error): /, '').split('\n')[0] ?? '';
}

function whyNotRun(error: Error): string {
  return codeOf(error) === 'ENOENT'
    ? 'git is not installed, or stands in no folder of the PATH; without it there is nothing earlier to compare with.'
    : `git cannot be run (${codeOf(error) ?? error.message}).`;
}
