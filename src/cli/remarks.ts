import { type Diagnostic, renderDiagnostics } from '../index.ts';
import { colorsFor } from './colors.ts';
import type { GivenFilter } from './filters.ts';
import type { Io } from './io.ts';

/** What is said about a filter, for commands whose result is something else: on standard error, with the reason why. */
export function writeRemarks({ text, source, line }: GivenFilter, diagnostics: readonly Diagnostic[], why: string, io: Io): void {
  const place = source === undefined ? {} : { source };
  const palette = colorsFor(io.stderr, io);
  io.stderr.write(
    `${renderDiagnostics(text, diagnostics, { format: 'pretty', firstLine: line, palette, ...place })}\n\n${why}\n`,
  );
}
