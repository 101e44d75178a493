import { once } from 'node:events';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { writeFile } from '../../files/replace-file.ts';
import { troubleOf } from '../../files/why-not.ts';
import { UsageError } from '../exit.ts';
import type { Io, Output } from '../io.ts';

/** Where a report goes; `end` waits until it is there. */
export interface ReportOutput extends Output {
  end(): Promise<void>;
}

/** Standard output, or a file, which then holds the whole report or what it held before. */
export function reportOutput(file: string | undefined, { stdout, cwd }: Io): ReportOutput {
  if (file === undefined) return gathered({ ...stdout, end: () => stdout.settled() });
  const stream = new PassThrough();
  const trouble = troubleOf(() => writeFile(resolve(cwd, file), stream));
  return gathered({
    write: (text) => void stream.write(text),
    settled: async () => {
      if (stream.writableNeedDrain) await Promise.race([once(stream, 'drain'), trouble]);
    },
    isTTY: false,
    end: async () => {
      stream.end();
      const why = await trouble;
      if (why !== undefined) throw new UsageError(`The findings cannot be written to ${file}. ${why}`);
    },
  });
}

/** In code units. */
const LONGEST_GATHERED = 65_536;

/** Each write to a file or a pipe is a call of the system, so small ones wait for each other. */
function gathered(output: ReportOutput): ReportOutput {
  let waiting = '';
  const flush = (): void => {
    if (waiting !== '') output.write(waiting);
    waiting = '';
  };
  return {
    ...output,
    write: (text) => {
      waiting += text;
      if (waiting.length > LONGEST_GATHERED) flush();
    },
    settled: () => {
      flush();
      return output.settled();
    },
    end: () => {
      flush();
      return output.end();
    },
  };
}
