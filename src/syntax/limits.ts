/** How much text is read at all; counted before parsing. */
export interface Limits {
  /** UTF-16 code units. */
  readonly maxLength: number;
  /** Brackets inside brackets. */
  readonly maxDepth: number;
  /** Clauses in one bracket level; Lucene refuses more than 1,024. */
  readonly maxClauses: number;
  readonly maxDiagnostics: number;
}

export const DEFAULT_LIMITS: Limits = { maxLength: 65_536, maxDepth: 100, maxClauses: 1_024, maxDiagnostics: 100 };
