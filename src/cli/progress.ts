import { Format, SingleBar } from 'cli-progress';
import type { Output } from './io.ts';

export interface Progress {
  /** Returns the same bytes, and counts them as they are read. */
  through(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Clears the bar. */
  end(): void;
}

export const NO_PROGRESS: Progress = { through: (bytes) => bytes, end: () => {} };

/** Shorter work shows nothing. */
const SHOWN_AFTER_MILLISECONDS = 1_000;

const MEGABYTE = 1_000_000;

/** Returns a bar for so many bytes on a terminal, or their count where the total is unknown; nothing without a terminal. */
export function progressOn({ terminal }: Output, total: number | undefined): Progress {
  if (!terminal) return NO_PROGRESS;
  const started = Date.now();
  const bar = new SingleBar({
    stream: terminal,
    format: total === undefined ? '{value} MB read' : '[{bar}] {percentage} % of {total} MB',
    clearOnComplete: true,
    formatValue: (value, _options, type) => (type === 'percentage' ? String(value) : (value / MEGABYTE).toFixed(1)),
    formatBar: Format.BarFormat,
    barCompleteChar: '#',
    barIncompleteChar: '.',
  });
  let isShown = false;
  let read = 0;
  return {
    async *through(bytes) {
      for await (const piece of bytes) {
        yield piece;
        read += piece.length;
        if (!isShown && Date.now() - started > SHOWN_AFTER_MILLISECONDS) {
          isShown = true;
          bar.start(total ?? Number.POSITIVE_INFINITY, read);
        } else if (isShown) {
          bar.update(read);
        }
      }
    },
    end() {
      if (isShown) bar.stop();
    },
  };
}
