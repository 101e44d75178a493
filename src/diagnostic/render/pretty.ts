import { positionAt } from '../../text/position.ts';
import type { Diagnostic, Severity } from '../diagnostic.ts';
import { drawFrame, type Sheet } from '../frame.ts';
import { asDrawn } from '../width.ts';
import { helpLines } from './help.ts';

/** The colours of a frame; picocolors' `createColors(true)` is one. Without it nothing is coloured. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const COLOURS: { readonly [S in Severity]: 'red' | 'yellow' | 'cyan' } = { error: 'red', warning: 'yellow', hint: 'cyan' };

const same = (text: string) => text;
const PLAIN: Palette = { bold: same, dim: same, red: same, yellow: same, cyan: same };

/** The caret picture. */
export function pretty(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined, palette?: Palette): string {
  const { code, severity, message, span } = diagnostic;
  const { line, column } = positionAt(sheet.starts, span.start);
  const at = source === undefined ? {} : { at: { source, line: line + sheet.firstLine - 1, column } };
  return drawPicture({ code, severity, message, ...at, sheet, span, help: helpLines(sheet.text, diagnostic) }, palette);
}

/** What a caret picture shows. The code is empty where no rule stands behind it. */
export interface Picture extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'span'> {
  readonly at?: { readonly source: string; readonly line: number; readonly column: number };
  /** What the span stands in. */
  readonly sheet: Sheet;
  /** Lines that are drawn already. */
  readonly help: readonly string[];
}

export function drawPicture({ code, severity, message, at, sheet, span, help }: Picture, palette: Palette = PLAIN): string {
  const colour = palette[COLOURS[severity]];
  return [
    `${colour(code === '' ? severity : `${severity}[${code}]`)}: ${palette.bold(asDrawn(message))}`,
    ...(at === undefined ? [] : [palette.dim(`  at ${asDrawn(at.source)}:${at.line}:${at.column}`)]),
    ...drawFrame(sheet, span, { mark: colour, gutter: palette.dim }),
    ...help.map((line) => `  ${palette.cyan('help')}: ${line}`),
  ].join('\n');
}
