import { UsageError } from './exit.ts';
import type { Io } from './io.ts';

/** A face that cannot be judged, and where it stands. */
export interface BadFace {
  readonly line: number;
  readonly id?: unknown;
  /** What is wrong, as a sentence. */
  readonly problem: string;
  /** Whether the faces after it can be read. */
  readonly rest: 'readable' | 'lost';
}

export interface BadFaces {
  /** Ends the run with the reason, unless such faces are skipped and the others can still be read. */
  add(bad: BadFace): void;
  /** Says what was left out. */
  end(io: Io): void;
}

const MOST_TOLD = 20;

export function badFaces(source: string, { skipBad }: { readonly skipBad?: true }): BadFaces {
  let count = 0;
  const told: string[] = [];
  return {
    add(bad) {
      const place = `line ${bad.line}${typeof bad.id === 'string' ? `, face ${bad.id}` : ''}`;
      if (bad.rest === 'lost') throw new UsageError(`${source}, ${place}: ${bad.problem}\nNothing after this can be read.`);
      if (!skipBad)
        throw new UsageError(`${source}, ${place}: ${bad.problem}\n--skip-bad leaves such faces out and counts them.`);
      count += 1;
      if (told.length < MOST_TOLD) told.push(`  ${place}: ${bad.problem}`);
    },
    end({ stderr }) {
      if (count === 0) return;
      const more = count - told.length;
      if (more > 0) told.push(`  and ${more.toLocaleString('en')} more`);
      const faces = count === 1 ? 'One face was' : `${count.toLocaleString('en')} faces were`;
      stderr.write(`${faces} left out of ${source}, and may match all the same:\n${told.join('\n')}\n`);
    },
  };
}
