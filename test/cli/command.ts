import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

interface Given {
  /** What stands on standard input, in pieces. */
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly env?: Io['env'];
  readonly cwd?: string;
  readonly isTTY?: boolean;
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command without a process. */
export async function command(argv: readonly string[], given: Given = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const isTTY = given.isTTY ?? false;
  const status = await run(argv, {
    stdin: bytes(given.stdin ?? []),
    stdout: {
      write: (text) => {
        out += text;
      },
      settled: async () => {},
      isTTY,
    },
    stderr: {
      write: (text) => {
        err += text;
      },
      settled: async () => {},
      isTTY,
    },
    env: given.env ?? {},
    cwd: given.cwd ?? '/',
  });
  return { status, out, err };
}

async function* bytes(pieces: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
}
