import type { Argument, Command, Option } from 'commander';

/** What the shell completes of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** What stands for its arguments; they all take the same. */
  readonly argument: Values;
}

export interface CompletedOption {
  /** `-h` and `--help`, as far as it has them. */
  readonly names: readonly string[];
  readonly description: string;
  /** What stands after it; nothing for a flag. */
  readonly value: Values | undefined;
}

/** Words to choose from, a path, or something that nobody can know. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'path' }
  | { readonly kind: 'anything' };

export interface Completed {
  /** Options before any command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

/** Everything that can be completed, from what the commands themselves declare; `codes` are those of the rules. */
export function completedOf(program: Command, codes: readonly string[]): Completed {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const words = new Map([
    ['code', codes],
    ['command', commands.map((command) => command.name())],
  ]);
  return {
    options: optionsOf(program, words),
    commands: commands.map((command) => ({
      name: command.name(),
      summary: command.summary(),
      options: optionsOf(command, words),
      argument: argumentOf(command.registeredArguments[0], words),
    })),
  };
}

function optionsOf(command: Command, words: Words): readonly CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      description: option.description,
      value: option.required || option.optional ? optionValue(option, words) : undefined,
    }));
}

/** The words that stand for what is called so in a command. */
type Words = ReadonlyMap<string, readonly string[]>;

/** Of `<code=severity>` what comes first. */
function optionValue({ argChoices, flags }: Option, words: Words): Values {
  return valuesOf(/[<[]([\w-]+)/.exec(flags)?.[1] ?? '', { choices: argChoices, words });
}

function argumentOf(argument: Argument | undefined, words: Words): Values {
  return valuesOf(argument?.name() ?? '', { choices: argument?.argChoices, words });
}

/** What is called a file or a path is one, and so may be what `compare` takes. */
function valuesOf(
  name: string,
  { choices, words }: { readonly choices: readonly string[] | undefined; readonly words: Words },
): Values {
  const known = choices ?? words.get(name);
  if (known) return { kind: 'words', words: known };
  return { kind: /(?:^|-)(?:file|path|what)$/.test(name) ? 'path' : 'anything' };
}
