import type { Severity } from '../diagnostic/diagnostic.ts';
import type { Examples } from './rule.ts';
import { rules as all } from './rules/index.ts';

/** What a rule finds and why, for documents and tools; how it is found is the library's own. */
export interface RuleDescription {
  /** Names the offence, as in a diagnostic. */
  readonly code: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Why that matters for a delete, and how it is known. */
  readonly why: string;
  readonly examples: Examples;
}

/** The rules that `checkFilter` judges by. */
export const rules: readonly RuleDescription[] = all;
