const LINE_FEED = 0x0a;
const RETURN = 0x0d;

export interface LineCounter {
  /** The line that the next byte stands in, from 1. */
  readonly line: () => number;
  readonly add: (bytes: Uint8Array) => void;
}

/** Counts lines as editors do: LF, CR LF and CR end one, also where a CR LF comes in two parts. */
export function lineCounter(): LineCounter {
  let ends = 0;
  let isAfterReturn = false;
  return {
    line: () => ends + 1,
    add(bytes) {
      for (const byte of bytes) {
        if (byte === RETURN || (byte === LINE_FEED && !isAfterReturn)) ends += 1;
        isAfterReturn = byte === RETURN;
      }
    },
  };
}
