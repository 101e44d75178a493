import { createHash } from 'node:crypto';
import type { FileProblem, Finding } from '../../lint/finding.ts';
import { lintPiece } from '../../lint/lint-piece.ts';
import type { Fingerprint } from '../../lint/place-finding.ts';
import type { Piece } from '../../sources/filters/stored-filter.ts';
import { batchesOf } from './batches.ts';
import type { Judged } from './judged.ts';

export interface Listener {
  finding(finding: Finding): void;
  problem(problem: FileProblem): void;
  /** For those who look at more than what is found in a file. */
  piece?(piece: Piece): void;
  /** Called between batches. */
  settled(): Promise<void>;
}

/** How many filters a file holds, what stands in the place of some, and how many findings are hidden. */
export interface Seen {
  readonly filters: number;
  readonly misfits: number;
  readonly hidden: number;
}

/** A file of another encoding has a problem in every line; these tell as much. */
const MOST_PROBLEMS = 20;

/** Judges the filters of a file in its order. What cannot be read is told in its place, and the rest judged. */
export async function lintTarget(judged: Judged, listener: Listener): Promise<Seen> {
  const { target, shownAs } = judged;
  const { shown: file, schema, isNamed } = target;
  const judging = { file, schema, shownAs, fingerprint: fingerprints() };
  let filters = 0;
  let misfits = 0;
  let hidden = 0;
  let problems = 0;
  for await (const { pieces, said } of batchesOf(judged)) {
    for (const piece of pieces) {
      listener.piece?.(piece);
      for (const { isAside, ...problem } of piece.problems) {
        if (isAside && !isNamed) continue;
        problems += 1;
        if (problems <= MOST_PROBLEMS) listener.problem({ file, ...problem });
      }
      if (piece.filters.length + piece.remarks.length + piece.misfits.length === 0) continue;
      filters += piece.filters.length;
      misfits += piece.misfits.length;
      const linted = lintPiece(piece, said ? { ...judging, said } : judging);
      hidden += linted.hidden;
      for (const finding of linted.findings) listener.finding(finding);
    }
    await listener.settled();
  }
  if (problems > MOST_PROBLEMS)
    listener.problem({
      file,
      message: `${(problems - MOST_PROBLEMS).toLocaleString('en')} more parts of this file cannot be read.`,
    });
  return { filters, misfits, hidden };
}

/** Short, the same in every run, and numbered where two findings are told by the same words. */
function fingerprints(): Fingerprint {
  const seen = new Map<string, number>();
  return (...words) => {
    const digest = createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  };
}
