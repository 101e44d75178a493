import { troubleOf } from '../../files/why-not.ts';
import type { FileProblem } from '../../lint/finding.ts';
import { patchWriter } from '../../lint/patch.ts';
import { harmlessLine } from '../../lint/report/harmless.ts';
import { problemLine } from '../../lint/report/summary.ts';
import { colorsFor } from '../colors.ts';
import { ALL_WELL, FINDINGS, USAGE } from '../exit.ts';
import type { Io } from '../io.ts';
import type { Judged } from './judged.ts';
import { mendedPieces } from './mended-pieces.ts';

/** Writes what `--fix` would change as a unified diff. The status is 1 where it would change something. */
export async function dryRun(all: readonly Judged[], problems: readonly FileProblem[], io: Io): Promise<number> {
  const told = [...problems];
  let mended = 0;
  for (const judged of all) {
    const { shown: file } = judged.target;
    const patch = patchWriter(file, patchLines(io));
    const trouble = await troubleOf(async () => {
      for await (const batch of mendedPieces(judged)) {
        for (const { piece, mended: one } of batch) {
          mended += one.changed;
          told.push(...piece.problems.map((problem) => ({ file, ...problem })));
          const { source, line } = piece;
          if (typeof source === 'string') patch.add({ source, line }, one.edits);
        }
        await io.stdout.settled();
      }
    });
    if (trouble !== undefined) told.push({ file, message: trouble });
    patch.end();
  }
  for (const problem of told) io.stderr.write(`${problemLine(problem)}\n`);
  io.stderr.write(`${mended} ${mended === 1 ? 'filter' : 'filters'} would be mended. Nothing was written.\n`);
  if (told.length > 0) return USAGE;
  return mended > 0 ? FINDINGS : ALL_WELL;
}

function patchLines(io: Io): (line: string) => void {
  const { green, red, cyan } = colorsFor(io.stdout, io);
  const inks = new Map([
    ['+', green],
    ['-', red],
    ['@', cyan],
  ]);
  return (line) => {
    const ink = inks.get(line.charAt(0));
    const shown = harmlessLine(line);
    io.stdout.write(`${ink ? ink(shown) : shown}\n`);
  };
}
