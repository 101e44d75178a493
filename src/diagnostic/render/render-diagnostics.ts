import type { Diagnostic } from '../diagnostic.ts';
import { sheetOf } from '../frame.ts';
import { json, placed } from './json.ts';
import { plain } from './plain.ts';
import { type Palette, pretty } from './pretty.ts';

/** How diagnostics are drawn, and what is around their text. */
export interface RenderOptions {
  /** `pretty` draws caret pictures, `plain` writes a line per diagnostic, `json` an array. */
  readonly format: 'pretty' | 'plain' | 'json';
  /** What the text is called, such as a file's name. */
  readonly source?: string;
  /** The number of the text's first line, where it is a line of something longer; 1 if left out. */
  readonly firstLine?: number;
  /** Colours for `pretty`; picocolors' `createColors(true)` fits. Nothing is coloured without it, whatever the terminal. */
  readonly palette?: Palette;
}

/** What is said about a text, to be shown to a person or read by a program; empty where nothing is said, `[]` in JSON. */
export function renderDiagnostics(text: string, diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  verifyArguments(text, diagnostics, options);
  const { format, source, palette } = options;
  const sheet = sheetOf(text, options.firstLine);
  if (format === 'json') return json(diagnostics.map((diagnostic) => placed(sheet, diagnostic, source)));
  if (format === 'plain') return diagnostics.map((diagnostic) => plain(sheet, diagnostic, source)).join('\n');
  return diagnostics.map((diagnostic) => pretty(sheet, diagnostic, source, palette)).join('\n\n');
}

const FORMATS: readonly unknown[] = ['pretty', 'plain', 'json'] satisfies readonly RenderOptions['format'][];

function verifyArguments(text: unknown, diagnostics: unknown, options: Partial<RenderOptions> | undefined): void {
  if (typeof text !== 'string')
    throw new TypeError(`renderDiagnostics needs the text that was checked, got ${text === null ? 'null' : typeof text}.`);
  if (!Array.isArray(diagnostics)) throw new TypeError('diagnostics is no list; pass what checkFilter or parseFilter found.');
  if (!FORMATS.includes(options?.format))
    throw new TypeError("options needs a format: pass { format: 'pretty' }, 'plain' or 'json'.");
}
