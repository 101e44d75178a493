import type { Diagnostic, Effect, Severity } from '../diagnostic/diagnostic.ts';
import type { Span } from '../text/span.ts';

/** A place in a file: lines and columns from 1, columns in UTF-16 code units, the end excluded. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What could be written in the file instead. */
export interface FileFix {
  readonly title: string;
  readonly effect: Effect;
  readonly changes: readonly { readonly region: Region; readonly replacement: string }[];
}

/** One thing said about a file. */
export interface Finding {
  /** The file's path as it is shown: from the folder the command was called in, with forward slashes. */
  readonly file: string;
  readonly region: Region;
  readonly code: string;
  /** As it is shown, after configuration and options. */
  readonly severity: Severity;
  readonly message: string;
  readonly help?: string;
  /** The stretch of the file that a picture is drawn of, the line it starts in, and the place there. */
  readonly picture: { readonly text: string; readonly firstLine: number; readonly span: Span };
  /** The filter, and what is said about it in its own offsets; nothing where a comment or a misfit is the matter. */
  readonly about?: { readonly filter: string; readonly name: string; readonly diagnostic: Diagnostic };
  /** In the order of the suggestions; those that the file cannot hold are left out. */
  readonly fixes: readonly FileFix[];
  /** Tells the finding from every other of its file, and stays the same when lines are added elsewhere. */
  readonly fingerprint: string;
}

/** A part of a file that could not be read. */
export interface FileProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** What a run came to. */
export interface Summary {
  /** Those that hold filters. */
  readonly files: number;
  readonly filters: number;
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  /** Filters that `--fix` has changed, or would change. */
  readonly mended: number;
  /** Findings that are not shown because a comment or the configuration says so. */
  readonly hidden: number;
  readonly problems: number;
  /** How often each rule spoke, the most frequent first. */
  readonly byRule: readonly { readonly code: string; readonly severity: Severity; readonly count: number }[];
}

/** Writes findings in one format, in the order they come. Everything it writes is harmless to terminals and to CI. */
export interface Report {
  add(finding: Finding): void;
  problem(problem: FileProblem): void;
  end(summary: Summary): void;
}
