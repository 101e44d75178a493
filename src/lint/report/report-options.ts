import type { Severity } from '../../diagnostic/diagnostic.ts';
import type { Palette } from '../../diagnostic/render/pretty.ts';

/** What the reports need of the run that they tell of. */
export interface ReportOptions {
  /** Takes the report piece by piece; a piece may end within a line. */
  readonly write: (text: string) => void;
  /** Colours for `pretty`; nothing is coloured without it. */
  readonly palette?: Palette;
  /** The version of this package. */
  readonly version: string;
  /** All that can be found, whether it was or not. */
  readonly rules: readonly ReportedRule[];
}

/** What a report says about a rule. */
export interface ReportedRule {
  readonly code: string;
  /** As it is where nobody changes it. */
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
}
