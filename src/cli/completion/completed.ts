import type { Command } from 'commander';

/** What a shell completes. */
export interface Completed {
  /** Options before any command. */
  readonly options: readonly CompletedOption[];
  readonly commands: readonly CompletedCommand[];
}

export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  /** The values of its arguments; they all take the same. */
  readonly argument: Values;
}

export interface CompletedOption {
  /** Such as `-h` and `--help`. */
  readonly names: readonly string[];
  readonly description: string;
  /** Absent for a flag. */
  readonly value: Values | undefined;
}

/** Words to choose from, a path, or anything else. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'path' }
  | { readonly kind: 'anything' };

/** Returns everything that can be completed, from the declarations of the commands; `codes` are those of the rules. */
export function completedOf(program: Command, codes: readonly string[]): Completed {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const words = new Map<string, readonly string[]>([
    ['code', codes],
    ['command', commands.map((command) => command.name())],
  ]);
  const valuesOf = (name: string, choices: readonly string[] | undefined): Values => {
    const known = choices ?? words.get(name);
    if (known) return { kind: 'words', words: known };
    // `what` is what `compare` takes, which may be files.
    return { kind: /(?:^|-)(?:file|path|what)$/.test(name) ? 'path' : 'anything' };
  };
  const optionsOf = (command: Command): readonly CompletedOption[] =>
    command
      .createHelp()
      .visibleOptions(command)
      .map(({ short, long, description, required, optional, flags, argChoices }) => ({
        names: [short, long].filter((name) => name !== undefined),
        description,
        // Of `<code=severity>` the beginning.
        value: required || optional ? valuesOf(/[<[]([\w-]+)/.exec(flags)?.[1] ?? '', argChoices) : undefined,
      }));
  return {
    options: optionsOf(program),
    commands: commands.map((command) => {
      const [argument] = command.registeredArguments;
      return {
        name: command.name(),
        summary: command.summary(),
        options: optionsOf(command),
        argument: valuesOf(argument?.name() ?? '', argument?.argChoices),
      };
    }),
  };
}
