import { positionAt } from '../../text/position.ts';
import type { Diagnostic, Effect, Severity } from '../diagnostic.ts';
import { drawFrame, type Sheet, sheetOf } from '../frame.ts';
import { asDrawn } from '../width.ts';
import { resultOf } from './result.ts';

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

/** The colours of a frame; picocolors' `createColors(true)` is one. Without it nothing is coloured. */
export interface Palette {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** Returns the diagnostics of a text for a person or a program; empty where there is none, `[]` in JSON. */
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

/** A place in the numbering of the text around the sheet. */
function placeAt({ starts, firstLine }: Sheet, offset: number) {
  const { line, column } = positionAt(starts, offset);
  return { line: line + firstLine - 1, column };
}

/** Adds a place: lines and columns from 1, columns in UTF-16 code units, the end excluded. */
function placed(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined): unknown {
  const end = placeAt(sheet, diagnostic.span.end);
  const { code, severity, message, span, data, help, suggestions } = diagnostic;
  return {
    ...(source !== undefined && { source }),
    ...placeAt(sheet, span.start),
    endLine: end.line,
    endColumn: end.column,
    code,
    severity,
    message,
    span,
    data,
    ...(help !== undefined && { help }),
    suggestions,
  };
}

/** 64-bit integers become text: JSON's numbers would lose their last digits. */
function json(placed: readonly unknown[]): string {
  return JSON.stringify(placed, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value), 2);
}

/** One line that can be read aloud or kept in a log: place, severity, code, message, help; no picture. */
function plain(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined): string {
  const where = source === undefined ? '' : `${asDrawn(source)}, `;
  const help = helpLines(sheet.text, diagnostic).map(
    (line) => ` Help: ${line.replace(/ {3}\(/, ' (')}${/[.!?]$/.test(line) ? '' : '.'}`,
  );
  return `${where}${placeInWords(sheet, diagnostic)}: ${diagnostic.severity} ${diagnostic.code}: ${asDrawn(diagnostic.message)}${help.join('')}`;
}

/** Columns count UTF-16 code units, the last one included. */
function placeInWords(sheet: Sheet, { span }: Diagnostic): string {
  const from = placeAt(sheet, span.start);
  const to = placeAt(sheet, Math.max(span.start, span.end - 1));
  if (from.line !== to.line) return `line ${from.line}, column ${from.column} to line ${to.line}, column ${to.column}`;
  const columns = from.column === to.column ? `column ${from.column}` : `columns ${from.column} to ${to.column}`;
  return `line ${from.line}, ${columns}`;
}

function pretty(sheet: Sheet, diagnostic: Diagnostic, source: string | undefined, palette?: Palette): string {
  const { code, severity, message, span } = diagnostic;
  const at = source !== undefined && { at: { source, ...placeAt(sheet, span.start) } };
  return drawPicture({ code, severity, message, ...at, sheet, span, help: helpLines(sheet.text, diagnostic) }, palette);
}

/** What a caret picture shows. The code is empty where no rule has it. */
export interface Picture extends Pick<Diagnostic, 'code' | 'severity' | 'message' | 'span'> {
  readonly at?: { readonly source: string; readonly line: number; readonly column: number };
  readonly sheet: Sheet;
  /** Ready to be shown. */
  readonly help: readonly string[];
}

const COLOURS: { readonly [S in Severity]: 'red' | 'yellow' | 'cyan' } = { error: 'red', warning: 'yellow', hint: 'cyan' };

const same = (text: string) => text;
const PLAIN: Palette = { bold: same, dim: same, red: same, yellow: same, cyan: same };

export function drawPicture({ code, severity, message, at, sheet, span, help }: Picture, palette: Palette = PLAIN): string {
  const colour = palette[COLOURS[severity]];
  return [
    `${colour(code === '' ? severity : `${severity}[${code}]`)}: ${palette.bold(asDrawn(message))}`,
    ...(at === undefined ? [] : [palette.dim(`  at ${asDrawn(at.source)}:${at.line}:${at.column}`)]),
    ...drawFrame(sheet, span, { mark: colour, gutter: palette.dim }),
    ...help.map((line) => `  ${palette.cyan('help')}: ${line}`),
  ].join('\n');
}

/** What happens to the faces when a suggestion is followed, in the reader's words. */
const EFFECTS: { readonly [E in Effect]: string } = {
  same: 'matches the same faces',
  narrower: 'matches fewer faces than the service would match now; not applied automatically',
  wider: 'changes which faces match; not applied automatically',
  different: 'changes which faces match; not applied automatically',
};

/** Returns what to do about a diagnostic, one line each. */
function helpLines(text: string, diagnostic: Diagnostic): readonly string[] {
  const lines = suggestionLines(text, diagnostic);
  return diagnostic.help === undefined ? lines : [asDrawn(diagnostic.help), ...lines];
}

/** Returns what to write instead, one line for each suggestion. */
export function suggestionLines(text: string, { span, suggestions }: Diagnostic): readonly string[] {
  return suggestions.map((suggestion) => {
    const result = asDrawn(resultOf(text, span, suggestion));
    return withEffect(`${asDrawn(suggestion.title)}${result === '' ? '' : `: ${result}`}`, suggestion.effect);
  });
}

/** Appends what a suggestion does to the faces. */
export function withEffect(what: string, effect: Effect): string {
  return `${what}   (${EFFECTS[effect]})`;
}
