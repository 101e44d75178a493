import { Argument, Command } from 'commander';
import { version } from '../../../package.json';
import { didYouMean } from '../../text/did-you-mean.ts';
import type { Shell } from '../completion/scripts.ts';
import { UsageError } from '../io.ts';
import { addFaceCommands } from './face-commands.ts';
import { addFilterCommands } from './filter-commands.ts';
import { FILTER, type Running } from './options.ts';
import { addStoredCommands } from './stored-commands.ts';

/**
 * The commands and their options. Each command is loaded when it is called, so that `--help` needs neither parser nor rules.
 */
export function programFor({ io, finish }: Running): Command {
  const program = new Command('frs-filter')
    .description('Says whether a face delete filter for Huawei Cloud FRS means what it says, before anything is deleted.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });

  addFilterCommands(program, { io, finish });
  addStoredCommands(program, { io, finish });
  addFaceCommands(program, { io, finish });

  program
    .command('rule')
    .summary('say what a rule finds, and why')
    .description('Says what a rule finds and why, with examples; without a code, lists the rules.')
    .argument('[code]', 'the code of a finding, such as inverted-range')
    .action(async (code: string | undefined) => {
      const { rule } = await import('../commands/rule.ts');
      finish(await rule(code, io));
    });

  program
    .command('completion')
    .summary('write a script that completes commands in a shell')
    .description('Writes a script that completes commands, options and rules in a shell; its first lines say where it belongs.')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completion } = await import('../commands/completion.ts');
      finish(await completion(shell, program, io));
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
    command.configureOutput({ outputError: (text, write) => write(inOurWords(text, command)) });
    command.showHelpAfterError(`Usage: ${name} ${command.usage()}\n${name} --help says more.`);
  }
  return program;
}

/** Standard input can be read once: by a filter, a schema or an export. */
function verifyStandardInput(command: Command): void {
  const { schema, faces } = command.opts<{ readonly schema?: string; readonly faces?: string }>();
  if ([...command.args, schema, faces].filter((place) => place === '-').length > 1)
    throw new UsageError('Standard input, -, is asked for twice; it can hold one thing: filters, a schema or faces.');
}

/** What commander says, in the words of the rest, with the likely cause where there is one. */
function inOurWords(text: string, command: Command): string {
  const said = text
    .replace(/^error: (?:command-)?/, 'frs-filter: ')
    .replace(/ is invalid(?: for argument '[^']*')?\. Allowed choices are /, ' is not one of ');
  if (!command.registeredArguments.some(({ description }) => description.startsWith(FILTER))) return said;
  if (/unknown option '-[^-]/.test(text))
    return `${said}A filter that begins with - stands after --, as in: frs-filter ${command.name()} -- '-age:20'\n`;
  if (/too many arguments/.test(text))
    return `${said}Put the filter between single quotes, so that the shell keeps it in one piece.\n`;
  return said;
}
