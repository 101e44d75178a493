import { checkFilter, type Diagnostic, parseFilter, renderDiagnostics } from '../../index.ts';
import { schemaFor } from '../configuration.ts';
import { checkingWith, type EveryFaceOption, type GivenFilter, givenFilters } from '../filters.ts';
import { ALL_WELL, colorsFor, FINDINGS, type Io } from '../io.ts';

export interface CheckCommandOptions extends EveryFaceOption {
  readonly schema?: string;
  readonly format: 'pretty' | 'plain' | 'json';
}

/** Says what is wrong with filters; silent where nothing is, except in JSON, which is always an array. */
export async function check(args: readonly string[], options: CheckCommandOptions, io: Io): Promise<number> {
  const schema = await schemaFor(options.schema, io);
  if (!schema) io.stderr.write('No schema was given, so fields and values are not checked; --schema FILE gives one.\n');
  const report = reporter(options.format, io);
  let status = ALL_WELL;
  for await (const given of givenFilters(args, io)) {
    const outcome = checkFilter(given.text, schema, checkingWith(options));
    if (!outcome.ok) status = FINDINGS;
    report.add(given, outcome.diagnostics);
  }
  report.end();
  if (wasCut(args)) io.stderr.write('Did the shell cut one filter into pieces? Put it between single quotes.\n');
  return status;
}

/** Whether the arguments make sense together, though not each for itself. */
function wasCut(args: readonly string[]): boolean {
  return args.length > 1 && args.some((arg) => !parseFilter(arg).ok) && parseFilter(args.join(' ')).ok;
}

function reporter(format: CheckCommandOptions['format'], io: Io) {
  const palette = colorsFor(io.stdout, io);
  const collected: unknown[] = [];
  let first = true;
  return {
    add({ text, source, line }: GivenFilter, diagnostics: readonly Diagnostic[]): void {
      if (diagnostics.length === 0) return;
      const place = source === undefined ? {} : { source };
      const rendered = renderDiagnostics(text, diagnostics, {
        format,
        firstLine: line,
        palette,
        ...place,
      });
      if (format === 'json') collected.push(...(JSON.parse(rendered) as readonly unknown[]));
      else io.stdout.write(`${first || format === 'plain' ? '' : '\n'}${rendered}\n`);
      first = false;
    },
    end(): void {
      if (format === 'json') io.stdout.write(`${JSON.stringify(collected, null, 2)}\n`);
    },
  };
}
