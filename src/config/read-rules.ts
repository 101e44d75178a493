import type { RuleLevel } from '../check/diagnose.ts';
import type { Severity } from '../diagnostic/diagnostic.ts';
import { allRules } from '../lint/rules.ts';
import { describe, entriesOf, type Part, questionAbout, tellUnknownKey, tellValue, textOf } from './part.ts';

/** How a rule is shown, and why, where somebody said so. */
export interface RuleSetting {
  readonly shown: RuleLevel;
  readonly reason?: string;
}

/** How a rule can be shown, as it is written. */
export const SHOWN: readonly RuleLevel[] = ['off', 'hint', 'warning', 'error'];

export function isShown(word: unknown): word is RuleLevel {
  return SHOWN.some((shown) => shown === word);
}

/** What `rules` says, by code. */
export function readRules(part: Part): ReadonlyMap<string, RuleSetting> {
  const severities = new Map(allRules.map(({ code, severity }): [string, Severity] => [code, severity]));
  const settings = new Map<string, RuleSetting>();
  for (const { key: code, part: value } of entriesOf(part, 'Rules are an object, such as {"redundant-clause": "off"}')) {
    const severity = severities.get(code);
    if (!severity) {
      const help = questionAbout(code, [...severities.keys()]) ?? 'frs-filter rule lists them.';
      value.tell({ path: value.path, at: 'key', message: `There is no rule called ${JSON.stringify(code)}.`, help });
      continue;
    }
    const setting = value.value.kind === 'map' ? readSetting(value) : shownAlone(value);
    if (!setting) continue;
    if (setting.shown === 'off' && severity === 'error' && setting.reason === undefined) tellValue(value, unreasoned(code));
    settings.set(code, setting);
  }
  return settings;
}

function readSetting(part: Part): RuleSetting | undefined {
  let shown: RuleLevel | undefined;
  let reason: string | undefined;
  const parts = entriesOf(part, '');
  for (const { key, part: value } of parts) {
    if (key === 'severity') shown = readShown(value);
    else if (key === 'reason') reason = textOf(value, 'A reason is a sentence');
    else tellUnknownKey(value, "A rule's setting", ['severity', 'reason']);
  }
  if (!parts.some(({ key }) => key === 'severity'))
    tellValue(part, 'A severity is missing here, such as {"severity": "warning"}.');
  // A reason that cannot be read is told already.
  if (reason === undefined && parts.some(({ key }) => key === 'reason')) return undefined;
  return shown && { shown, ...(reason === undefined ? {} : { reason }) };
}

function shownAlone(part: Part): RuleSetting | undefined {
  const shown = readShown(part);
  return shown && { shown };
}

function readShown(part: Part): RuleLevel | undefined {
  const given = part.value.kind === 'scalar' ? part.value.value : undefined;
  if (isShown(given)) return given;
  const help = typeof given === 'string' ? questionAbout(given, SHOWN) : undefined;
  tellValue(part, `A rule is off, or shown as a hint, warning or error; this is ${describe(part.value)}.`, help);
  return undefined;
}

function unreasoned(code: string): string {
  return `A filter with ${code} is never sent, and hiding the finding hides why; say the reason, as in {"severity": "off", "reason": "…"}.`;
}
