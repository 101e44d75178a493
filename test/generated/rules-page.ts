import { checkFilter } from '../../src/check/check-filter.ts';
import { exampleSchema } from '../../src/check/example-schema.ts';
import type { Example } from '../../src/check/rule.ts';
import { renderDiagnostics } from '../../src/diagnostic/render/render-diagnostics.ts';
import { documentedRules } from '../../src/lint/documented-rules.ts';
import { type FileRule, fileRules } from '../../src/lint/rules.ts';
import { type RuleDescription, rules } from '../../src/rules/index.ts';

/** Longer examples show that they are long, and nothing else. */
const LONGEST = 300;

/** The page of all rules, each with its examples as the command shows them. */
export function rulesPage(): string {
  const fields = Object.entries(exampleSchema.fields).map(([name, type]) => `\`${name}\` (${type})`);
  return `${[
    '# Rules',
    '<!-- Written by `npm run generate` from src/check/rules and src/lint/rules.ts; not for editing. -->',
    `What \`frs-filter check\` finds, and why; the last ones, about files, are found by \`frs-filter lint\`. An *error* withholds the stamp that a delete request needs; a *warning* or a *hint* does not. What a fix does to the faces that match is measured against how the service would read the text as it stands.`,
    `The examples are judged by a face set with the fields ${fields.join(', ')}.`,
    contents(),
    ...rules.map(section),
    ...fileRules.map(fileSection),
  ].join('\n\n')}\n`;
}

function contents(): string {
  const rows = documentedRules.map(
    ({ code, severity, summary }) => `| [\`${code}\`](#${code}) | ${severity} | ${cell(summary)} |`,
  );
  return ['| rule | severity | finds |', '|---|---|---|', ...rows].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function section(rule: RuleDescription): string {
  const { code, severity, summary, why, examples } = rule;
  const good = examples.good.map((text) => `- ${inline(shortened(text))}`).join('\n');
  return [
    `## ${code}`,
    `*${severity}.* ${summary}`,
    why,
    ...examples.bad.map((example) => picture(rule, example)),
    `Nothing is said about:\n\n${good}`,
  ].join('\n\n');
}

function fileSection({ code, severity, summary, why, examples: { bad, good } }: FileRule): string {
  const block = (text: string) => `\`\`\`text\n${text}\n\`\`\``;
  return [`## ${code}`, `*${severity}.* ${summary}`, why, 'Said about:', block(bad), 'Nothing is said about:', block(good)].join(
    '\n\n',
  );
}

function picture({ code }: RuleDescription, { text }: Example): string {
  if (text.length > LONGEST) return `A filter of ${text.length.toLocaleString('en')} characters.`;
  const { diagnostics } = checkFilter(text, exampleSchema);
  const own = diagnostics.filter((diagnostic) => diagnostic.code === code);
  return `\`\`\`text\n${renderDiagnostics(text, own, { format: 'pretty' })}\n\`\`\``;
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, 60)}…` : text;
}

/** Between more backticks than the text has in a row. */
function inline(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = longest > 0 || text.startsWith(' ') || text.endsWith(' ') ? ' ' : '';
  return text === '' ? '(an empty text)' : `${fence}${pad}${text.replaceAll('\n', '␊')}${pad}${fence}`;
}
