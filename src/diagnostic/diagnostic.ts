import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/**
 * A statement about the text as it stands, since stored text gets sent as it stands.
 * `error`: the service refuses it or reads it differently from a person, or it can match nothing or every face, or no
 * documented form says it. `warning`: understood alike by all, but a documented form says the same, or likely not meant.
 * `hint`: taste.
 */
export type Severity = 'error' | 'warning' | 'hint';

/**
 * One finding about a filter. `message` is a function of `data`; `span` counts UTF-16 code units, half open. `suggestions` are made
 * when they are first read; in JSON and in a copy they are plain data.
 */
export interface Diagnostic<Code extends string = string, Data = unknown> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly data: Data;
  /** What else to know or do, where no edit says it. */
  readonly help?: string;
  readonly suggestions: readonly Suggestion[];
}

/**
 * How what the service matches changes when a suggestion is applied.
 * `different` also stands where the change could not be determined.
 */
export type Effect = 'same' | 'narrower' | 'wider' | 'different';

/** What to write instead. Only `same` may be applied without asking. */
export interface Suggestion {
  readonly title: string;
  readonly effect: Effect;
  readonly edits: readonly [Edit, ...Edit[]];
}
