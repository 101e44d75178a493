import { type Command, Option } from 'commander';
import type { CompareOptions } from '../commands/compare.ts';
import type { InitOptions } from '../commands/init.ts';
import type { LintOptions } from '../commands/lint.ts';
import { atOption, everyFaceOption, FILTER, type Running, schemaOption, wholeNumber } from './options.ts';

/** The commands for filters that are stored in files. */
export function addStoredCommands(program: Command, { io, finish }: Running): void {
  program
    .command('lint')
    .summary('say what is wrong with stored filters')
    .description(
      'Says what is wrong with the filters in files: .filter and .txt (one a line, # comments), JSON, NDJSON, YAML, CSV, and the literal filters of TypeScript and JavaScript.',
    )
    .argument('[path...]', 'files, folders and patterns, or - for standard input')
    .addOption(schemaOption())
    .addOption(atOption())
    .option('--fix', 'mend what leaves the same faces matched')
    .addOption(
      new Option('--fix-dry-run', 'show as a diff what --fix would change').conflicts([
        'fix',
        'format',
        'outputFile',
        'maxWarnings',
        'quiet',
      ]),
    )
    .addOption(
      new Option('--format <format>', 'how findings are written')
        .choices(['pretty', 'plain', 'json', 'sarif', 'github'])
        .default('pretty'),
    )
    .option('--output-file <file>', 'write the findings to a file')
    .addOption(
      new Option('--rule <code=severity>', 'how the findings of a rule are shown: off, hint, warning or error; may be repeated')
        .argParser((one: string, before: readonly string[]) => [...before, one])
        .default([], 'as the rules say'),
    )
    .addOption(
      new Option('--max-warnings <number>', 'how many warnings end with status 0').argParser(wholeNumber('--max-warnings')),
    )
    .option('--quiet', 'show errors only')
    .option(
      '--stdin-filename <name>',
      'what standard input would be called as a file; its ending says how filters are stored in it',
    )
    .option('--no-error-on-unmatched-pattern', 'end with status 0 though there is no file, or no filter in it')
    .addOption(
      new Option('--print-config', 'write the configuration that holds for a file').conflicts([
        'at',
        'fix',
        'fixDryRun',
        'format',
        'outputFile',
        'rule',
        'maxWarnings',
        'quiet',
        'stdinFilename',
        'errorOnUnmatchedPattern',
      ]),
    )
    .action(async (paths: readonly string[], options: LintOptions) => {
      const { lint } = await import('../commands/lint.ts');
      finish(await lint(paths, options, io));
    });

  program
    .command('init')
    .summary('write a configuration from a face set')
    .description('Writes a configuration into this folder, with the fields of a face set.')
    .argument('[file]', 'the JSON of a face set, as the service answers with it, or - for standard input')
    .addOption(new Option('--format <format>', 'how the configuration is written').choices(['json', 'yaml']).default('json'))
    .option('--force', 'replace the configuration that is there')
    .action(async (file: string | undefined, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      finish(await init(file, options, io));
    });

  program
    .command('compare')
    .summary('say how a filter stands to an earlier one')
    .description(
      'Says how the filter B stands to the filter A. The status is 1 where B may match a face that A does not. With --against, says what has become of stored filters since a git revision; the status is 1 where one may match a face that it did not match, and no new marker in the file says why: frs-filter-wider: REASON.',
    )
    .usage('[options] <A> <B> | --against <revision> <path...>')
    .argument('[what...]', `${FILTER}, and the one to compare with it; with --against, files, folders and patterns`)
    .option('--against <revision>', 'compare stored filters with those of a git revision, such as main')
    .addOption(schemaOption())
    .addOption(atOption())
    .addOption(new Option('--format <format>', 'how the result is written').choices(['pretty', 'json']).default('pretty'))
    .addOption(everyFaceOption().conflicts('against'))
    .action(async (args: readonly string[], options: CompareOptions) => {
      const { compare } = await import('../commands/compare.ts');
      finish(await compare(args, options, io));
    });
}
