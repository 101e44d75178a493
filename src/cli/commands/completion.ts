import type { Command } from 'commander';
import { allRules } from '../../lint/rules.ts';
import { bashScript } from '../completion/bash.ts';
import { type Completed, completedOf } from '../completion/completed.ts';
import { fishScript } from '../completion/fish.ts';
import { zshScript } from '../completion/zsh.ts';
import { ALL_WELL, type Io } from '../io.ts';

export type Shell = 'bash' | 'zsh' | 'fish';

const SCRIPTS: { readonly [S in Shell]: (completed: Completed) => string } = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** Writes a script that completes the commands of the program in a shell. It calls nothing: all words are in it. */
export async function completion(shell: Shell, program: Command, io: Io): Promise<number> {
  const codes = allRules.map(({ code }) => code);
  io.stdout.write(SCRIPTS[shell](completedOf(program, codes)));
  return ALL_WELL;
}
