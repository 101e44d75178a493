/** What a run ends with; stable under semantic versioning. */
export const ALL_WELL = 0;
export const FINDINGS = 1;
export const USAGE = 2;
/** EX_SOFTWARE of sysexits(3). */
export const BUG = 70;

/** Wrong usage, unreadable input or nothing to do: the run ends with the message and `USAGE`. */
export class UsageError extends Error {}

/** Ended by Ctrl-C, and by a request to end: 128 and the number of the signal, as shells count. */
export const INTERRUPTED = 130;
export const TERMINATED = 143;

/** What nobody foresaw, in one line, without a stack trace. */
export function bugReport(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `This is a bug in frs-filter, not in your filter. Please report it, with the command you ran and this line:\n${what}\n`;
}
