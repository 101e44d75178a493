import { type Command, Option } from 'commander';
import type { DeleteOptions } from '../commands/delete.ts';
import type { MatchOptions } from '../commands/match.ts';
import { everyFaceOption, FILTER, type Running, schemaOption } from './options.ts';

/** The commands for the faces that a filter matches. */
export function addFaceCommands(program: Command, { io, finish }: Running): void {
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
      const { match } = await import('../commands/match.ts');
      finish(await match(filter, options, io));
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
      const { deleteFaces } = await import('../commands/delete.ts');
      finish(await deleteFaces(filter, options, io));
    });
}
