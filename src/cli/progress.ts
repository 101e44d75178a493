import type { Output } from './io.ts';

export interface Progress {
  /** How many faces have been read by now. */
  read(count: number): void;
  /** Leaves the line as if nothing had been there. */
  end(): void;
}

const EVERY_MILLISECONDS = 1_000;

/** A line on a terminal that counts faces; nothing for work that takes less than a second, or where nobody looks. */
export function progressOn(output: Output | undefined): Progress {
  if (!output?.isTTY) return { read: () => {}, end: () => {} };
  let shownAt = Date.now();
  let isShown = false;
  return {
    read(count) {
      const now = Date.now();
      if (now - shownAt < EVERY_MILLISECONDS) return;
      shownAt = now;
      isShown = true;
      output.write(`\r${count.toLocaleString('en')} faces read`);
    },
    end() {
      // Erases the whole line: ECMA-48, EL.
      if (isShown) output.write('\r\u001b[2K');
    },
  };
}
