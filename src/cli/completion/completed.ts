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
    options: optionsOf(program),
    commands: commands.map((command) => ({
      name: command.name(),
      summary: command.summary(),
      options: optionsOf(command),
      argument: argumentOf(command.registeredArguments[0], words),
    })),
  };
}

function optionsOf(command: Command): readonly CompletedOption[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map((option) => ({
      names: [option.short, option.long].filter((name) => name !== undefined),
      description: option.description,
      value: option.required || option.optional ? optionValue(option) : undefined,
    }));
}

function optionValue({ argChoices, flags }: Option): Values {
  return argChoices ? { kind: 'words', words: argChoices } : byName(/[<[]([\w-]+)/.exec(flags)?.[1] ?? '');
}

function argumentOf(argument: Argument | undefined, words: ReadonlyMap<string, readonly string[]>): Values {
  const name = argument?.name() ?? '';
  const choices = argument?.argChoices ?? words.get(name);
  return choices ? { kind: 'words', words: choices } : byName(name);
}

/** What is called a file or a path is one. */
function byName(name: string): Values {
  return { kind: /(?:^|-)(?:file|path)$/.test(name) ? 'path' : 'anything' };
}
