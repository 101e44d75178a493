import { GitTrouble } from '../../files/run-git.ts';
import { MARKER } from '../../history/version.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { harmlessLine } from '../../lint/report/harmless.ts';
import { changedFiles } from '../against/changed-files.ts';
import { comparable } from '../against/comparable.ts';
import { fileChanges } from '../against/file-changes.ts';
import { reportOn } from '../against/report.ts';
import { number } from '../clause-counts.ts';
import { configurationFor } from '../configuration.ts';
import { ALL_WELL, FINDINGS, USAGE, UsageError } from '../exit.ts';
import type { Io } from '../io.ts';

export interface CompareAgainstOptions {
  readonly schema?: string;
  readonly at?: string;
  readonly against: string;
  readonly format: 'pretty' | 'json';
}

/**
 * Says what has become of stored filters since a revision. Where one may match a face that it did not match, and no new marker
 * there says that this is meant, the status says so.
 */
export async function compareAgainst(paths: readonly string[], options: CompareAgainstOptions, io: Io): Promise<number> {
  try {
    return await compareFiles(paths, options, io);
  } catch (error) {
    if (error instanceof GitTrouble) throw new UsageError(harmlessLine(error.message));
    throw error;
  }
}

async function compareFiles(paths: readonly string[], options: CompareAgainstOptions, io: Io): Promise<number> {
  verifyPaths(paths);
  const config = await configurationFor(options.schema, io);
  const changed = await changedFiles(paths, { revision: options.against, config }, io);
  const { ready, problems } = comparable(changed, { config, at: options.at });
  for (const one of changed.leftOut) remark(io, { file: one, message: 'It is not compared: the configuration leaves it out.' });
  const report = reportOn({ format: options.format, revision: options.against }, io);
  const counts = { changed: 0, unmarked: 0, added: 0, removed: 0, problems: 0 };
  const trouble = (problem: FileProblem): void => {
    counts.problems += 1;
    remark(io, problem);
  };
  for (const problem of problems) trouble(problem);
  for (const one of ready) {
    const { changes, remarks, problems } = await fileChanges(one);
    for (const problem of remarks) remark(io, problem);
    for (const problem of problems) trouble(problem);
    for (const change of changes) {
      counts.changed += 1;
      if (change.relation === 'added' || change.relation === 'removed') counts[change.relation] += 1;
      if (change.isWider && change.marker.kind !== 'reason') counts.unmarked += 1;
      report.add(one.file.shown, change);
    }
    await io.stdout.settled();
  }
  report.end();
  if (counts.added > 0 && counts.removed > 0) io.stderr.write(countedInWords(counts));
  if (counts.unmarked > 0) io.stderr.write(unmarkedInWords(counts));
  return counts.problems > 0 ? USAGE : counts.unmarked > 0 ? FINDINGS : ALL_WELL;
}

function verifyPaths(paths: readonly string[]): void {
  if (paths.length === 0)
    throw new UsageError('Nothing to compare: name files or folders, such as: frs-filter compare --against main .');
  if (paths.includes('-')) throw new UsageError('Standard input, -, has no earlier version; name files or folders.');
}

function remark({ stderr }: Io, { file, line, column, message }: FileProblem): void {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  stderr.write(`${harmlessLine(`${place}: ${message}`)}\n`);
}

function unmarkedInWords({ unmarked, changed }: { readonly unmarked: number; readonly changed: number }): string {
  const which = changed === 1 ? 'The changed filter' : `${number(unmarked)} of ${number(changed)} changed filters`;
  const they = unmarked === 1 ? 'it' : 'they';
  return `${which} may match faces that ${they} did not match before. Where that is meant, say why in a comment above the filter, or in a text beside it: ${MARKER}: REASON\n`;
}

function countedInWords({ added, removed }: { readonly added: number; readonly removed: number }): string {
  const come = added === 1 ? 'One filter was added' : `${number(added)} filters were added`;
  const gone = removed === 1 ? 'one was removed' : `${number(removed)} were removed`;
  return `${come}, and ${gone}. What is added is compared with nothing: see whether it takes the place of what is gone.\n`;
}
