import { GitTrouble } from '../../files/run-git.ts';
import { isUnsaid } from '../../history/change.ts';
import { settleChanges } from '../../history/settle.ts';
import { MARKER } from '../../history/version.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { harmlessLine } from '../../lint/report/harmless.ts';
import { problemLine } from '../../lint/report/summary.ts';
import { changedFiles } from '../against/changed-files.ts';
import { comparable, type FileChanges, fileChanges } from '../against/file-changes.ts';
import { writeChanges } from '../against/report.ts';
import { number } from '../clause-counts.ts';
import { configurationFor } from '../configuration.ts';
import { ALL_WELL, FINDINGS, type Io, USAGE, UsageError } from '../io.ts';

export interface CompareAgainstOptions {
  readonly schema?: string;
  readonly at?: string;
  readonly against: string;
  readonly format: 'pretty' | 'json';
}

/**
 * Reports how stored filters have changed since a revision. The status tells whether one may match a face that it did not match,
 * without a new marker there that says that this is meant.
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
  verifyArguments(paths, options);
  const { against: revision, schema } = options;
  const config = await configurationFor(schema, io);
  const changed = await changedFiles(paths, { revision, config, schema }, io);
  const { ready, problems } = comparable(changed, { config, at: options.at });
  const { isChanged, isSchemaChanged } = changed.configuration;
  const what = isChanged ? 'configuration' : 'schema';
  // Another configuration could run any code, so the present one reads both versions.
  if (isChanged || isSchemaChanged)
    io.stderr.write(`${harmlessLine(`The ${what} has changed since ${revision}; both versions are read as it is now.`)}\n`);
  const note = (problem: FileProblem): void => io.stderr.write(`${problemLine(problem)}\n`);
  [...changed.notes, ...problems].forEach(note);
  const files: FileChanges[] = [];
  for (const one of ready) files.push(...(await fileChanges(one)));
  for (const file of files) [...file.notes, ...file.problems].forEach(note);
  const changes = settleChanges(files.map(({ draft }) => draft)).flatMap((list, index) => {
    const source = files[index]?.shown ?? '';
    return list.map((change) => ({ source, change }));
  });
  await writeChanges(changes, { format: options.format, revision }, io);
  const unmarked = changes.filter(({ change }) => isUnsaid(change)).length;
  if (unmarked > 0) io.stderr.write(unmarkedInWords({ unmarked, changed: changes.length }));
  const isUnread = problems.length > 0 || files.some((file) => file.problems.length > 0);
  return isUnread ? USAGE : unmarked > 0 ? FINDINGS : ALL_WELL;
}

function verifyArguments(paths: readonly string[], { against }: CompareAgainstOptions): void {
  if (against.trim() === '') throw new UsageError('--against is empty; name a revision, such as main.');
  // No name of a commit holds two dots.
  if (against.includes('..'))
    throw new UsageError(`--against ${harmlessLine(against)}: Here stands a range; name one revision, such as main.`);
  if (paths.length === 0)
    throw new UsageError('Nothing to compare: name files or folders, such as: frs-filter compare --against main .');
  if (paths.includes('-')) throw new UsageError('Standard input, -, has no earlier version; name files or folders.');
}

function unmarkedInWords({ unmarked, changed }: { readonly unmarked: number; readonly changed: number }): string {
  const which = changed === 1 ? 'The changed filter' : `${number(unmarked)} of ${number(changed)} changed filters`;
  const they = unmarked === 1 ? 'it' : 'they';
  return `${which} may match faces that ${they} did not match before. Where that is meant, put a marker with the reason into a comment above the filter, or into a text beside it: ${MARKER}: REASON\n`;
}
