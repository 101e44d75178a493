import { ALL_WELL, USAGE } from './exit.ts';

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
  readonly isTTY: boolean;
}

/** The process's own streams. A reader that goes away early, such as `head -1`, ends the process quietly. */
export function processIo(): Io {
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
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
  };
}
