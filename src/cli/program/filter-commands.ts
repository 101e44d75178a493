import { type Command, Option } from 'commander';
import type { CheckCommandOptions } from '../commands/check.ts';
import type { ExplainOptions } from '../commands/explain.ts';
import type { FormatOptions } from '../commands/format.ts';
import type { ReadingOptions } from '../commands/reading.ts';
import { everyFaceOption, FILTER, type Running, schemaOption } from './options.ts';

/** The commands for a filter in words. */
export function addFilterCommands(program: Command, { io, finish }: Running): void {
  program
    .command('check')
    .summary('say what is wrong with filters')
    .description('Says what is wrong with filters; silent when nothing is.')
    .argument('[filter...]', `${FILTER}, one a line`)
    .addOption(schemaOption())
    .addOption(new Option('--format <format>', 'how findings are written').choices(['pretty', 'plain', 'json']).default('pretty'))
    .addOption(everyFaceOption())
    .action(async (filters: readonly string[], options: CheckCommandOptions) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(filters, options, io));
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
      const { explain } = await import('../commands/explain.ts');
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
      const { reading } = await import('../commands/reading.ts');
      finish(await reading(filter, options, io));
    });

  program
    .command('format')
    .summary('write a filter in its canonical form')
    .description('Writes the canonical text of a filter that check lets pass.')
    .argument('<filter>', `${FILTER}, one a line`)
    .addOption(schemaOption())
    .addOption(everyFaceOption())
    .action(async (filter: string, options: FormatOptions) => {
      const { format } = await import('../commands/format.ts');
      finish(await format(filter, options, io));
    });

  program
    .command('parse')
    .summary('write the tree of a filter as JSON')
    .description('Writes the tree of a filter as JSON.')
    .argument('<filter>', `${FILTER}, one a line`)
    .action(async (filter: string) => {
      const { parse } = await import('../commands/parse.ts');
      finish(await parse(filter, io));
    });
}
