import { exampleSchema } from '../../check/example-schema.ts';
import { checkFilter, renderDiagnostics } from '../../index.ts';
import { documentedRules } from '../../lint/documented-rules.ts';
import type { FileRule } from '../../lint/rules.ts';
import type { RuleDescription } from '../../rules/index.ts';
import { didYouMean } from '../../text/did-you-mean.ts';
import { ALL_WELL, colorsFor, type Io, UsageError } from '../io.ts';

/** Writes what a rule finds, why, and its examples as they are shown; without a code, the list of rules. */
export async function rule(code: string | undefined, io: Io): Promise<number> {
  if (code === undefined) {
    io.stdout.write(list());
    return ALL_WELL;
  }
  const found = documentedRules.find((candidate) => candidate.code === code);
  if (!found) throw new UsageError(unknown(code));
  io.stdout.write(page(found, io));
  return ALL_WELL;
}

function list(): string {
  const width = Math.max(...documentedRules.map(({ code }) => code.length));
  return documentedRules
    .map(({ code, severity, summary }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`)
    .join('');
}

function page(found: RuleDescription | FileRule, io: Io): string {
  const { code, severity, summary, why } = found;
  const { bold } = colorsFor(io.stdout, io);
  return `${bold(code)} (${severity})\n${summary}\n\n${why}\n\n${examples(found, io)}\n`;
}

function examples(found: RuleDescription | FileRule, io: Io): string {
  // Where it is found a picture would need the whole file.
  if (isFileRule(found)) return `Said about:\n${indented([found.examples.bad])}\n\n${goodOnes([found.examples.good])}`;
  const {
    code,
    examples: { bad, good },
  } = found;
  const palette = colorsFor(io.stdout, io);
  const frames = bad.map(({ text }) => {
    const { diagnostics } = checkFilter(text, exampleSchema);
    const spoken = diagnostics.filter((diagnostic) => diagnostic.code === code);
    return renderDiagnostics(text, spoken, { format: 'pretty', palette });
  });
  return `${frames.join('\n\n')}\n\n${goodOnes(good)}`;
}

function isFileRule(found: RuleDescription | FileRule): found is FileRule {
  return typeof found.examples.bad === 'string';
}

function goodOnes(texts: readonly string[]): string {
  return `Nothing is said about:\n${indented(texts)}`;
}

function indented(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split('\n'))
    .map((line) => `  ${line}`)
    .join('\n');
}

function unknown(code: string): string {
  const meant = didYouMean(
    code,
    documentedRules.map((rule) => rule.code),
  );
  return `There is no rule called ${code}.${meant}\nfrs-filter rule lists them.`;
}
