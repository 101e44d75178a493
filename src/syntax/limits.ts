/** How much text is read at all; counted before parsing. */
export interface Limits {
  /** UTF-16 code units. */
  readonly maxLength: number;
  /** Brackets inside brackets; a negation of a negation without brackets counts as one more. */
  readonly maxDepth: number;
  /** Clauses in one bracket level; at most 1,024, since Lucene refuses more. */
  readonly maxClauses: number;
  /** Diagnostics of one text; further ones are dropped. */
  readonly maxDiagnostics: number;
}

/** What is read where a caller sets no limits. */
export const DEFAULT_LIMITS: Limits = Object.freeze({ maxLength: 65_536, maxDepth: 100, maxClauses: 1_024, maxDiagnostics: 100 });

/**
 * The limits that a caller set, over the default ones.
 * @throws TypeError for a limit that is no whole number of at least 1.
 */
export function limitsOf(given?: Partial<Limits>): Limits {
  if (given === undefined) return DEFAULT_LIMITS;
  const limits: { -readonly [Name in keyof Limits]: number } = { ...DEFAULT_LIMITS };
  for (const name of Object.keys(DEFAULT_LIMITS) as (keyof Limits)[]) {
    const limit = Object.hasOwn(given, name) ? given[name] : undefined;
    if (limit === undefined) continue;
    if (!Number.isSafeInteger(limit) || limit < 1)
      throw new TypeError(`${name} is ${limit}; a limit is a whole number of at least 1.`);
    if (name === 'maxClauses' && limit > DEFAULT_LIMITS.maxClauses) {
      throw new TypeError(`maxClauses is ${limit}; the service refuses more than ${DEFAULT_LIMITS.maxClauses}.`);
    }
    limits[name] = limit;
  }
  return limits;
}
