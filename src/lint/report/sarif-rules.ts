import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Severity } from '../../diagnostic/diagnostic.ts';
import type { ReportedRule, ReportOptions } from './report-options.ts';

export const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, string>;

const HOME = 'https://www.npmjs.com/package/frs-filter';

/** The page of all rules, which is part of the package. */
const RULES_PAGE = 'https://unpkg.com/frs-filter@VERSION/RULES.md';

/** The tool, and all that it can find. */
export function driver({ version, rules }: Pick<ReportOptions, 'version' | 'rules'>): ToolComponent {
  return {
    name: 'frs-filter',
    version,
    semanticVersion: version,
    informationUri: HOME,
    rules: rules.map((rule) => descriptor(rule, version)),
  };
}

function descriptor({ code, severity, summary, why }: ReportedRule, version: string): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: {
      text: `${summary} ${why}\n\nExamples: frs-filter rule ${code}`,
      markdown: `${summary}\n\n${why}\n\nExamples: \`frs-filter rule ${code}\``,
    },
    helpUri: `${RULES_PAGE.replace('VERSION', encodeURIComponent(version))}#${code}`,
    defaultConfiguration: { level: LEVELS[severity] },
  };
}
