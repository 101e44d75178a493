import type { Diagnostic, Effect, Severity } from '../diagnostic/diagnostic.ts';
import type { Piece } from '../sources/filters/stored-filter.ts';
import type { Edit } from '../text/edit.ts';
import { lineStarts, positionAt } from '../text/position.ts';
import type { Span } from '../text/span.ts';

/** A place in a file: lines and columns from 1, columns in UTF-16 code units, the end excluded. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A suggestion as changes of the file. */
export interface FileFix {
  readonly title: string;
  readonly effect: Effect;
  readonly changes: readonly { readonly region: Region; readonly replacement: string }[];
}

/** A diagnostic of a filter, a comment or an entry, with its place in a file. */
export interface Finding {
  /** The path relative to the working folder, with forward slashes. */
  readonly file: string;
  readonly region: Region;
  readonly code: string;
  /** The level that configuration and options give it. */
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** The stretch of the file that a picture is drawn of, its first line, and the place in it. */
  readonly picture: { readonly text: string; readonly firstLine: number; readonly span: Span };
  /** The filter, and the diagnostic in the offsets of that text. */
  readonly about?: { readonly filter: string; readonly name: string; readonly diagnostic: Diagnostic };
  /** Those suggestions that can be written in the file, in their order. */
  readonly fixes: readonly FileFix[];
  /** Differs from that of every other finding of the file, and does not depend on lines elsewhere. */
  readonly fingerprint: string;
}

/** A part of a file that cannot be read. */
export interface FileProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** The totals of a run. */
export interface Summary {
  /** Files that hold filters. */
  readonly files: number;
  readonly filters: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Filters that `--fix` has changed, or would change. */
  readonly fixed: number;
  /** Findings that a comment or the configuration hides. */
  readonly hidden: number;
  readonly problems: number;
  /** The most frequent rule first. */
  readonly byRule: readonly { readonly code: string; readonly severity: Severity; readonly count: number }[];
}

/** Returns an identifier made of these words, different for each call in one file. */
export type Fingerprint = (...words: readonly string[]) => string;

/** A finding without its place. */
export interface Placeless extends Pick<Finding, 'code' | 'severity' | 'message' | 'help' | 'about'> {
  readonly span: Span;
  readonly words: readonly string[];
  /** The edits of the file for each suggestion. */
  readonly fixes?: () => readonly { readonly title: string; readonly effect: Effect; readonly edits: readonly Edit[] }[];
}

/** Returns a function that gives findings of a piece their place in the file. Fixes and fingerprint are costly, so made on demand. */
export function placing(
  { line: firstLine }: Piece,
  { file, text, fingerprint }: { readonly file: string; readonly text: string; readonly fingerprint: Fingerprint },
): (finding: Placeless) => Finding {
  const region = regionsIn({ text, firstLine });
  return ({ span, words, fixes, ...finding }) => {
    let known: string | undefined;
    return {
      file,
      region: region(span),
      picture: { text, firstLine, span },
      ...finding,
      get fixes() {
        return (fixes?.() ?? []).map(({ title, effect, edits }) => ({
          title,
          effect,
          changes: edits.map((edit) => ({ region: region(edit.span), replacement: edit.replacement })),
        }));
      },
      get fingerprint() {
        known ??= fingerprint(finding.code, ...words);
        return known;
      },
    };
  };
}

/** Returns a function from spans of a stretch of a file to places in the file. */
export function regionsIn({ text, firstLine }: { readonly text: string; readonly firstLine: number }): (span: Span) => Region {
  const starts = lineStarts(text);
  return ({ start, end }) => {
    const from = positionAt(starts, start);
    const to = positionAt(starts, end);
    return {
      startLine: from.line + firstLine - 1,
      startColumn: from.column,
      endLine: to.line + firstLine - 1,
      endColumn: to.column,
    };
  };
}
