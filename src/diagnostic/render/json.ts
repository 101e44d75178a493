import { positionAt } from '../../text/position.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Sheet } from '../frame.ts';

/** A diagnostic for programs, with its place added: lines and columns from 1, columns in UTF-16 code units, the end excluded. */
interface PlacedDiagnostic extends Diagnostic {
  readonly source?: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placed({ starts, firstLine }: Sheet, diagnostic: Diagnostic, source: string | undefined): PlacedDiagnostic {
  const from = positionAt(starts, diagnostic.span.start);
  const to = positionAt(starts, diagnostic.span.end);
  const { code, severity, message, span, data, help, suggestions } = diagnostic;
  return {
    ...(source === undefined ? {} : { source }),
    line: from.line + firstLine - 1,
    column: from.column,
    endLine: to.line + firstLine - 1,
    endColumn: to.column,
    code,
    severity,
    message,
    span,
    data,
    ...(help === undefined ? {} : { help }),
    suggestions,
  };
}

/** 64-bit integers are kept as text: JSON's numbers would lose their last digits. */
export function json(diagnostics: readonly PlacedDiagnostic[]): string {
  return JSON.stringify(diagnostics, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
}
