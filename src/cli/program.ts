import { Command, Option } from 'commander';
import { version } from '../../package.json';
import type { CheckCommandOptions } from './commands/check.ts';
import type { CompareOptions } from './commands/compare.ts';
import type { DeleteOptions } from './commands/delete.ts';
import type { ExplainOptions } from './commands/explain.ts';
import type { FormatOptions } from './commands/format.ts';
import type { MatchOptions } from './commands/match.ts';
import type { ReadingOptions } from './commands/reading.ts';
import { didYouMean } from './did-you-mean.ts';
import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

const FILTER = 'a filter between single quotes, or - for standard input';

/**
 * The commands and their options. Each command is loaded when it is called, so that `--help` needs neither parser nor rules.
 * `finish` takes the exit status.
 */
export function programFor(io: Io, finish: (status: number) => void): Command {
  const program = new Command('frs-filter')
    .description('Says whether a face delete filter for Huawei Cloud FRS means what it says, before anything is deleted.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(inOurWords(text)),
    });

  program
    .command('check')
    .summary('say what is wrong with filters')
    .description('Says what is wrong with filters; silent when nothing is.')
    .argument('[filter...]', `${FILTER}, one a line`)
    .addOption(schemaOption())
    .addOption(new Option('--format <format>', 'how findings are written').choices(['pretty', 'plain', 'json']).default('pretty'))
    .addOption(everyFaceOption())
    .action(async (filters: readonly string[], options: CheckCommandOptions) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(filters, options, io));
    });

  program
    .command('format')
    .summary('write a filter in its canonical form')
    .description('Writes the canonical text of a filter that check lets pass.')
    .argument('<filter>', `${FILTER}, one a line`)
    .addOption(schemaOption())
    .addOption(everyFaceOption())
    .action(async (filter: string, options: FormatOptions) => {
      const { format } = await import('./commands/format.ts');
      finish(await format(filter, options, io));
    });

  program
    .command('parse')
    .summary('write the tree of a filter as JSON')
    .description('Writes the tree of a filter as JSON.')
    .argument('<filter>', `${FILTER}, one a line`)
    .action(async (filter: string) => {
      const { parse } = await import('./commands/parse.ts');
      finish(await parse(filter, io));
    });

  program
    .command('rule')
    .summary('say what a rule finds, and why')
    .description('Says what a rule finds and why, with examples; without a code, lists the rules.')
    .argument('[code]', 'the code of a finding, such as inverted-range')
    .action(async (code: string | undefined) => {
      const { rule } = await import('./commands/rule.ts');
      finish(await rule(code, io));
    });

  program
    .command('delete')
    .summary('write the request that deletes what a filter matches')
    .description('Writes the request that deletes what a filter matches. Nothing is sent.')
    .argument('<filter>', FILTER)
    .addOption(schemaOption())
    .requiredOption('--endpoint <url>', 'where the service is, such as https://face.cn-north-4.myhuaweicloud.com')
    .requiredOption('--project-id <id>', 'the project that the face set belongs to')
    .requiredOption('--face-set <name>', 'the name of the face set')
    .addOption(new Option('--format <format>', 'how the request is written').choices(['http', 'curl', 'json']).default('http'))
    .addOption(everyFaceOption())
    .action(async (filter: string, options: DeleteOptions) => {
      const { deleteFaces } = await import('./commands/delete.ts');
      finish(await deleteFaces(filter, options, io));
    });

  program
    .command('match')
    .summary('write the faces of an export that a filter matches')
    .description('Writes the faces of an export that a filter matches, one a line. The status is 1 where none does.')
    .argument('<filter>', FILTER)
    .addOption(schemaOption())
    .requiredOption('--faces <file>', 'an export of faces in NDJSON, JSON or CSV, or - for standard input')
    .addOption(
      new Option('--faces-format <format>', 'how the faces are written, where the name does not say').choices([
        'ndjson',
        'json',
        'csv',
      ]),
    )
    .addOption(new Option('--count', 'write only how many faces match').conflicts('summary'))
    .addOption(new Option('--summary', 'write how many faces match, in all and by clause'))
    .option('--skip-bad', 'leave out faces that cannot be read, and say at the end how many')
    .addOption(everyFaceOption())
    .action(async (filter: string, options: MatchOptions) => {
      const { match } = await import('./commands/match.ts');
      finish(await match(filter, options, io));
    });

  program
    .command('compare')
    .summary('say how a filter stands to an earlier one')
    .description('Says how the filter B stands to the filter A. The status is 1 where B may match a face that A does not.')
    .argument('<A>', FILTER)
    .argument('<B>', 'the filter to compare with it')
    .addOption(schemaOption())
    .addOption(new Option('--format <format>', 'how the result is written').choices(['pretty', 'json']).default('pretty'))
    .addOption(everyFaceOption())
    .action(async (a: string, b: string, options: CompareOptions) => {
      const { compare } = await import('./commands/compare.ts');
      finish(await compare(a, b, options, io));
    });

  program
    .command('explain')
    .summary('say in plain words what a filter matches')
    .description('Says in plain words what a filter matches, or why a face matches it or not.')
    .argument('<filter>', FILTER)
    .addOption(schemaOption())
    .option('--face <json>', 'a face to explain the filter with; the status is 1 where it does not match')
    .addOption(everyFaceOption())
    .action(async (filter: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(filter, options, io));
    });

  program
    .command('reading')
    .summary('show how a person and how the service would read a text')
    .description(
      'Shows how a person and how the service would read a text, and what check says of it. The status is 1 where the two differ, or check refuses the text.',
    )
    .argument('<filter>', FILTER)
    .addOption(schemaOption())
    .addOption(everyFaceOption())
    .action(async (filter: string, options: ReadingOptions) => {
      const { reading } = await import('./commands/reading.ts');
      finish(await reading(filter, options, io));
    });

  program
    .helpCommand(false)
    .command('help')
    .summary('print help for a command')
    .description('Prints help for a command; without one, the list of commands.')
    .argument('[command]', 'the name of a command')
    .action((name: string | undefined) => {
      if (name === undefined) return program.help();
      const names = program.commands.map((command) => command.name());
      const found = program.commands[names.indexOf(name)];
      if (!found) throw new UsageError(`There is no command ${name}.${didYouMean(name, names)}\nfrs-filter --help lists them.`);
      found.help();
    });

  program.hook('preAction', (_, command) => verifyStandardInput(command));

  for (const command of [program, ...program.commands]) {
    const name = command === program ? 'frs-filter' : `frs-filter ${command.name()}`;
    command.showHelpAfterError(`Usage: ${name} ${command.usage()}\n${name} --help says more.`);
  }
  return program;
}

function schemaOption(): Option {
  return new Option(
    '--schema <file>',
    'the fields of the face set, in JSON or YAML, or - for standard input (default: frs-filter.config.json or .yaml)',
  );
}

function everyFaceOption(): Option {
  return new Option('--every-face', 'let a filter pass that matches every face, because that is meant');
}

/** Standard input can be read once: by a filter, a schema or an export. */
function verifyStandardInput(command: Command): void {
  const { schema, faces } = command.opts<{ readonly schema?: string; readonly faces?: string }>();
  if ([...command.args, schema, faces].filter((place) => place === '-').length > 1)
    throw new UsageError('Standard input, -, is asked for twice; it can hold one thing: filters, a schema or faces.');
}

/** What commander says, in the words of the rest, with the likely cause where there is one. */
function inOurWords(text: string): string {
  const said = text.replace(/^error: /, 'frs-filter: ').replace(' is invalid. Allowed choices are ', ' is not one of ');
  if (/unknown option '-[^-]/.test(text))
    return `${said}A filter that begins with - stands after --, as in: frs-filter check -- '-age:20'\n`;
  if (/too many arguments/.test(text))
    return `${said}Put the filter between single quotes, so that the shell keeps it in one piece.\n`;
  return said;
}
