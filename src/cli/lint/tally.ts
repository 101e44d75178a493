import type { Finding, Summary } from '../../lint/finding.ts';

/** Counts what a run comes to. */
export function tally() {
  const byRule = new Map<string, { code: string; severity: Finding['severity']; count: number }>();
  const bySeverity = { error: 0, warning: 0, hint: 0 };
  const counts = { files: 0, filters: 0, mended: 0, hidden: 0, problems: 0 };
  return {
    counts,
    finding({ code, severity }: Finding): void {
      bySeverity[severity] += 1;
      const rule = byRule.get(code);
      if (rule) rule.count += 1;
      else byRule.set(code, { code, severity, count: 1 });
    },
    summary: (): Summary => ({
      ...counts,
      errors: bySeverity.error,
      warnings: bySeverity.warning,
      hints: bySeverity.hint,
      byRule: [...byRule.values()].sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    }),
  };
}
