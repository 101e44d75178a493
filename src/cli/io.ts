import { once } from 'node:events';
import pc from 'picocolors';
import { removeUnfinished } from '../files/replace-file.ts';

/** Exit statuses; stable under semantic versioning. */
export const ALL_WELL = 0;
export const FINDINGS = 1;
export const USAGE = 2;
/** EX_SOFTWARE of sysexits(3). */
export const BUG = 70;

/** After Ctrl-C and after a request to end: 128 and the number of the signal, as shells count. */
const INTERRUPTED = 130;
const TERMINATED = 143;

/** Wrong usage, unreadable input or nothing to do: the run ends with the message and `USAGE`. */
export class UsageError extends Error {}

/** Returns an unexpected error in one line, without a stack trace. */
export function bugReport(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `This is a bug in frs-filter, not in your filter. Please report it, with the command you ran and this line:\n${what}\n`;
}

/** Where a run reads and writes; tests bring their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths start from. */
  readonly cwd: string;
}

export interface Output {
  write(text: string): void;
  /** Waits until enough of what was written has been read, so that it does not pile up. */
  settled(): Promise<void>;
  readonly isTTY: boolean;
  /** What draws on a terminal needs more than text. */
  readonly terminal?: NodeJS.WritableStream;
}

/** The process's own streams. A reader that goes away early, such as `head -1`, ends the process quietly; so does Ctrl-C. */
export function processIo(): Io {
  process.on('exit', removeUnfinished);
  process.on('uncaughtException', (error) => {
    process.stderr.write(bugReport(error));
    process.exit(BUG);
  });
  process.on('SIGINT', () => process.exit(INTERRUPTED));
  process.on('SIGTERM', () => process.exit(TERMINATED));
  return {
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
    cwd: process.cwd(),
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  stream.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? ALL_WELL : USAGE));
  const isTTY = stream.isTTY === true;
  return {
    write: (text) => void stream.write(text),
    settled: async () => {
      if (stream.writableNeedDrain) await once(stream, 'drain');
    },
    isTTY,
    ...(isTTY && { terminal: stream }),
  };
}

/** Returns colours for an output, or none: https://no-color.org and https://force-color.org, then whether it is a terminal. */
export function colorsFor({ isTTY }: Output, { env: { NO_COLOR, FORCE_COLOR, TERM } }: Io): ReturnType<typeof pc.createColors> {
  if (NO_COLOR) return pc.createColors(false);
  if (FORCE_COLOR) return pc.createColors(FORCE_COLOR !== '0' && FORCE_COLOR !== 'false');
  return pc.createColors(isTTY && TERM !== 'dumb');
}
