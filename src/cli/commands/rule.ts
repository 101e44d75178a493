import { exampleSchema } from '../../check/example-schema.ts';
import { checkFilter, type RuleDescription, renderDiagnostics, rules } from '../../index.ts';
import { colorsFor } from '../colors.ts';
import { didYouMean } from '../did-you-mean.ts';
import { ALL_WELL, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';

/** Writes what a rule finds, why, and its examples as check shows them; without a code, the list of rules. */
export async function rule(code: string | undefined, io: Io): Promise<number> {
  if (code === undefined) {
    io.stdout.write(list());
    return ALL_WELL;
  }
  const found = rules.find((candidate) => candidate.code === code);
  if (!found) throw new UsageError(unknown(code));
  io.stdout.write(page(found, io));
  return ALL_WELL;
}

function list(): string {
  const width = Math.max(...rules.map(({ code }) => code.length));
  return rules.map(({ code, severity, summary }) => `${code.padEnd(width)}  ${severity.padEnd(7)}  ${summary}\n`).join('');
}

function page({ code, severity, summary, why, examples }: RuleDescription, io: Io): string {
  const palette = colorsFor(io.stdout, io);
  const frames = examples.bad.map(({ text }) => {
    const { diagnostics } = checkFilter(text, exampleSchema);
    return renderDiagnostics(
      text,
      diagnostics.filter((diagnostic) => diagnostic.code === code),
      { format: 'pretty', palette },
    );
  });
  const good = examples.good.map((text) => `  ${text}`).join('\n');
  return `${palette.bold(code)} (${severity})\n${summary}\n\n${why}\n\n${frames.join('\n\n')}\n\nNothing is said about:\n${good}\n`;
}

function unknown(code: string): string {
  const meant = didYouMean(
    code,
    rules.map((rule) => rule.code),
  );
  return `There is no rule called ${code}.${meant}\nfrs-filter rule lists them.`;
}
