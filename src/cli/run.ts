import { CommanderError } from 'commander';
import { ALL_WELL, BUG, bugReport, type Io, USAGE, UsageError } from './io.ts';
import { programFor } from './program/program.ts';

/** Runs the command with these arguments; never throws. The exit status comes back. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = ALL_WELL;
  const program = programFor({
    io,
    finish: (code) => {
      status = code;
    },
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has written what it has to say; asked for help or the version, it leaves with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ALL_WELL : USAGE;
    if (error instanceof UsageError) {
      io.stderr.write(`frs-filter: ${error.message}\n`);
      return USAGE;
    }
    io.stderr.write(bugReport(error));
    return BUG;
  }
}
