import type { RuleDocs } from '../check/rule.ts';
import { ruleDocs, rules as withoutDocs } from '../check/rules/index.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';

/** What a rule finds and why, for documents and tools. */
export interface RuleDescription extends RuleDocs {
  /** Names the offence, as in a diagnostic. */
  readonly code: string;
  readonly severity: Severity;
}

/** The rules that `checkFilter` applies, with their documentation. */
export const rules: readonly RuleDescription[] = /* @__PURE__ */ withoutDocs.map(({ code, severity }) => ({
  code,
  severity,
  ...(ruleDocs[code] as RuleDocs),
}));

export type { Example, Examples, RuleDocs } from '../check/rule.ts';
export type { Severity } from '../diagnostic/diagnostic.ts';
