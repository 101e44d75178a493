import { suggestionLines, withEffect } from '../../diagnostic/render/help.ts';
import { asDrawn } from '../../diagnostic/width.ts';
import type { Finding } from '../finding.ts';

/** What to do about a finding, one line each, ready to be shown. What a suggestion makes of a filter is the filter's own text. */
export function helpOf(finding: Finding): readonly string[] {
  const { about, help } = finding;
  const lines = about
    ? suggestionLines(about.filter, about.diagnostic)
    : finding.fixes.map(({ title, effect }) => withEffect(asDrawn(title), effect));
  return help === undefined ? lines : [asDrawn(help), ...lines];
}
