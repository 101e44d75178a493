import { rules } from '../check/rules/index.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';

/** A rule about a file with filters, documented as `frs-filter rule CODE` shows it. */
export interface FileRule {
  readonly code: string;
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  readonly why: string;
  /** Lines of a file with a finding, and the same lines without. */
  readonly examples: { readonly bad: string; readonly good: string };
}

export const fileRules = [
  {
    code: 'not-text',
    severity: 'error',
    summary: 'What stands in the place of a filter is no text.',
    why: 'Whoever sends it leaves the filter out, or sends something else than a filter; what the service does then is not documented.',
    examples: { bad: '{"filter": null}', good: '{"filter": "age:[20 TO 30]"}' },
  },
  {
    code: 'repeated-key',
    severity: 'error',
    summary: 'The key of a filter, or of what holds it, stands twice in one object.',
    why: 'Most readers take the last and say nothing, some take the first, and some refuse the file. Whoever looks at one of the two filters does not know that the other may be sent.',
    examples: {
      bad: '{"filter": "age:[20 TO 30]", "filter": "age:[0 TO 99]"}',
      good: '{"filter": "age:[20 TO 30]"}',
    },
  },
  {
    code: 'unused-ignore',
    severity: 'warning',
    summary: 'A comment ignores a finding that is not there.',
    why: 'It would hide the same mistake when somebody makes it later.',
    examples: {
      bad: '# frs-filter-ignore redundant-clause: grown over the years\nage:[20 TO 30]',
      good: 'age:[20 TO 30]',
    },
  },
  {
    code: 'odd-ignore',
    severity: 'warning',
    summary: 'A comment that should ignore a finding, or let a filter match more, cannot be followed.',
    why: 'It names no rule or no reason, or a finding for which the filter would be refused: that one can be hidden in the configuration alone, where a reason stands beside it for all to see.',
    examples: {
      bad: '# frs-filter-ignore redundant-clause\nage:20 || age:[20 TO 30]',
      good: '# frs-filter-ignore redundant-clause: 20 is the group we mean\nage:20 || age:[20 TO 30]',
    },
  },
] as const satisfies readonly FileRule[];

/** All rules: those about filters, and those about files with filters. */
export const allRules: readonly { readonly code: string; readonly severity: Severity }[] = [...rules, ...fileRules];

export type FileCode = (typeof fileRules)[number]['code'];

export function fileRule(code: FileCode): FileRule {
  const rule = fileRules.find((candidate) => candidate.code === code);
  if (!rule) throw new Error(`There is no rule ${code}.`);
  return rule;
}
