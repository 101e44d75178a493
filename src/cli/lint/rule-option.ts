import type { Config } from '../../config/config.ts';
import { isShown, SHOWN } from '../../config/read-rules.ts';
import type { RuleLevel, Severity } from '../../index.ts';
import { allRules } from '../../lint/all-rules.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { UsageError } from '../exit.ts';

/** How findings are shown: as the options say, else the configuration, else the rule itself. */
export function shownAs(options: readonly string[], config: Config): (code: string, severity: Severity) => RuleLevel {
  const asked = new Map(options.map(readRuleOption));
  return (code, severity) => asked.get(code) ?? config.rules.get(code)?.shown ?? severity;
}

/** `code=severity` */
function readRuleOption(option: string): readonly [string, RuleLevel] {
  const [code = '', shown = ''] = option.split('=');
  const rule = allRules.find((candidate) => candidate.code === code);
  if (!rule) {
    const codes = allRules.map((candidate) => candidate.code);
    throw new UsageError(`--rule ${option}: there is no rule called ${code}.${didYouMean(code, codes)}`);
  }
  if (!isShown(shown) || option.split('=').length !== 2)
    throw new UsageError(`--rule ${option}: write it as --rule ${code}=SEVERITY, with ${SHOWN.join(', ')}.`);
  if (shown === 'off' && rule.severity === 'error')
    throw new UsageError(
      `--rule ${option}: a filter with this finding is refused, so it cannot be hidden here. In the configuration it can, with a reason: "rules": {"${code}": {"severity": "off", "reason": "…"}}`,
    );
  return [code, shown];
}
