import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { removeUnfinished } from '../files/replace-file.ts';
import { ALL_WELL, BUG, bugReport, INTERRUPTED, TERMINATED, USAGE } from './exit.ts';

/** Where a run reads and writes; tests bring their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that paths start from. */
  readonly cwd: string;
  readonly processors: number;
  /** Starts a thread that judges filters; nothing where the program is not built. */
  readonly startWorker?: () => Worker;
}

export interface Output {
  write(text: string): void;
  /** Waits until somebody has read enough of what was written, so that it does not pile up. */
  settled(): Promise<void>;
  readonly isTTY: boolean;
  /** What draws on a terminal needs more than text. */
  readonly terminal?: NodeJS.WritableStream;
}

const CHECK_WORKER = new URL('./check-worker.js', import.meta.url);

/** What a filter leaves behind is small and soon forgotten; by default V8 would let 48 MB of that pile up in each thread. */
const YOUNG_MEGABYTES = 4;

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
    processors: availableParallelism(),
    startWorker: () => new Worker(CHECK_WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } }),
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
