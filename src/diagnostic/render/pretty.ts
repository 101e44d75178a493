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
export function pretty(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined, palette: Palette = PLAIN): string {
  const colour = palette[COLOURS[diagnostic.severity]];
  const { line, column } = positionAt(sheet.starts, diagnostic.span.start);
  return [
    `${colour(`${diagnostic.severity}[${diagnostic.code}]`)}: ${palette.bold(asDrawn(diagnostic.message))}`,
    ...(source === undefined ? [] : [palette.dim(`  at ${asDrawn(source)}:${line + sheet.firstLine - 1}:${column}`)]),
    ...drawFrame(sheet, diagnostic.span, { mark: colour, gutter: palette.dim }),
    ...helpLines(sheet.text, diagnostic).map((line) => `  ${palette.cyan('help')}: ${line}`),
  ].join('\n');
}
