import { positionAt } from '../../text/position.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Sheet } from '../frame.ts';
import { asDrawn } from '../width.ts';
import { helpLines } from './help.ts';

/** One line that can be read aloud or kept in a log: place, severity, code, message, help; no picture. */
export function plain(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined): string {
  const where = source === undefined ? '' : `${asDrawn(source)}, `;
  const help = helpLines(sheet.text, diagnostic).map(
    (line) => ` Help: ${line.replace(/ {3}\(/, ' (')}${/[.!?]$/.test(line) ? '' : '.'}`,
  );
  return `${where}${place(sheet, diagnostic)}: ${diagnostic.severity} ${diagnostic.code}: ${asDrawn(diagnostic.message)}${help.join('')}`;
}

/** Columns count UTF-16 code units, the last one included. */
function place({ starts, firstLine }: Sheet, { span }: Diagnostic): string {
  const from = positionAt(starts, span.start);
  const to = positionAt(starts, Math.max(span.start, span.end - 1));
  const line = from.line + firstLine - 1;
  if (from.line !== to.line) return `line ${line}, column ${from.column} to line ${to.line + firstLine - 1}, column ${to.column}`;
  return from.column === to.column
    ? `line ${line}, column ${from.column}`
    : `line ${line}, columns ${from.column} to ${to.column}`;
}
