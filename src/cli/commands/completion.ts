import type { Command } from 'commander';
import { allRules } from '../../lint/rules.ts';
import { completedOf } from '../completion/completed.ts';
import { type Shell, scripts } from '../completion/scripts.ts';
import { ALL_WELL, type Io } from '../io.ts';

/** Writes a script that completes the commands of the program in a shell. */
export async function completion(shell: Shell, program: Command, io: Io): Promise<number> {
  const codes = allRules.map(({ code }) => code);
  io.stdout.write(scripts[shell](completedOf(program, codes)));
  return ALL_WELL;
}
